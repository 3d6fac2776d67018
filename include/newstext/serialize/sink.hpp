/// @file
/// Where serializers write to.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdio>
#include <iosfwd>
#include <string_view>
#include <type_traits>
#include <utility>

#include "newstext/config.hpp"

namespace newstext {

/// Anything that bytes can be appended to. `std::string` is one.
template <class S>
concept Sink = requires(S& sink, std::string_view bytes) {
    sink.append(bytes);
};

/// Appends to a stream. Errors stay in the state of the stream.
class NEWSTEXT_API StreamSink {
public:
    explicit StreamSink(std::ostream& out) noexcept : out_(&out) {}  ///< to a stream that must outlive it
    void append(std::string_view bytes);                             ///< what a Sink has

private:
    std::ostream* out_;
};

/// Appends to a C file. Errors stay in the state of the file (`std::ferror`).
class FileSink {
public:
    explicit FileSink(std::FILE* file) noexcept : file_(file) {}  ///< to an open file that must outlive it
    /// What a Sink has.
    void append(std::string_view bytes) noexcept {
        if (!bytes.empty()) std::fwrite(bytes.data(), 1, bytes.size(), file_);
    }

private:
    std::FILE* file_;
};

/// Appends to an output iterator of `char`.
template <class Out>
requires requires(Out out, char byte) { *out++ = byte; }
class IteratorSink {
public:
    explicit IteratorSink(Out out) : out_(std::move(out)) {}  ///< from there on
    /// What a Sink has.
    void append(std::string_view bytes) {
        for (const char c : bytes) *out_++ = c;
    }
    /// The iterator past what was written.
    [[nodiscard]] Out out() const { return out_; }

private:
    Out out_;
};

/// A sink of any type, by reference: it does not own the sink, which must outlive it.
///
/// It lets the compiled library write to the sinks of its callers. Two pointers; pass it by value.
class SinkRef {
public:
    /// To any sink but another SinkRef, which is copied.
    template <class S>
    requires(!std::same_as<std::remove_cvref_t<S>, SinkRef>) &&
        Sink<std::remove_reference_t<S>> SinkRef(
            S&& sink) noexcept  // implicit: a sink is given where a SinkRef is asked for
        : sink_(const_cast<void*>(static_cast<const void*>(&sink))),
    append_([](void* to, std::string_view bytes) {
        static_cast<std::remove_reference_t<S>*>(to)->append(bytes);
    }) {}

    void append(std::string_view bytes) const { append_(sink_, bytes); }  ///< appends to the sink

private:
    void* sink_;
    void (*append_)(void*, std::string_view);
};

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/sink.inl"
#endif

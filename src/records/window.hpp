// The part of a stream that a reader looks at, and where it stands.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "newstext/error.hpp"
#include "newstext/records/byte_source.hpp"

namespace newstext::records {

class Window {
public:
    static constexpr std::size_t npos = std::string_view::npos;

    explicit Window(std::unique_ptr<ByteSource> source) : source_(std::move(source)), buffer_(piece) {}

    /// All bytes at hand, valid until the window reads: at least `size` unless the data ends before, or is
    /// damaged.
    std::string_view peek(std::size_t size) {
        while (end_ - begin_ < size && !at_stop()) read_more();
        return bytes();
    }
    [[nodiscard]] std::string_view bytes() const noexcept { return {buffer_.data() + begin_, end_ - begin_}; }

    /// The first `byte` from `from` on, among the first `limit` bytes; npos where there is none.
    std::size_t find(char byte, std::size_t from, std::size_t limit) {
        while (true) {
            const std::string_view at_hand = bytes().substr(0, limit);
            const std::size_t found = at_hand.find(byte, from);
            if (found != npos || at_hand.size() == limit || at_stop()) return found;
            from = std::max(from, at_hand.size());
            read_more();
        }
    }

    void consume(std::size_t size) noexcept {
        begin_ += size;
        offset_ += size;
    }
    void consume_all() noexcept { consume(end_ - begin_); }

    /// Of the first byte at hand in the stream.
    [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }

    /// Nothing follows the bytes at hand: the data ends there or is damaged there.
    [[nodiscard]] bool at_stop() const noexcept { return ended_ || damage_.has_value(); }
    [[nodiscard]] bool damaged() const noexcept { return damage_.has_value(); }
    /// Whether the damage behind the bytes at hand may reach into the first `size` of them: their member is
    /// not complete, so that its checksum is not known.
    [[nodiscard]] bool damage_reaches(std::size_t size) const noexcept {
        return damaged() &&
               (damage_->code() != ErrorCode::damaged_data || damage_->offset() < offset_ + size);
    }
    [[nodiscard]] bool damage_begins_at(std::size_t at) const noexcept {
        return damaged() && damage_->code() == ErrorCode::damaged_data && damage_->offset() == offset_ + at;
    }
    /// What is wrong behind the bytes at hand; reading goes on behind that. @pre damaged()
    Error take_damage() {
        Error damage = std::move(*damage_);
        damage_.reset();
        if (damage.code() != ErrorCode::damaged_data) ended_ = true;  // no source goes on after another error
        return damage;
    }

    [[nodiscard]] const ByteSource& source() const noexcept { return *source_; }

private:
    static constexpr std::size_t piece = std::size_t{256} << 10U;

    void read_more() {
        make_room();
        try {
            const std::size_t count = source_->read(buffer_.data() + end_, buffer_.size() - end_);
            ended_ = count == 0;
            end_ += count;
        } catch (const Error& error) {
            damage_ = error;
        }
    }

    /// Room for at least half a piece.
    void make_room() {
        if (buffer_.size() - end_ >= piece / 2) return;
        if (begin_ >= end_ - begin_) {  // then as many bytes were used as are moved
            std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
            end_ -= std::exchange(begin_, 0);
        }
        if (buffer_.size() - end_ < piece / 2) buffer_.resize(buffer_.size() * 2);
    }

    std::unique_ptr<ByteSource> source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::uint64_t offset_ = 0;
    bool ended_ = false;
    std::optional<Error> damage_;
};

}  // namespace newstext::records

/// @file
/// The lines of a page for people: what each is, and why.
#pragma once

#include <string>
#include <string_view>

#include "newstext/config.hpp"
#include "newstext/model/layout.hpp"
#include "newstext/serialize/sink.hpp"

namespace newstext {

/// How write_layout() writes.
struct LayoutOptions {
    /// For terminals: a colour (of 256, by SGR sequences) a kind, boilerplate dim. A row without its
    /// sequences is the one that is written without.
    bool color = false;
};

/// Writes one row for each line: its number from 1, its kind (`boilerplate:share`), its range in bytes
/// `[b,e)`, its text shortened to 60 characters, and the reason. Control characters in the text become
/// blanks, so that no page can send sequences to a terminal. Linear.
/// @param source the text that `layout` was made from; parts of ranges outside of it are left out
NEWSTEXT_API void write_layout(const Layout& layout, std::string_view source, SinkRef sink,
                               const LayoutOptions& options = {});

/// write_layout() into a string.
[[nodiscard]] NEWSTEXT_API std::string to_layout(const Layout& layout, std::string_view source,
                                                 const LayoutOptions& options = {});

}  // namespace newstext

#if NEWSTEXT_HEADER_ONLY
#include "newstext/serialize/layout.inl"
#endif

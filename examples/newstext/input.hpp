/// @file
/// What the commands read.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <newstext/phrases/phrase_set.hpp>
#include <string>
#include <string_view>
#include <vector>

/// A path for messages: `-` is standard input.
[[nodiscard]] std::string display_name(const std::string& path);

/// All bytes of a file; `-` is standard input.
/// @throws newstext::Error(unreadable_file) with the system's reason, without the path
[[nodiscard]] std::string read_file(const std::string& path);

/// The text of a page as UTF-8.
/// @param encoding as newstext::to_utf8(); empty: UTF-8, or what a byte-order mark tells. Bytes that are
/// UTF-8
///     already, and what is wrong with them, are left to the parser, whose offsets are then those of the
///     file.
/// @throws newstext::Error as newstext::to_utf8()
[[nodiscard]] std::string decode(std::string bytes, std::string_view encoding, bool strict);

/// The built-in phrases and those of the files.
/// @throws newstext::Error(unreadable_file), newstext::Error(bad_phrase_file); the message begins with the
/// path
[[nodiscard]] newstext::PhraseSet load_phrases(const std::vector<std::string>& paths);

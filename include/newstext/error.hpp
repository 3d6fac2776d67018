/// @file
/// Errors: fine codes over coarse conditions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "newstext/config.hpp"

namespace newstext {

/// What went wrong.
enum class ErrorCode : std::uint8_t {
    invalid_utf8,      ///< strict mode, and the text is not valid UTF-8
    unknown_encoding,  ///< no such character set
    invalid_encoding,  ///< bytes that the named character set does not have, in strict mode
    bad_phrase_file,   ///< a line of a phrase file that cannot be read
    unreadable_file,   ///< a file that cannot be opened or read
    bad_json,          ///< text that is not JSON
    bad_schema,        ///< JSON that is not an article
    bad_record,        ///< a record of a crawl that cannot be read
    damaged_data,      ///< compressed data that was cut off or changed
    limit_exceeded,    ///< more data than a limit allows
    interrupted,       ///< reading was asked to stop
};

/// Coarse conditions, for callers who only ask what to do.
enum class ErrorCondition : std::uint8_t {
    bad_input,  ///< the text itself
    bad_data,   ///< a phrase file, a serialized article, a record or its container
    system,     ///< a file or the platform
};

/// What kind of trouble a code is.
[[nodiscard]] constexpr ErrorCondition condition(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::invalid_utf8:
        case ErrorCode::invalid_encoding:
            return ErrorCondition::bad_input;
        case ErrorCode::bad_phrase_file:
        case ErrorCode::bad_json:
        case ErrorCode::bad_schema:
        case ErrorCode::bad_record:
        case ErrorCode::damaged_data:
        case ErrorCode::limit_exceeded:
            return ErrorCondition::bad_data;
        case ErrorCode::interrupted:
        case ErrorCode::unknown_encoding:
        case ErrorCode::unreadable_file:
            return ErrorCondition::system;
    }
    return ErrorCondition::system;
}

/// The one exception type of the library.
class NEWSTEXT_API Error : public std::runtime_error {
public:
    /// With a message for people.
    Error(ErrorCode code, const std::string& message, std::size_t offset = 0)
        : std::runtime_error(message), code_(code), offset_(offset) {}

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }  ///< what went wrong
    /// Byte offset in the input where the error was found; 0 where it has no place.
    [[nodiscard]] std::size_t offset() const noexcept { return offset_; }

private:
    ErrorCode code_;
    std::size_t offset_;
};

}  // namespace newstext

#include "newstext/error.hpp"

#include <doctest/doctest.h>

#include <exception>
#include <string_view>

using namespace newstext;

TEST_CASE("error: each code has the condition of what is to blame") {
    using enum ErrorCode;
    for (const ErrorCode text : {invalid_utf8, invalid_encoding}) {
        CHECK(condition(text) == ErrorCondition::bad_input);
    }
    for (const ErrorCode data :
         {bad_phrase_file, bad_json, bad_schema, bad_record, damaged_data, limit_exceeded}) {
        CHECK(condition(data) == ErrorCondition::bad_data);
    }
    for (const ErrorCode machine : {unknown_encoding, unreadable_file, interrupted}) {
        CHECK(condition(machine) == ErrorCondition::system);
    }
    // A code of a newer library, behind the last of this one.
    CHECK(condition(static_cast<ErrorCode>(200)) == ErrorCondition::system);
}

TEST_CASE("error: code, place and message are what it was made with") {
    const Error error(ErrorCode::bad_json, "no value", 17);
    CHECK(error.code() == ErrorCode::bad_json);
    CHECK(error.offset() == 17);
    CHECK(std::string_view(static_cast<const std::exception&>(error).what()) == "no value");
    CHECK(Error(ErrorCode::interrupted, "stopped").offset() == 0);
}

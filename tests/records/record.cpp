#include <doctest/doctest.h>

#include <newstext/records/record.hpp>
#include <string>

using namespace newstext;
using namespace newstext::records;

namespace {

RawRecord raw(RecordKind kind, std::string bytes) {
    return {{"folder/page \"1\".txt", 1, 0}, kind, std::move(bytes), {}, {}};
}

Record from_json(std::string bytes, const DecodeOptions& options = {}) {
    Record record;
    decode(raw(RecordKind::json, std::move(bytes)), record, options);
    return record;
}

std::string problem(std::string bytes, const DecodeOptions& options = {}) {
    try {
        (void)from_json(std::move(bytes), options);
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::bad_record);
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("the text is the first member that may hold it and is a string") {
    CHECK(from_json(R"({"plaintext":"5","content":"2","maintext":"3","text":"1","articleBody":"4"})").text ==
          "1");
    CHECK(from_json(R"({"plaintext":"5","articleBody":"4","maintext":"3","content":"2"})").text == "2");
    CHECK(from_json(R"({"plaintext":"5","articleBody":"4","maintext":"3"})").text == "3");
    CHECK(from_json(R"({"plaintext":"5","articleBody":"4"})").text == "4");
    CHECK(from_json(R"({"plaintext":"5"})").text == "5");
    CHECK(from_json(R"({"text":null,"maintext":"3"})").text == "3");
    CHECK(from_json(R"({"text":""})").text.empty());
    CHECK(from_json(R"({"text":"1","body":"b"})", {.text_member = "body"}).text == "b");
    CHECK(problem(R"({"body":"b"})") ==
          "the record has no text: none of its members text, content, maintext, articleBody, plaintext is a "
          "string");
    CHECK(problem(R"({"text":"1"})", {.text_member = "body"}) == "the record has no member 'body'");
    CHECK(problem(R"({"body":[]})", {.text_member = "body"}) == "member 'body' is not a string");
}

TEST_CASE("records that are no JSON objects") {
    CHECK(problem("[1]") == "the record is not a JSON object");
    CHECK(problem("").starts_with("not valid JSON: "));
    CHECK(problem(R"({"text":"x"} {)").starts_with("not valid JSON: "));
    CHECK(problem(R"({"text":"x)").starts_with("not valid JSON: "));
    std::string deep = R"({"text":"x","a":)";
    CHECK(
        problem(deep + std::string(300, '[') + std::string(300, ']') + "}").starts_with("not valid JSON: "));
    CHECK(problem("{\"text\":\"\xFF\"}", {.strict_utf8 = true}).starts_with("not valid JSON: "));
    CHECK(from_json("{\"text\":\"\xFF\",\"a\":\"\xFF\"}").text == "\xFF");
    CHECK(from_json("{\"text\":\"\xFF\",\"a\":\"\xFF\"}").others == "{\"a\":\"\xEF\xBF\xBD\"}");
}

TEST_CASE("an id is known even where the record has no text") {
    Record record;
    CHECK_THROWS_AS(decode(raw(RecordKind::json, R"({"id": 1.0})"), record), Error);
    CHECK(record.id == "1.0");
}

TEST_CASE("other members pass as they are written") {
    const auto record = from_json(
        R"({"id":{"k" : 1},"title":"T\u00e4","n":1.0,"big":123456789012345678901234567890,"text":"x","e":1E5,"l":[ 1,{} ]})");
    CHECK(record.id == R"({"k" : 1})");
    CHECK(record.others ==
          R"({"title":"T\u00e4","n":1.0,"big":123456789012345678901234567890,"e":1E5,"l":[ 1,{} ]})");
    CHECK(from_json(R"({"text":"x"})").others.empty());
    CHECK(from_json(R"({"text":"x"})").id == "null");
    // on one line, whatever the record's own lines are
    const auto lines = from_json("{\n\"text\": \"x\",\n\"a\":\n[\n1,\t2\r\n]\n}");
    CHECK(lines.others == R"({"a":[ 1, 2  ]})");
    // a name that is written otherwise is the same name
    const auto escaped = from_json(R"({"\u0069d":7,"te\u0078t":"x","\u0075rl":"http://a.example/"})");
    CHECK(escaped.id == "7");
    CHECK(escaped.text == "x");
    CHECK(escaped.url == "http://a.example/");
    CHECK(escaped.others.empty());
}

TEST_CASE("the records of known collections") {
    SUBCASE("OSCAR") {
        const auto record = from_json(
            R"({"content":"Seite","warc_headers":{"warc-target-uri":"https://a.example/1","warc-date":"2024-01-02T03:04:05Z",)"
            R"("warc-identified-content-language":"deu"},"metadata":{"identification":{"label":"de","prob":0.9}}})");
        CHECK(record.text == "Seite");
        CHECK(record.url == "https://a.example/1");
        CHECK(record.crawl_date == "2024-01-02T03:04:05Z");
        CHECK(record.language == "de");
        CHECK(record.others.find("warc_headers") != std::string::npos);
    }
    SUBCASE("C4") {
        const auto record =
            from_json(R"({"text":"Seite","timestamp":"2019-04-25T12:57:54Z","url":"https://a.example/"})");
        CHECK(record.url == "https://a.example/");
        CHECK(record.crawl_date == "2019-04-25T12:57:54Z");
        CHECK(record.others.empty());
    }
    SUBCASE("FineWeb: the date is that of the crawl, whose dump is named") {
        const auto record = from_json(
            R"({"text":"Seite","id":"<urn:uuid:1>","dump":"CC-MAIN-2024-10","url":"https://a.example/","date":"2024-02-03","language":"deu","language_score":0.99})");
        CHECK(record.id == "\"<urn:uuid:1>\"");
        CHECK(record.crawl_date == "2024-02-03");
        CHECK(record.language == "deu");
        CHECK(record.others == R"({"dump":"CC-MAIN-2024-10","language_score":0.99})");
    }
    SUBCASE("datatrove: metadata as an object, or as a string with JSON") {
        CHECK(
            from_json(R"({"text":"Seite","id":"1","metadata":{"url":"https://a.example/","language":"fr"}})")
                .url == "https://a.example/");
        const auto record = from_json(
            R"({"text":"Seite","metadata":"{\"url\":\"https://b.example/\",\"language\":\"fr\"}"})");
        CHECK(record.url == "https://b.example/");
        CHECK(record.language == "fr");
        CHECK(record.others == R"({"metadata":"{\"url\":\"https://b.example/\",\"language\":\"fr\"}"})");
        CHECK(from_json(R"({"text":"Seite","metadata":"kein JSON"})").url.empty());
    }
    SUBCASE("HPLT") {
        const auto record = from_json(
            R"({"text":"Seite","u":"https://a.example/","ts":"2021-01-01","lang":["deu_Latn","eng_Latn"],"id":3})");
        CHECK(record.url == "https://a.example/");
        CHECK(record.crawl_date == "2021-01-01");
        CHECK(record.language == "deu_Latn");
        CHECK(record.others == R"({"lang":["deu_Latn","eng_Latn"]})");
    }
    SUBCASE("cc_news and news-please: the date is that of publication") {
        const auto record = from_json(
            R"({"maintext":"Seite","title":"T","date_publish":"2020-01-01","date":"2020-01-01","url":"https://a.example/","source_domain":"a.example"})");
        CHECK(record.text == "Seite");
        CHECK(record.crawl_date.empty());
        CHECK(record.others ==
              R"({"title":"T","date_publish":"2020-01-01","date":"2020-01-01","source_domain":"a.example"})");
    }
    SUBCASE("trafilatura: the source is an address") {
        const auto record = from_json(
            R"({"text":"Seite","comments":"K","source":"https://a.example/","sitename":"Blatt","date":"2020-01-01"})");
        CHECK(record.url == "https://a.example/");
        CHECK(record.others == R"({"comments":"K","sitename":"Blatt","date":"2020-01-01"})");
        CHECK(from_json(R"({"text":"Seite","source":"a collection"})").url.empty());
    }
}

TEST_CASE("WARC records") {
    Record record;
    decode(raw(RecordKind::warc,
               "WARC/1.0\r\nWARC-Type: conversion\r\nwarc-target-uri: <https://a.example/>\r\n"
               "WARC-Date: 2024-05-18T01:58:10Z\r\nWARC-Record-ID: <urn:uuid:7>\r\n"
               "WARC-Identified-Content-Language: deu,eng\r\nX-\xFF: \"y\"\r\nContent-Length: "
               "7\r\n\r\nA\n\nB\r\n\n"),
           record);
    CHECK(record.text == "A\n\nB\r\n\n");
    CHECK(record.id == "\"<urn:uuid:7>\"");
    CHECK(record.url == "https://a.example/");
    CHECK(record.crawl_date == "2024-05-18T01:58:10Z");
    CHECK(record.language == "deu,eng");
    CHECK(record.others == "{\"WARC-Type\":\"conversion\",\"X-\xEF\xBF\xBD\":\"\\\"y\\\"\"}");
}

TEST_CASE("plain pages have the name of their file as id") {
    Record record;
    decode(raw(RecordKind::text, "Titel\n"), record);
    CHECK(record.text == "Titel\n");
    CHECK(record.id == "\"folder/page \\\"1\\\".txt\"");
    decode(raw(RecordKind::text, std::string("\xFF\xFEZ\0\xFC\0", 6)), record);
    CHECK(record.text.ends_with("Zü"));  // the parser takes the mark off
    RawRecord standard_input = raw(RecordKind::text, "x");
    standard_input.origin.file = "-";
    decode(standard_input, record);
    CHECK(record.id == "null");
}

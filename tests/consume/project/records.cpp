// A program of somebody else that reads crawls.
#include <iostream>
#include <newstext/newstext.hpp>
#include <newstext/records/records.hpp>

int main(int argc, char** argv) {
    newstext::records::RecordStream stream({argv + 1, argv + argc});
    newstext::records::RawRecord raw;
    newstext::records::Record record;
    newstext::Parser parser;
    while (stream.next(raw)) {
        if (raw.broken()) return 1;
        newstext::records::decode(raw, record);
        std::cout << parser.parse(record.text).title.text << '\n';
    }
}

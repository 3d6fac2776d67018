#include "newstext/interop/boost_serialization.hpp"

#include <doctest/doctest.h>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "serialize/samples.hpp"

using newstext::Article;

namespace {

template <class Out, class In>
std::vector<Article> round_trip(const std::vector<Article>& articles) {
    std::stringstream stream;
    {
        Out out(stream);
        out << boost::serialization::make_nvp("articles", articles);
    }
    In in(stream);
    std::vector<Article> read;
    in >> boost::serialization::make_nvp("articles", read);
    return read;
}

}  // namespace

TEST_CASE("Boost.Serialization: what is archived is read back") {
    using namespace boost::archive;
    Article extremes = samples::full_article();
    extremes.title.range = {0, std::numeric_limits<std::size_t>::max()};
    extremes.comments[0].votes = std::numeric_limits<int>::min();
    extremes.comments[0].downvotes.reset();
    const std::vector<Article> articles{samples::full_article(), {}, extremes, samples::deep_article(50)};
    CHECK(round_trip<text_oarchive, text_iarchive>(articles) == articles);
    CHECK(round_trip<binary_oarchive, binary_iarchive>(articles) == articles);
    CHECK(round_trip<xml_oarchive, xml_iarchive>(articles) == articles);
}

TEST_CASE("Boost.Serialization: an article that has members already gets those of the archive") {
    std::stringstream stream;
    const Article empty;
    boost::archive::text_oarchive(stream) << empty;
    Article article = samples::full_article();
    boost::archive::text_iarchive(stream) >> article;
    CHECK(article == empty);
}

TEST_CASE("Boost.Serialization: a kind that does not exist is refused") {
    std::stringstream stream;
    const Article article = samples::full_article();
    boost::archive::text_oarchive(stream) << article;
    std::string archive = stream.str();
    const auto kind = archive.find("7 subhead");
    REQUIRE(kind != std::string::npos);
    std::istringstream changed(archive.replace(kind, 9, "7 subheap"));
    boost::archive::text_iarchive in(changed);
    Article read;
    CHECK_THROWS_AS(in >> read, boost::archive::archive_exception);
}

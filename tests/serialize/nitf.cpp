#include "newstext/serialize/nitf.hpp"

#include <doctest/doctest.h>

#include <string>

#include "samples.hpp"

using namespace newstext;

TEST_CASE("nitf: each part in its place") {
    CHECK(to_nitf(samples::full_article()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" baselang="en">
<head>
<title>Harbour bridge reopens</title>
<docdata>
<date.issue norm="20241106T1405"/>
<key-list><keyword key="traffic"/><keyword key="bridges"/></key-list>
</docdata>
<pubdata type="web" name="The Quayside Post" position.section="Local"/>
</head>
<body>
<body.head>
<hedline><hl1>Harbour bridge reopens</hl1><hl2 class="kicker">Traffic</hl2><hl2 class="subtitle">Eleven months of work</hl2></hedline>
<byline><person>Ida Falk</person></byline>
<byline><person>Ole Brandt</person></byline>
<distributor><org>dpa</org></distributor>
<dateline>PORT ELM (dpa)<story.date norm="20241106T1405">6 November 2024, 2:05 pm</story.date></dateline>
<abstract><p>The bridge is open again.</p><p>Ferries stop on Monday.</p></abstract>
</body.head>
<body.content>
<block>
<p>“<q quote-source="the mayor">We are relieved</q>”, said the mayor.</p>
<hl2>What changes</hl2>
<ul>
<li>Two lanes each way</li>
<li>A path for bicycles</li>
</ul>
<bq><block><p>A bridge is a promise.</p></block></bq>
<media media-type="image"><media-reference/><media-caption>The bridge at dawn. Photo: Falk</media-caption></media>
</block>
</body.content>
<body.end><tagline>(dpa/ifa)</tagline></body.end>
</body>
</nitf>
)");
}

TEST_CASE("nitf: an empty article") {
    const std::string nitf = to_nitf({});
    CHECK(nitf.find("<hedline>") == nitf.npos);
    CHECK(nitf.find("<body.end>") == nitf.npos);
    CHECK(nitf.find("<block>\n</block>") != nitf.npos);
}

TEST_CASE("nitf: times that are none stay text") {
    Article article;
    article.published = {"Wednesday", "2024-02-30", {}};
    const std::string nitf = to_nitf(article);
    CHECK(nitf.find("<story.date>Wednesday</story.date>") != nitf.npos);
    CHECK(nitf.find("norm") == nitf.npos);
    article.updated = {"today", "2024-03-01", {}};
    CHECK(to_nitf(article).find(R"(<revision-history norm="20240301" comment="today"/>)") != nitf.npos);
}

/// @file
/// newstext: news pages as plain text in, articles with their comments out.
///
/// The flow, a folder a step: source (lines, blocks) -> phrases and evidence (what a block tells) -> layout
/// (what part of the page it is) -> grammar and tree (the Article) -> serialize.
#pragma once

#include "newstext/comments/privacy.hpp"
#include "newstext/config.hpp"
#include "newstext/error.hpp"
#include "newstext/model/article.hpp"
#include "newstext/model/kinds.hpp"
#include "newstext/model/layout.hpp"
#include "newstext/model/range.hpp"
#include "newstext/parse.hpp"
#include "newstext/phrases/phrase_set.hpp"
#include "newstext/serialize/fields.hpp"
#include "newstext/serialize/formats.hpp"
#include "newstext/serialize/html.hpp"
#include "newstext/serialize/json.hpp"
#include "newstext/serialize/json_ld.hpp"
#include "newstext/serialize/layout.hpp"
#include "newstext/serialize/markdown.hpp"
#include "newstext/serialize/ninjs.hpp"
#include "newstext/serialize/nitf.hpp"
#include "newstext/serialize/serializer.hpp"
#include "newstext/serialize/sink.hpp"
#include "newstext/serialize/tei.hpp"
#include "newstext/serialize/text.hpp"
#include "newstext/serialize/utf8.hpp"
#include "newstext/serialize/vrt.hpp"
#include "newstext/serialize/xml.hpp"
#include "newstext/source/encoding.hpp"
#include "newstext/source/repair.hpp"
#include "newstext/text/segments.hpp"
#include "newstext/version.hpp"

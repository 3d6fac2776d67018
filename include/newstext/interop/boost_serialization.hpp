/// @file
/// Articles in the archives of Boost.Serialization. Optional: no other header includes this one, and only its
/// users need the library.
///
/// @code
/// boost::archive::binary_oarchive out(file);
/// out << article;
/// @endcode
/// Works with text, binary and XML archives; the latter only for texts without control characters, which XML
/// does not have. Kinds are archived by name. Ranges too: reading gives an equal article.
#pragma once

#include <boost/archive/archive_exception.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/vector.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "newstext/model/article.hpp"

namespace newstext::detail {

/// An optional number as a flag and the number.
template <class Archive, class Number>
void archive_optional(Archive& archive, const char* name, std::optional<Number>& value) {
    bool has_value = value.has_value();
    // An archive may be read on a machine whose std::size_t is of another size.
    auto number = static_cast<std::int64_t>(value.value_or(Number{}));
    archive& boost::serialization::make_nvp((std::string("has_") + name).c_str(), has_value);
    archive& boost::serialization::make_nvp(name, number);
    value.reset();
    if (has_value) value = static_cast<Number>(number);
}

/// A kind as its name.
template <class Archive, class Kind>
void archive_kind(Archive& archive, Kind& kind) {
    std::string name(to_string(kind));
    archive& boost::serialization::make_nvp("kind", name);
    const auto read = kind_from<Kind>(name);
    if (!read) throw boost::archive::archive_exception(boost::archive::archive_exception::input_stream_error);
    kind = *read;
}

}  // namespace newstext::detail

namespace boost::serialization {

template <class Archive>
void serialize(Archive& archive, newstext::Range& range, unsigned) {
    std::uint64_t begin = range.begin;
    std::uint64_t end = range.end;
    archive& make_nvp("begin", begin) & make_nvp("end", end);
    range = {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

template <class Archive>
void serialize(Archive& archive, newstext::Text& text, unsigned) {
    archive& make_nvp("text", text.text) & make_nvp("range", text.range);
}

template <class Archive>
void serialize(Archive& archive, newstext::DateTime& time, unsigned) {
    archive& make_nvp("text", time.text) & make_nvp("iso", time.iso) & make_nvp("range", time.range);
}

template <class Archive>
void serialize(Archive& archive, newstext::Quotation& quote, unsigned) {
    archive& make_nvp("text", quote.text) & make_nvp("range", quote.range);
    archive& make_nvp("attribution", quote.attribution);
    archive& make_nvp("attribution_range", quote.attribution_range);
    archive& make_nvp("speaker", quote.speaker) & make_nvp("speaker_range", quote.speaker_range);
}

template <class Archive>
void serialize(Archive& archive, newstext::Block& block, unsigned) {
    newstext::detail::archive_kind(archive, block.kind);
    archive& make_nvp("text", block.text) & make_nvp("range", block.range);
    archive& make_nvp("quotes", block.quotes);
}

template <class Archive>
void serialize(Archive& archive, newstext::Boilerplate& piece, unsigned) {
    newstext::detail::archive_kind(archive, piece.kind);
    archive& make_nvp("text", piece.text) & make_nvp("range", piece.range);
}

template <class Archive>
void serialize(Archive& archive, newstext::Credit& credit, unsigned) {
    archive& make_nvp("agencies", credit.agencies) & make_nvp("signs", credit.signs);
    archive& make_nvp("range", credit.range);
}

/// Recursive: comments may be nested as deep as the stack allows.
template <class Archive>
void serialize(Archive& archive, newstext::Comment& comment, unsigned) {
    archive& make_nvp("author", comment.author) & make_nvp("published", comment.published);
    archive& make_nvp("text", comment.text);
    newstext::detail::archive_optional(archive, "votes", comment.votes);
    newstext::detail::archive_optional(archive, "downvotes", comment.downvotes);
    archive& make_nvp("badge", comment.badge) & make_nvp("in_reply_to", comment.in_reply_to);
    archive& make_nvp("edited", comment.edited) & make_nvp("deleted", comment.deleted);
    archive& make_nvp("range", comment.range) & make_nvp("replies", comment.replies);
}

template <class Archive>
void serialize(Archive& archive, newstext::Diagnostic& diagnostic, unsigned) {
    std::uint64_t offset = diagnostic.offset;
    archive& make_nvp("message", diagnostic.message) & make_nvp("offset", offset);
    diagnostic.offset = static_cast<std::size_t>(offset);
}

template <class Archive>
void serialize(Archive& archive, newstext::Article& article, unsigned) {
    archive& make_nvp("title", article.title) & make_nvp("kicker", article.kicker);
    archive& make_nvp("subtitle", article.subtitle) & make_nvp("outlet", article.outlet);
    archive& make_nvp("section", article.section) & make_nvp("lead", article.lead);
    archive& make_nvp("authors", article.authors) & make_nvp("credits", article.credits);
    archive& make_nvp("dateline", article.dateline) & make_nvp("published", article.published);
    archive& make_nvp("updated", article.updated) & make_nvp("language", article.language);
    archive& make_nvp("body", article.body) & make_nvp("related", article.related);
    archive& make_nvp("tags", article.tags) & make_nvp("boilerplate", article.boilerplate);
    archive& make_nvp("comments", article.comments);
    newstext::detail::archive_optional(archive, "stated_comments", article.stated_comments);
    archive& make_nvp("diagnostics", article.diagnostics);
}

}  // namespace boost::serialization

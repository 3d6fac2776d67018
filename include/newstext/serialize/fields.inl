#pragma once

#include <vector>

#include "newstext/serialize/fields.hpp"

namespace newstext {

NEWSTEXT_INLINE void keep_only(Article& article, const Fields& fields) {
    const auto keep = [&fields](Field field, auto& part) {
        if (!fields.contains(field)) part = {};
    };
    keep(Field::title, article.title);
    keep(Field::kicker, article.kicker);
    keep(Field::subtitle, article.subtitle);
    keep(Field::outlet, article.outlet);
    keep(Field::section, article.section);
    keep(Field::lead, article.lead);
    keep(Field::authors, article.authors);
    keep(Field::credits, article.credits);
    keep(Field::dateline, article.dateline);
    keep(Field::published, article.published);
    keep(Field::updated, article.updated);
    keep(Field::language, article.language);
    std::erase_if(article.body, [&](const Block& block) { return !fields.contains(field_of(block)); });
    keep(Field::related, article.related);
    keep(Field::tags, article.tags);
    keep(Field::boilerplate, article.boilerplate);
    keep(Field::comments, article.comments);
    keep(Field::stated_comments, article.stated_comments);
    keep(Field::diagnostics, article.diagnostics);
}

}  // namespace newstext

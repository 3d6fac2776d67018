#include "page.hpp"

#include <algorithm>
#include <map>
#include <newstext/newstext.hpp>
#include <optional>
#include <vector>

#include "style.hpp"

using newstext::Article;
using newstext::BlockKind;
using newstext::Comment;
using newstext::DateTime;
using newstext::Layout;
using newstext::LayoutLine;
using newstext::LineKind;
using newstext::Markup;
using newstext::Range;
using newstext::Text;
using newstext::XmlName;
using newstext::XmlWriter;

namespace {

/// Replies deeper than this stand at the last level.
constexpr std::size_t max_level = 19;

std::string kind_name(const LayoutLine& line) {
    std::string name(to_string(line.kind));
    if (line.kind == LineKind::boilerplate) name.append(": ").append(to_string(line.boilerplate));
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::string bytes_of(const Range& range) {
    return "bytes " + std::to_string(range.begin) + " to " + std::to_string(range.end);
}

/// Which lines the elements of the article stand in.
class Places {
public:
    explicit Places(const Layout& layout) : lines_(layout.lines), anchors_(layout.lines.size()) {}

    /// The number of the line with the byte, from 1.
    [[nodiscard]] std::size_t line_of(std::size_t byte) const {
        const auto after =
            std::upper_bound(lines_.begin(), lines_.end(), byte,
                             [](std::size_t at, const LayoutLine& line) { return at < line.range.begin; });
        return std::max<std::size_t>(1, static_cast<std::size_t>(after - lines_.begin()));
    }
    /// A name for the element at `range`; the lines there will lead to it.
    std::string name(const Range& range) {
        std::string anchor = "E" + std::to_string(++elements_);
        if (lines_.empty()) return anchor;
        for (std::size_t i = line_of(range.begin) - 1; i < lines_.size() && lines_[i].range.begin < range.end;
             ++i) {
            if (anchors_[i].empty() && lines_[i].kind != LineKind::blank) anchors_[i] = anchor;
        }
        return anchor;
    }
    /// The element that a line leads to, or nothing.
    [[nodiscard]] const std::string& anchor(std::size_t line) const { return anchors_[line]; }

private:
    const std::vector<LayoutLine>& lines_;
    std::vector<std::string> anchors_;
    std::size_t elements_ = 0;
};

/// The right side.
class ArticlePane : public newstext::WriterBase {
public:
    ArticlePane(XmlWriter& html, Places& places) : html_(html), places_(places) {}

    void begin(const Article& article) {
        kicker_then_title(article);
        facts(article);
        for_each_line(article.lead.text, [&](std::string_view line) {
            element("p", "lead", {std::string(line), article.lead.range});
        });
    }
    void block(const newstext::Block& block) {
        if (block.kind == BlockKind::list_item && !in_list_) html_.open("ul").line();
        if (block.kind != BlockKind::list_item) end_list();
        in_list_ = block.kind == BlockKind::list_item;
        const std::string_view kind = to_string(block.kind);
        const Text text{block.text, block.range};
        switch (block.kind) {
            case BlockKind::subhead:
                return element("h4", kind, text);
            case BlockKind::list_item:
                return element("li", kind, text);
            case BlockKind::quote:
                return element("blockquote", kind, text);
            case BlockKind::caption:
                return element("p", kind, text);
            case BlockKind::paragraph:
                break;
        }
        open("p", kind, text.range);
        html_.text(text.text);
        at(text.range);
        for (const auto& quote : block.quotes) {
            if (!quote.speaker.empty())
                html_.element("span", "quotes " + quote.speaker, {{"class", "speaker"}});
        }
        html_.close().line();
    }
    void comments_begin(const Article& article) {
        end_list();
        const std::size_t number = newstext::count_comments(article.comments);
        html_.element("h4", std::to_string(number) + (number == 1 ? " comment" : " comments")).line();
    }
    void comment_begin(const Comment& comment, std::size_t level) {
        level = std::min(level, max_level);
        while (lists_ > level + 1) end_replies();
        if (lists_ == level + 1) html_.close().line();  // the comment before, which has no replies
        if (lists_ <= level) {
            html_.open("ul", {{"class", "comments"}}).line();
            ++lists_;
        }
        html_.open("li").open("div",
                              {{"class", "element comment_author"}, {"id", places_.name(comment.range)}});
        html_.open("p").element("b",
                                comment.author.empty() ? std::string_view("no name") : comment.author.text);
        for (const auto& note : notes(comment)) html_.text(" · ").text(note);
        at(comment.range);
        html_.close();
        for (const auto& text : comment.text) html_.element("p", text.text, {{"dir", "auto"}});
        html_.close().line();
    }
    void comments_end(const Article&) {
        while (lists_ > 0) end_replies();
    }
    void end(const Article&) { end_list(); }

private:
    template <class Use>
    static void for_each_line(std::string_view text, Use use) {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            if (end != 0) use(text.substr(0, end));
            text.remove_prefix(end == text.npos ? text.size() : end + 1);
        }
    }
    static std::string_view shown(const DateTime& time) { return time.text.empty() ? time.iso : time.text; }

    void kicker_then_title(const Article& article) {
        if (!article.kicker.empty()) element("p", "kicker", article.kicker);
        if (article.title.empty()) {
            html_.element("p", "No title was found.", {{"class", "nothing"}}).line();
        } else {
            element("h3", "title", article.title);
        }
        if (!article.subtitle.empty()) element("p", "subtitle", article.subtitle);
    }
    void facts(const Article& article) {
        std::vector<std::pair<std::string, Text>> rows;
        const auto add = [&](const char* name, const Text& text) {
            if (!text.empty()) rows.emplace_back(name, text);
        };
        const auto add_time = [&](const char* name, const DateTime& time) {
            std::string text(shown(time));
            if (!time.iso.empty() && time.iso != text) text += " (" + time.iso + ")";
            add(name, {text, time.range});
        };
        const auto add_all = [&](const char* name, const std::vector<Text>& texts) {
            for (const auto& text : texts) add(name, text);
        };
        add("Outlet", article.outlet);
        add("Section", article.section);
        add_all("Author", article.authors);
        add_time("Published", article.published);
        add_time("Updated", article.updated);
        add("Dateline", article.dateline);
        for (const auto& credit : article.credits) {
            add_all("Agency", credit.agencies);
            add_all("Author sign", credit.signs);
        }
        add_all("Tag", article.tags);
        add_all("Related", article.related);
        add("Language", {article.language, {}});
        if (article.stated_comments) add("Stated comments", {std::to_string(*article.stated_comments), {}});
        for (const auto& note : article.diagnostics)
            add("Note", {note.message, {note.offset, note.offset + 1}});
        if (rows.empty()) return;
        html_.open("dl", {{"class", "facts"}}).line();
        for (const auto& [name, text] : rows) {
            html_.element("dt", name)
                .open("dd", {{"id", text.range.empty() ? "" : places_.name(text.range)}});
            html_.open("span", {{"dir", "auto"}}).text(text.text).close();
            at(text.range);
            html_.close().line();
        }
        html_.close().line();
    }
    static std::vector<std::string> notes(const Comment& comment) {
        std::vector<std::string> all;
        if (!comment.badge.empty()) all.push_back(comment.badge);
        if (!shown(comment.published).empty()) all.emplace_back(shown(comment.published));
        if (!comment.in_reply_to.empty()) all.push_back("answers " + comment.in_reply_to);
        if (comment.votes) all.push_back(std::to_string(*comment.votes) + " votes");
        if (comment.downvotes) all.push_back(std::to_string(*comment.downvotes) + " votes against");
        if (comment.edited) all.emplace_back("edited");
        if (comment.deleted) all.emplace_back("deleted");
        return all;
    }
    void open(XmlName name, std::string_view kind, const Range& range) {
        html_.open(name,
                   {{"class", "element " + std::string(kind)}, {"id", places_.name(range)}, {"dir", "auto"}});
    }
    void element(XmlName name, std::string_view kind, const Text& text) {
        open(name, kind, text.range);
        html_.text(text.text);
        at(text.range);
        html_.close().line();
    }
    /// Where it stood: a link to the line.
    void at(const Range& range) {
        if (range.empty()) return;
        const std::string line = std::to_string(places_.line_of(range.begin));
        html_.text(" ").element("a", "line " + line,
                                {{"class", "at"}, {"href", "#L" + line}, {"title", bytes_of(range)}});
    }
    void end_list() {
        if (in_list_) html_.close().line();
        in_list_ = false;
    }
    void end_replies() {
        html_.close().close().line();  // the last comment, its list
        --lists_;
    }

    XmlWriter& html_;
    Places& places_;
    bool in_list_ = false;
    std::size_t lists_ = 0;  ///< of comments that are open; in each a comment is open
};

/// How many lines of which kind there are.
void legend(XmlWriter& html, const Layout& layout) {
    std::map<LineKind, std::size_t> counts;
    for (const auto& line : layout.lines) ++counts[line.kind];
    counts.erase(LineKind::blank);
    if (counts.empty()) return;
    html.open("ul", {{"class", "legend"}, {"aria-label", "Kinds of lines"}}).line();
    for (const auto& [kind, count] : counts) {
        std::string name(to_string(kind));
        std::replace(name.begin(), name.end(), '_', ' ');
        html.element("li", name + " " + std::to_string(count), {{"class", to_string(kind)}}).line();
    }
    html.close().line();
}

void source_line(XmlWriter& html, const LayoutLine& line, std::size_t number, std::string_view text,
                 const std::string& anchor) {
    const std::string kind = kind_name(line);
    const std::string label = "Line " + std::to_string(number) + ": " + kind + ", " + bytes_of(line.range) +
                              (line.reason.empty() ? "" : ". Reason: " + line.reason);
    html.open("li", {{"class", to_string(line.kind)}, {"id", "L" + std::to_string(number)}});
    if (anchor.empty()) {
        // Something to stop at for the keyboard.
        html.element("a", std::to_string(number),
                     {{"class", "number"}, {"role", "note"}, {"tabindex", "0"}, {"aria-label", label}});
    } else {
        html.element("a", std::to_string(number),
                     {{"class", "number"}, {"href", "#" + anchor}, {"aria-label", label}});
    }
    if (line.kind != LineKind::blank) html.element("span", kind, {{"class", "label"}});
    html.element("span", line.content.of(text), {{"class", "words"}, {"dir", "auto"}});
    html.open("span", {{"class", "why"}, {"aria-hidden", "true"}})
        .element("b", kind)
        .text(bytes_of(line.range));
    html.element("span", !line.reason.empty() ? line.reason
                         : line.continues     ? "goes on with the line before"
                                              : "");
    html.close().close().line();
}

std::string summary(const Article& article, const Layout& layout, std::string_view text) {
    const auto furniture =
        std::count_if(layout.lines.begin(), layout.lines.end(),
                      [](const LayoutLine& line) { return line.kind == LineKind::boilerplate; });
    return std::to_string(text.size()) + " bytes in " + std::to_string(layout.lines.size()) +
           " lines: an article of " + std::to_string(article.body.size()) + " blocks, " +
           std::to_string(newstext::count_comments(article.comments)) + " comments, " +
           std::to_string(furniture) + " lines of page furniture";
}

}  // namespace

std::string inspection_page(std::string_view name, std::string_view text, const Article& article,
                            const Layout& layout) {
    // The article first: only then it is known which elements the lines lead to.
    std::string right;
    Places places(layout);
    XmlWriter article_html(right, Markup::html);
    newstext::serialize(article, ArticlePane(article_html, places));

    std::string page;
    XmlWriter html(page, Markup::html);
    html.declaration().open("html", {{"lang", "en"}}).line().open("head").line();
    html.empty("meta", {{"charset", "utf-8"}}).line();
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}).line();
    // The page asks for nothing from outside, and runs nothing.
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    html.line().element("title", "newstext: " + std::string(name)).line().open("style");
    page += style;  // not escaped: it has no markup
    html.close().line().close().line();

    html.open("body").line().open("header", {{"class", "top"}}).element("h1", name).line();
    html.element("p", summary(article, layout, text)).line();
    html.open("ul", {{"class", "jump"}});
    html.open("li").element("a", "Source", {{"href", "#source"}}).close();
    html.open("li").element("a", "Article", {{"href", "#article"}}).close().close().close().line();

    html.open("main", {{"class", "panes"}}).line();
    html.open("section", {{"class", "pane"}, {"id", "source"}, {"aria-labelledby", "source-heading"}}).line();
    html.element("h2", "Source", {{"id", "source-heading"}}).line();
    legend(html, layout);
    html.open("ol", {{"class", "source"}}).line();
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        source_line(html, layout.lines[i], i + 1, text, places.anchor(i));
    }
    html.close().line().close().line();
    html.open("section", {{"class", "pane"}, {"id", "article"}, {"aria-labelledby", "article-heading"}})
        .line();
    html.element("h2", "Article", {{"id", "article-heading"}}).line();
    html.open("article", {{"class", "article"}, {"lang", article.language}}).line();
    page += right;
    html.close().line().close().line().close().line();
    html.element("p",
                 "Point at a line, or go to its number with the Tab key: here stands why it is what it is.",
                 {{"class", "hint"}});
    html.line().close().line().close().line();
    return page;
}

/// @file
/// Definitions of privacy.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "newstext/comments/privacy.hpp"

namespace newstext {

namespace privacy {

/// SipHash-2-4 (Aumasson, Bernstein: "SipHash: a fast short-input PRF", 2012), made for keyed hashes of short
/// inputs.
class SipHash {
public:
    SipHash(std::uint64_t k0, std::uint64_t k1) noexcept : k0_(k0), k1_(k1) {}

    [[nodiscard]] std::uint64_t operator()(std::string_view bytes) const noexcept {
        State v{k0_ ^ 0x736F6D6570736575u, k1_ ^ 0x646F72616E646F6Du, k0_ ^ 0x6C7967656E657261u,
                k1_ ^ 0x7465646279746573u};
        std::size_t at = 0;
        for (; at + 8 <= bytes.size(); at += 8) absorb(v, word(bytes.substr(at, 8)));
        absorb(v, word(bytes.substr(at)) | (static_cast<std::uint64_t>(bytes.size() & 0xFFu) << 56));
        v[2] ^= 0xFF;
        for (int i = 0; i < 4; ++i) round(v);
        return v[0] ^ v[1] ^ v[2] ^ v[3];
    }

private:
    using State = std::array<std::uint64_t, 4>;

    [[nodiscard]] static std::uint64_t word(std::string_view bytes) noexcept {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        }
        return value;
    }
    static void absorb(State& v, std::uint64_t m) noexcept {
        v[3] ^= m;
        round(v);
        round(v);
        v[0] ^= m;
    }
    static void round(State& v) noexcept {
        v[0] += v[1];
        v[1] = std::rotl(v[1], 13) ^ v[0];
        v[0] = std::rotl(v[0], 32);
        v[2] += v[3];
        v[3] = std::rotl(v[3], 16) ^ v[2];
        v[0] += v[3];
        v[3] = std::rotl(v[3], 21) ^ v[0];
        v[2] += v[1];
        v[1] = std::rotl(v[1], 17) ^ v[2];
        v[2] = std::rotl(v[2], 32);
    }

    std::uint64_t k0_;
    std::uint64_t k1_;
};

[[nodiscard]] constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
[[nodiscard]] constexpr bool digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A name as it is compared: blanks folded, ASCII letters small, no `@` before it.
[[nodiscard]] inline std::string key_of(std::string_view name) {
    std::string key;
    key.reserve(name.size());
    for (const char c : name) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (blank && (key.empty() || key.back() == ' ')) continue;
        if (c == '@' && key.empty()) continue;
        key += blank ? ' ' : lower(c);
    }
    while (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

/// Makes pseudonyms under one salt.
class Pseudonyms {
public:
    explicit Pseudonyms(const PrivacyOptions& options)
        : hash_(SipHash(0, 0)(options.salt), SipHash(1, 0)(options.salt)), prefix_(options.prefix) {}

    [[nodiscard]] std::string of(std::string_view key) const {
        constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
        std::uint64_t value = hash_(key);
        std::string name = prefix_;
        for (int i = 0; i < 13; ++i, value >>= 5) name += letters[static_cast<std::size_t>(value & 31u)];
        return name;
    }

private:
    SipHash hash_;
    std::string prefix_;
};

/// Authors of a thread, for finding mentions: keys by their first word.
class Authors {
public:
    void add(const std::string& key) {
        if (key.empty()) return;
        auto& names = by_first_word_[key.substr(0, key.find(' '))];
        if (std::find(names.begin(), names.end(), key) == names.end()) names.push_back(key);
    }
    /// Longer names first, so that "@Ann Example" is not taken for "@Ann".
    void sort() {
        for (auto& [word, names] : by_first_word_) {
            std::sort(names.begin(), names.end(),
                      [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
        }
    }
    /// The author whose name `text` begins with, or nullptr. Compared without ASCII case.
    [[nodiscard]] const std::string* match(std::string_view text) const {
        std::string word;
        for (std::size_t at = 0; at <= text.size() && at <= 80; ++at) {
            const bool inside = at < text.size() && (letter(text[at]) || digit(text[at]));
            if (!inside && !word.empty()) {
                if (const std::string* found = match_word(word, text)) return found;
            }
            if (at == text.size() || text[at] == ' ' || text[at] == '\n') break;
            word += lower(text[at]);
        }
        return nullptr;
    }

private:
    [[nodiscard]] const std::string* match_word(const std::string& word, std::string_view text) const {
        const auto found = by_first_word_.find(word);
        if (found == by_first_word_.end()) return nullptr;
        for (const std::string& name : found->second) {
            if (text.size() < name.size()) continue;
            const bool same = std::equal(name.begin(), name.end(), text.begin(),
                                         [](char a, char b) { return a == lower(b); });
            const bool goes_on =
                text.size() > name.size() && (letter(text[name.size()]) || digit(text[name.size()]));
            if (same && !goes_on) return &name;
        }
        return nullptr;
    }

    std::unordered_map<std::string, std::vector<std::string>> by_first_word_;
};

[[nodiscard]] inline bool in_address(char c) noexcept {
    return digit(c) || (letter(c) && static_cast<unsigned char>(c) < 0x80) || c == '.' || c == '_' ||
           c == '-' || c == '+';
}

/// Bytes of the e-mail address around the `@` at `at`, as [begin, end); empty where it is none.
[[nodiscard]] inline std::pair<std::size_t, std::size_t> email_around(std::string_view s, std::size_t at,
                                                                      std::size_t from) noexcept {
    const auto local = [](char c) { return in_address(c) || c == '%'; };
    std::size_t begin = at;
    while (begin > from && local(s[begin - 1])) --begin;
    std::size_t end = at + 1;
    std::size_t dot = 0;
    while (end < s.size() && (letter(s[end]) || digit(s[end]) || s[end] == '-' || s[end] == '.')) {
        if (s[end] == '.') dot = end;
        ++end;
    }
    while (end > at + 1 && (s[end - 1] == '.' || s[end - 1] == '-')) --end;
    if (dot + 1 >= end) dot = s.substr(at + 1, end - at - 1).rfind('.') + at + 1;
    const bool domain = dot > at + 1 && dot + 2 < end && dot < s.size() && s[dot] == '.';
    if (begin == at || !domain) return {at, at};
    return {begin, end};
}

/// An e-mail address that is written so that programs do not find it: "name [at] host [dot] example".
class VeiledAddress {
public:
    explicit VeiledAddress(std::string_view s) noexcept : s_(s) {}

    /// The address around the bracket at `at`, as [begin, end), not before `from`; empty where it is none.
    [[nodiscard]] std::pair<std::size_t, std::size_t> around(std::size_t at,
                                                             std::size_t from) const noexcept {
        const std::size_t behind = behind_word(at, "at");
        if (behind == at) return {at, at};
        std::size_t begin = at;
        if (begin > from && s_[begin - 1] == ' ') --begin;
        const std::size_t local_end = begin;
        while (begin > from && in_address(s_[begin - 1])) --begin;
        if (begin == local_end) return {at, at};
        std::size_t end = skip_blank(behind);
        bool dotted = false;
        for (;;) {
            const std::size_t part = end;
            while (end < s_.size() && in_address(s_[end])) {
                dotted = dotted || (s_[end] == '.' && end + 1 < s_.size() && in_address(s_[end + 1]));
                ++end;
            }
            if (end == part) return {at, at};
            const std::size_t dot = behind_word(skip_blank(end), "dot");
            if (dot == skip_blank(end)) break;
            dotted = true;
            end = skip_blank(dot);
        }
        while (s_[end - 1] == '.') --end;
        return dotted ? std::pair{begin, end} : std::pair{at, at};
    }

private:
    [[nodiscard]] std::size_t skip_blank(std::size_t i) const noexcept {
        return i < s_.size() && s_[i] == ' ' ? i + 1 : i;
    }
    /// Behind "(at)" or "[at]"; `at` where another thing stands there.
    [[nodiscard]] std::size_t behind_word(std::size_t at, std::string_view word) const noexcept {
        const std::size_t end = at + word.size() + 1;
        if (end >= s_.size() || (s_[at] != '(' && s_[at] != '[') || (s_[end] != ')' && s_[end] != ']'))
            return at;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (lower(s_[at + 1 + i]) != word[i]) return at;
        }
        return end + 1;
    }

    std::string_view s_;
};

/// Behind the phone number that begins at `at`, or `at` where none does.
[[nodiscard]] inline std::size_t phone_end(std::string_view s, std::size_t at) noexcept {
    if (at > 0 && (letter(s[at - 1]) || digit(s[at - 1]) || s[at - 1] == '/' || s[at - 1] == '.' ||
                   s[at - 1] == '=' || s[at - 1] == '-' || s[at - 1] == '_' || s[at - 1] == ',')) {
        return at;
    }
    std::size_t digits = 0;
    std::size_t groups = 0;
    std::size_t last = at;
    std::size_t shortest = 99;
    std::size_t in_group = 0;
    bool bracket = false;
    bool dots = false;
    bool dot = false;  // a sentence may end with one
    std::size_t i = at;
    const auto close_group = [&] {
        if (in_group == 0) return;
        ++groups;
        shortest = std::min(shortest, in_group);
        in_group = 0;
    };
    for (std::size_t marks = 0; i < s.size() && i - at < 40 && marks < 4; ++i) {
        const char c = s[i];
        if (digit(c)) {
            ++digits;
            ++in_group;
            last = i + 1;
            marks = 0;
            dots = dots || dot;
            dot = false;
            continue;
        }
        const bool mark =
            c == ' ' || c == '(' || c == ')' || c == '-' || c == '/' || c == '.' || (c == '+' && i == at);
        if (!mark) break;
        bracket = bracket || c == '(';
        dot = dot || c == '.';
        close_group();
        ++marks;
    }
    close_group();
    if (last < s.size() && (letter(s[last]) || s[last] == ':' || s[last] == '%')) return at;
    if (digits < 7 || digits > 15) return at;
    const bool trunk = s[at] == '+' || s[at] == '(' || s[at] == '0';
    // 12.03.2024 is a date and 1.200.000 a number.
    if (dots && s[at] != '+' && !s.substr(at, 2).starts_with("00") && groups <= 3) return at;
    const bool iso_date = groups == 3 && s.size() >= at + 10 && s[at + 4] == '-' && s[at + 7] == '-';
    const bool grouped = groups >= 3 && bracket;
    if (iso_date ||
        (!trunk && !grouped &&
         !(groups == 3 && s.substr(at, last - at).find('-') != std::string_view::npos && shortest >= 3)))
        return at;
    return last;
}

class Redactor {
public:
    Redactor(const PrivacyOptions& options, const Authors& authors)
        : names_(options), authors_(&authors), addresses_(options.addresses) {}

    [[nodiscard]] std::string name(std::string_view printed) const {
        const std::string key = key_of(printed);
        return key.empty() ? std::string() : names_.of(key);
    }

    void redact(std::string& text) const {
        std::string out;
        std::size_t done = 0;
        const auto replace = [&](std::size_t begin, std::size_t end, std::string_view by) {
            out.append(text, done, begin - done);
            out += by;
            done = end;
        };
        if (const std::string* key = addressed(text)) replace(0, key->size(), names_.of(*key));
        for (std::size_t at = done; at < text.size(); at = std::max(at + 1, done)) {
            if (addresses_ && (text[at] == '(' || text[at] == '[')) {
                const auto [begin, end] = VeiledAddress(text).around(at, done);
                if (begin != end) replace(begin, end, "[email]");
                if (begin != end) continue;
            }
            if (text[at] == '@') {
                const auto [begin, end] = addresses_ ? email_around(text, at, done) : std::pair{at, at};
                if (begin != end) {
                    replace(begin, end, "[email]");
                } else if (const std::string* key = authors_->match(std::string_view(text).substr(at + 1))) {
                    replace(at + 1, at + 1 + key->size(), names_.of(*key));
                }
            } else if (addresses_ && (digit(text[at]) || text[at] == '+' || text[at] == '(')) {
                const std::size_t end = phone_end(text, at);
                if (end != at) replace(at, end, "[phone]");
            }
        }
        if (done == 0) return;
        out.append(text, done);
        text = std::move(out);
    }

private:
    /// The author whose name a paragraph begins with: "NAME said:", "NAME, you are right".
    [[nodiscard]] const std::string* addressed(std::string_view text) const {
        const std::string* key = authors_->match(text);
        if (key == nullptr || key->size() >= text.size()) return nullptr;
        const char next = text[key->size()];
        return next == ',' || next == ':' || text.ends_with(':') ? key : nullptr;
    }

    Pseudonyms names_;
    const Authors* authors_;
    bool addresses_;
};

/// Calls `use` for each comment, replies too. Its own stack: replies may be nested deeply.
template <class Use>
void for_each_comment(std::vector<Comment>& comments, Use&& use) {
    std::vector<std::vector<Comment>*> levels{&comments};
    while (!levels.empty()) {
        std::vector<Comment>& level = *levels.back();
        levels.pop_back();
        for (Comment& comment : level) {
            use(comment);
            if (!comment.replies.empty()) levels.push_back(&comment.replies);
        }
    }
}

}  // namespace privacy

NEWSTEXT_INLINE void pseudonymize(Article& article, const PrivacyOptions& options) {
    privacy::Authors authors;
    privacy::for_each_comment(article.comments,
                              [&](const Comment& c) { authors.add(privacy::key_of(c.author.text)); });
    authors.sort();
    const privacy::Redactor redactor(options, authors);
    privacy::for_each_comment(article.comments, [&](Comment& c) {
        c.author.text = redactor.name(c.author.text);
        c.in_reply_to = redactor.name(c.in_reply_to);
        for (Text& paragraph : c.text) redactor.redact(paragraph.text);
    });
}

}  // namespace newstext

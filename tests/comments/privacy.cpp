#include "newstext/comments/privacy.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

newstext::Comment comment(std::string author, std::string text, std::string to = {}) {
    newstext::Comment c;
    c.author.text = std::move(author);
    c.text.push_back({std::move(text), {}});
    c.in_reply_to = std::move(to);
    return c;
}

std::string redacted(std::string text) {
    newstext::Article article;
    article.comments.push_back(comment("Ann Example", std::move(text)));
    newstext::pseudonymize(article, {"salt", "user-", true});
    return article.comments[0].text[0].text;
}

}  // namespace

TEST_CASE("one name has one pseudonym under one salt") {
    newstext::Article article;
    article.comments = {comment("Ann Example", "Hello."), comment("ANN  example", "Again."),
                        comment("Otto", "Hi.")};
    article.comments[2].replies = {comment("ann example", "Yes.", "@Otto")};
    newstext::Article other = article;
    newstext::pseudonymize(article, {"first salt", "user-", true});
    const auto& c = article.comments;
    CHECK(c[0].author.text.starts_with("user-"));
    CHECK(c[0].author.text.size() == 18);
    CHECK(c[0].author.text == c[1].author.text);
    CHECK(c[0].author.text == c[2].replies[0].author.text);
    CHECK(c[0].author.text != c[2].author.text);
    CHECK(c[2].replies[0].in_reply_to == c[2].author.text);

    newstext::pseudonymize(other, {"second salt", "user-", true});
    CHECK(other.comments[0].author.text != c[0].author.text);
}

TEST_CASE("an empty name stays empty, and the article is left alone") {
    newstext::Article article;
    article.title.text = "Write to info@example.org";
    article.comments = {comment("", "Hello.")};
    newstext::pseudonymize(article, {"salt", "user-", true});
    CHECK(article.comments[0].author.text.empty());
    CHECK(article.comments[0].in_reply_to.empty());
    CHECK(article.title.text == "Write to info@example.org");
}

TEST_CASE("mentions of authors become their pseudonyms") {
    newstext::Article article;
    article.comments = {comment("Ann", "@Otto Sample: no. @nobody yes, @ann-marie too."),
                        comment("Otto Sample", "@ANN, why?"), comment("Otto", "@ Ann Annabel @Annabel")};
    newstext::pseudonymize(article, {"salt", "user-", true});
    const std::string ann = article.comments[0].author.text;
    const std::string otto = article.comments[1].author.text;
    CHECK(article.comments[0].text[0].text == "@" + otto + ": no. @nobody yes, @" + ann + "-marie too.");
    CHECK(article.comments[1].text[0].text == "@" + ann + ", why?");
    CHECK(article.comments[2].text[0].text == "@ Ann Annabel @Annabel");
}

TEST_CASE("e-mail addresses are removed") {
    CHECK(redacted("Write to ann.example+news@mail.example.org.") == "Write to [email].");
    CHECK(redacted("(a_b@c.de)") == "([email])");
    CHECK(redacted("a@b.de,c@d.fr") == "[email],[email]");
    CHECK(redacted("@home or a@b or x @ y.de") == "@home or a@b or x @ y.de");
}

TEST_CASE("phone numbers are removed, dates and amounts are not") {
    CHECK(redacted("Call +41 44 123 45 67 now") == "Call [phone] now");
    CHECK(redacted("Tel. 0041 (0)44/123-45-67") == "Tel. [phone]");
    CHECK(redacted("044 123 45 67") == "[phone]");
    CHECK(redacted("(044) 1234567!") == "[phone]!");
    CHECK(redacted("call 555-123-4567") == "call [phone]");
    CHECK(redacted("on 12.03.2024 and 2024-03-12, 14:05") == "on 12.03.2024 and 2024-03-12, 14:05");
    CHECK(redacted("1 200 000 or 1.200.000 or 3,500,000 people") ==
          "1 200 000 or 1.200.000 or 3,500,000 people");
    CHECK(redacted("https://example.org/0441234567") == "https://example.org/0441234567");
    CHECK(redacted("in 2023/2024 and 1998") == "in 2023/2024 and 1998");
}

TEST_CASE("addresses stay where that is asked for") {
    newstext::Article article;
    article.comments = {comment("Ann", "a@b.de @Ann")};
    newstext::pseudonymize(article, {"salt", "p", false});
    CHECK(article.comments[0].text[0].text == "a@b.de @" + article.comments[0].author.text);
}

TEST_CASE("a phone number may end a sentence") {
    CHECK(redacted("Call 030 / 123 456-78 or 0171-2345678.") == "Call [phone] or [phone].");
    CHECK(redacted("In the evening (030) 1234567. Thanks") == "In the evening [phone]. Thanks");
    CHECK(redacted("It was 1.234.567.") == "It was 1.234.567.");
    CHECK(redacted("Since 03.05.2003.") == "Since 03.05.2003.");
}

TEST_CASE("e-mail addresses with a word in the place of the sign are removed") {
    CHECK(redacted("office [at] bay.example knows") == "[email] knows");
    CHECK(redacted("Write to a.mole(at)pier (dot) example!") == "Write to [email]!");
    CHECK(redacted("We meet (at) noon.") == "We meet (at) noon.");
    CHECK(redacted("(at) bay.example") == "(at) bay.example");
    CHECK(redacted("mole [at]") == "mole [at]");
}

TEST_CASE("an author whom a paragraph begins with becomes the pseudonym") {
    newstext::Article article;
    article.comments = {comment("Otto Sample", "Hello."), comment("Ann", "Otto Sample said:"),
                        comment("Eve", "Ann, no."), comment("Una", "Otto Sample is right."),
                        comment("Ida", "Annabel, no.")};
    newstext::pseudonymize(article, {"salt", "user-", true});
    const auto& c = article.comments;
    CHECK(c[1].text[0].text == c[0].author.text + " said:");
    CHECK(c[2].text[0].text == c[1].author.text + ", no.");
    CHECK(c[3].text[0].text == "Otto Sample is right.");
    CHECK(c[4].text[0].text == "Annabel, no.");
}

#include "database.hpp"

#include <newstext/newstext.hpp>
#include <optional>
#include <vector>

#include "schema.hpp"

/// A prepared statement.
class Database::Statement {
public:
    Statement(const Database& database, std::string_view sql) : database_(database) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database.database_.get(), sql.data(), static_cast<int>(sql.size()), &statement,
                               nullptr) != SQLITE_OK)
            database.fail();
        statement_.reset(statement);
    }
    /// An empty text is null.
    Statement& bind(std::string_view text) {
        return check(text.empty() ? sqlite3_bind_null(get(), ++bound_) : bind_text(text));
    }
    Statement& bind_required(std::string_view text) { return check(bind_text(text)); }
    Statement& bind(sqlite3_int64 number) { return check(sqlite3_bind_int64(get(), ++bound_, number)); }
    template <class Number>
    Statement& bind(const std::optional<Number>& number) {
        return number ? bind(sqlite3_int64{*number}) : check(sqlite3_bind_null(get(), ++bound_));
    }
    /// Ready for other values.
    Statement& reset() {
        sqlite3_reset(get());
        bound_ = 0;
        return *this;
    }
    /// Whether there is a row.
    [[nodiscard]] bool step() {
        const int result = sqlite3_step(get());
        if (result != SQLITE_ROW && result != SQLITE_DONE) database_.fail();
        return result == SQLITE_ROW;
    }
    [[nodiscard]] sqlite3_int64 number(int column) { return sqlite3_column_int64(get(), column); }
    [[nodiscard]] std::string_view text(int column) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(get(), column));
        return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(get(), column))};
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };
    [[nodiscard]] sqlite3_stmt* get() const noexcept { return statement_.get(); }
    int bind_text(std::string_view text) {
        return sqlite3_bind_text64(get(), ++bound_, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    Statement& check(int result) {
        if (result != SQLITE_OK) database_.fail();
        return *this;
    }

    const Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bound_ = 0;
};

/// Writes the comments of an article; visit_comments() calls it, however deep the replies are.
class Database::CommentWriter : public newstext::WriterBase {
public:
    CommentWriter(const Database& database, sqlite3_int64 article)
        : database_(database),
          article_(article),
          insert_(database,
                  "INSERT INTO comment (article, parent, position, level, author, published, text, votes,"
                  " downvotes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

    void comment_begin(const newstext::Comment& comment, std::size_t level) {
        path_.resize(level);
        std::string text;
        for (const auto& paragraph : comment.text)
            text.append(text.empty() ? "" : "\n\n").append(paragraph.text);
        insert_.reset().bind(article_);
        insert_.bind(path_.empty() ? std::optional<sqlite3_int64>() : path_.back());
        insert_.bind(++position_).bind(static_cast<sqlite3_int64>(level));
        insert_.bind(comment.author.text).bind(comment.published.iso).bind_required(text);
        (void)insert_.bind(comment.votes).bind(comment.downvotes).step();
        path_.push_back(sqlite3_last_insert_rowid(database_.database_.get()));
    }

private:
    const Database& database_;
    sqlite3_int64 article_;
    Statement insert_;
    sqlite3_int64 position_ = 0;
    std::vector<sqlite3_int64> path_;  ///< the comments around the one that is written
};

Database::Database(const std::string& path) {
    sqlite3* database = nullptr;
    const int result = sqlite3_open(path.c_str(), &database);
    database_.reset(database);
    if (result != SQLITE_OK) fail();
    sqlite3_busy_timeout(database, 10'000);
    run("PRAGMA foreign_keys = ON");
    make_tables();
}

void Database::make_tables() {
    // Nobody else makes them meanwhile.
    run("BEGIN IMMEDIATE");
    Statement version(*this,
                      "SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version");
    (void)version.step();
    const bool empty = version.number(1) == 0;
    if (!empty && version.number(0) != tables_version) {
        throw DatabaseError("a database with other tables; name a new file, or that of an earlier run");
    }
    if (empty) {
        run(tables);
        run(("PRAGMA user_version = " + std::to_string(tables_version)).c_str());
    }
    run("COMMIT");
}

Put Database::put(const std::string& source, const newstext::Article& article) {
    const std::string json = newstext::to_json(article);
    run("BEGIN IMMEDIATE");
    try {
        Statement find(*this, "SELECT id, json FROM article WHERE source = ?");
        const bool found = find.bind_required(source).step();
        if (found && find.text(1) == json) {
            run("COMMIT");
            return Put::unchanged;
        }
        if (found) {
            // With its comments: they refer to it.
            Statement remove(*this, "DELETE FROM article WHERE id = ?");
            (void)remove.bind(find.number(0)).step();
        }
        std::string authors;
        for (const auto& author : article.authors)
            authors.append(authors.empty() ? "" : "\n").append(author.text);
        Statement insert(
            *this,
            "INSERT INTO article (source, title, kicker, subtitle, outlet, section, lead, authors,"
            " published, updated, language, body, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind_required(source).bind_required(article.title.text).bind(article.kicker.text);
        insert.bind(article.subtitle.text).bind(article.outlet.text).bind(article.section.text);
        insert.bind(article.lead.text).bind(authors).bind(article.published.iso).bind(article.updated.iso);
        insert.bind(article.language)
            .bind_required(newstext::to_text(article, {.fields = newstext::Fields{newstext::Field::body}}));
        (void)insert.bind_required(json).step();
        CommentWriter comments(*this, sqlite3_last_insert_rowid(database_.get()));
        newstext::visit(article, comments);
        run("COMMIT");
        return found ? Put::replaced : Put::added;
    } catch (...) {
        sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

void Database::run(const char* sql) {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void Database::fail() const {
    throw DatabaseError(database_ ? sqlite3_errmsg(database_.get()) : "no memory for a database");
}

/// @file
/// The database of articles and comments.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <newstext/model/article.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

/// What SQLite has to complain about; the message is for people.
class DatabaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What Database::put() did.
enum class Put : std::uint8_t { added, replaced, unchanged };

/// An SQLite database with the tables of schema.hpp. What put() has written stays, whatever happens
/// afterwards.
class Database {
public:
    /// Opens the database, or makes a new one.
    /// @throws DatabaseError where the file is no database, or one with other tables
    explicit Database(const std::string& path);

    /// Writes an article with its comments, or nothing of it. An article of the same source is replaced.
    /// @throws DatabaseError
    Put put(const std::string& source, const newstext::Article& article);

private:
    struct Close {
        void operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }
    };
    class Statement;
    class CommentWriter;

    void make_tables();
    void run(const char* sql);
    [[noreturn]] void fail() const;

    std::unique_ptr<sqlite3, Close> database_;
};

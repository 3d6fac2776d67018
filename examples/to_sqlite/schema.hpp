/// @file
/// The tables, and the indices of their words.
#pragma once

/// The version of the tables, in the database's user_version.
inline constexpr int tables_version = 1;

/// `article` has a row for each source, `comment` one for each comment. `article_text` and `comment_text` are
/// their full-text indices (FTS5), which the triggers keep in step.
inline constexpr const char* tables = R"sql(
CREATE TABLE article (
    id        INTEGER PRIMARY KEY,
    source    TEXT NOT NULL UNIQUE,  -- where it was read: the path of the page, or the id of the record
    title     TEXT NOT NULL,
    kicker    TEXT,
    subtitle  TEXT,
    outlet    TEXT,
    section   TEXT,
    lead      TEXT,
    authors   TEXT,                  -- a name a line
    published TEXT,                  -- ISO 8601, or null
    updated   TEXT,
    language  TEXT,
    body      TEXT NOT NULL,         -- plain text, blocks separated by blank lines
    json      TEXT NOT NULL          -- the whole article, as newstext::read_json() reads it
);
CREATE INDEX article_published ON article (published);
CREATE TABLE comment (
    id        INTEGER PRIMARY KEY,
    article   INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    parent    INTEGER REFERENCES comment ON DELETE CASCADE,  -- the comment that is answered
    position  INTEGER NOT NULL,      -- on the page, from 1
    level     INTEGER NOT NULL,      -- 0 for a comment on the article
    author    TEXT,
    published TEXT,
    text      TEXT NOT NULL,         -- paragraphs separated by blank lines
    votes     INTEGER,
    downvotes INTEGER
);
CREATE INDEX comment_article ON comment (article);
CREATE INDEX comment_parent ON comment (parent);

CREATE VIRTUAL TABLE article_text USING fts5(
    title, lead, body, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT INTO article_text (rowid, title, lead, body) VALUES (new.id, new.title, new.lead, new.body);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
    INSERT INTO article_text (article_text, rowid, title, lead, body)
        VALUES ('delete', old.id, old.title, old.lead, old.body);
END;
CREATE VIRTUAL TABLE comment_text USING fts5(
    author, text, content = 'comment', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER comment_added AFTER INSERT ON comment BEGIN
    INSERT INTO comment_text (rowid, author, text) VALUES (new.id, new.author, new.text);
END;
CREATE TRIGGER comment_removed AFTER DELETE ON comment BEGIN
    INSERT INTO comment_text (comment_text, rowid, author, text)
        VALUES ('delete', old.id, old.author, old.text);
END;
)sql";

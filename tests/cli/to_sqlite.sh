#!/usr/bin/env bash
# to_sqlite: what is written, found, written again, and what a bad file does.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"
[[ -x $programs/to_sqlite ]] || skip "the program was not built, which needs SQLite (Debian: libsqlite3-dev)"
command -v sqlite3 >/dev/null || skip "sqlite3, which asks the database, is not there (Debian: sqlite3)"

# sql QUERY RESULT
sql() {
    expect 0 sqlite3 news.db "$1"
    [[ $out == "$2" ]] || fail "not '$2': $1"
}
# What the indices say about themselves: an error where they do not agree with the tables.
indices_agree() {
    sql "INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1);
         INSERT INTO comment_text (comment_text, rank) VALUES ('integrity-check', 1);
         PRAGMA foreign_key_check; PRAGMA integrity_check" ok
}

cp "$sample" page.txt
printf 'Brücke wieder offen\nDie Fähre fährt nicht mehr, sagte die Gemeinde am Dienstag. Das freut viele.\n' >other.txt
expect 0 "$programs/to_sqlite" news.db page.txt other.txt
[[ $out == "2 added, 0 replaced, 0 unchanged, 0 failed" ]] || fail "other counts"
sql "SELECT count(*) FROM article" 2
sql "SELECT count(*), count(DISTINCT article) FROM comment" "2|1"
sql "SELECT source FROM article ORDER BY id LIMIT 1" "$PWD/page.txt"
sql "SELECT author, level, position FROM comment ORDER BY position" $'bergfuchs62|0|1\nWanderlust|0|2'
indices_agree

# words: without accents, with operators, in comments
sql "SELECT count(*) FROM article_text WHERE article_text MATCH 'seilbahn AND hornberg'" 1
sql "SELECT rowid FROM article_text WHERE article_text MATCH 'fahre NOT seilbahn'" 2
sql "SELECT author FROM comment_text WHERE comment_text MATCH 'text:autos'" Wanderlust
sql "SELECT article.title LIKE 'Seilbahn%' FROM comment_text JOIN comment ON comment.id = comment_text.rowid
     JOIN article ON article.id = comment.article WHERE comment_text MATCH 'kabinen'" 1
sql "SELECT json_extract(json, '\$.schema') FROM article WHERE id = 2" newstext-article/1

# the same again doubles nothing; by another way to the same file, too
expect 0 "$programs/to_sqlite" news.db page.txt ./other.txt
[[ $out == "0 added, 0 replaced, 2 unchanged, 0 failed" ]] || fail "written again"
printf '\nWanderlust\nNoch etwas.\n' >>page.txt
printf 'Neuer Titel\nDer Steg ist gesperrt, sagte die Gemeinde am Mittwoch. Das freut niemanden.\n' >other.txt
expect 0 "$programs/to_sqlite" news.db page.txt other.txt
[[ $out == "0 added, 2 replaced, 0 unchanged, 0 failed" ]] || fail "not replaced"
sql "SELECT count(*) FROM article" 2
sql "SELECT count(*) FROM article_text WHERE article_text MATCH 'fahre'" 0
sql "SELECT count(DISTINCT position) = count(*) FROM comment" 1
indices_agree

# a bad file loses nothing: neither what was there nor what comes after it
expect 1 "$programs/to_sqlite" news.db missing.txt "$sample" .
err_has "missing.txt: No such file"
[[ $out == "1 added, 0 replaced, 0 unchanged, 2 failed" ]] || fail "the good file was not written"
printf 'Titel\n\377\n' >bad.txt
expect 1 "$programs/to_sqlite" --strict news.db bad.txt
err_has "bad.txt: invalid UTF-8"
sql "SELECT count(*) FROM article" 3
indices_agree

# articles of newstext itself: the id of the record is the source
{
    printf '{"id": "a-1", "text": "Der Titel\\nEin Satz steht hier, und noch einer kommt danach dazu."}\n'
    printf '{"id": 7, "text": 1}\n{"text": "Zweiter"}\n'
} >pages.jsonl
expect 1 "$newstext" batch --text-field text <pages.jsonl
cp .out articles.jsonl
printf '{"schema":"newstext-article/1","title":7}\nnot JSON\n\n{"id":null,"title":"T"}\n' >>articles.jsonl
for counts in "3 added, 0 replaced, 0 unchanged, 3 failed" "0 added, 0 replaced, 3 unchanged, 3 failed"; do
    expect 1 "$programs/to_sqlite" news.db articles.jsonl
    [[ $out == "$counts" ]] || fail "other counts"
    err_has "articles.jsonl:2: a record that was not parsed"
    err_has "articles.jsonl:4: /title: expected a string"
    err_has "articles.jsonl:5: JSON error"
done
sql "SELECT source FROM article WHERE title IN ('Der Titel', 'T') ORDER BY id" $'a-1\n'"$PWD/articles.jsonl:7"
expect 0 "$programs/to_sqlite" news.db - <<<'{"id": "a-1", "title": "Anders"}'
sql "SELECT title FROM article WHERE source = 'a-1'" Anders

# replies, however deep, have their parents
python=$(command -v python3 || true)
if [[ -n $python ]]; then
    "$python" - >deep.jsonl <<'PYTHON'
import json
comment = None
for level in range(150, -1, -1):
    comment = {"author": f"L{level}", "text": ["Wort\0wort"], "replies": [comment] if comment else []}
print(json.dumps({"id": "deep", "comments": [comment]}))
PYTHON
    expect 0 "$programs/to_sqlite" news.db deep.jsonl
    sql "SELECT count(*), max(level) FROM comment JOIN article ON article.id = article WHERE source = 'deep'" "151|150"
    sql "SELECT p.author FROM comment c JOIN comment p ON p.id = c.parent WHERE c.author = 'L150'" L149
    expect 0 "$programs/to_sqlite" news.db - <<<'{"id": "deep"}'
    sql "SELECT count(*) FROM comment WHERE author LIKE 'L%'" 0
    indices_agree
fi

# no names where none are wanted
expect 0 "$programs/to_sqlite" private.db "$sample" --pseudonymize salt
expect 0 sqlite3 private.db "SELECT count(*) FROM comment WHERE author = 'Wanderlust'"
[[ $out == 0 ]] || fail "a name is left"

# parts only
expect 0 "$programs/to_sqlite" parts.db "$sample" --fields title,body
expect 0 sqlite3 parts.db "SELECT length(body) > 0, lead IS NULL, (SELECT count(*) FROM comment) FROM article"
[[ $out == "1|1|0" ]] || fail "other parts"

# what is no database, or one of somebody else, stays as it is
cp "$sample" text.db
expect 1 "$programs/to_sqlite" text.db "$sample"
err_has "text.db: file is not a database"
same text.db "$sample"
sqlite3 else.db "CREATE TABLE mine (x)"
cp else.db before.db
expect 1 "$programs/to_sqlite" else.db "$sample"
err_has "else.db: a database with other tables"
same else.db before.db
expect 1 "$programs/to_sqlite" missing/news.db "$sample"
err_has "unable to open database file"

# two at a time wait for each other
"$programs/to_sqlite" both.db page.txt >/dev/null &
first=$!
expect 0 "$programs/to_sqlite" both.db other.txt
wait "$first"
expect 0 sqlite3 both.db "SELECT count(*) FROM article"
[[ $out == 2 ]] || fail "one of two programs has lost its article"

expect 2 "$programs/to_sqlite"
err_has "Try 'to_sqlite --help'"
expect 0 "$programs/to_sqlite" --help
out_has "MATCH"

#!/usr/bin/env bash
# newstext --repair and --encoding: damaged texts, and texts in other encodings.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

title='Seilbahn auf den Hornberg fährt ab Samstag wieder'
expect 0 "$newstext" parse --format text "$sample"
cp .out plain.txt

# double-encoded UTF-8
iconv -f latin1 -t utf-8 "$sample" >twice.txt
expect 0 "$newstext" parse --format text twice.txt
[[ $out != *"$title"* ]] || fail "the sample is not double-encoded"
expect 0 "$newstext" parse --format text --repair double-encoding twice.txt
same .out plain.txt
expect 0 "$newstext" parse --format text --repair all <twice.txt
same .out plain.txt

# character references
sed 's/ä/\&auml;/g; s/ü/\&#252;/g; s/ö/\&#xF6;/g' "$sample" >entities.txt
expect 0 "$newstext" parse --format text entities.txt
out_has '&auml;'
expect 0 "$newstext" parse --format text --repair entities entities.txt
same .out plain.txt
# one after the other, as a list or as options
expect 0 "$newstext" parse --format text --repair entities,invisible --repair compose entities.txt
same .out plain.txt

# the ranges are those of the mended text
expect 0 "$newstext" parse --format layout --repair entities entities.txt
cp .out mended.layout
expect 0 "$newstext" parse --format layout "$sample"
same .out mended.layout

# batch
printf '{"id":1,"text":"M&uuml;hle brennt\\nDie M&uuml;hle brannte am Montag."}\n' >records.jsonl
expect 0 "$newstext" batch --text-field text --repair entities <records.jsonl
out_has 'Mühle brennt'
expect 0 "$newstext" batch --text-field text <records.jsonl
out_has 'M&uuml;hle brennt'

expect 2 "$newstext" parse --repair everything "$sample"
err_has 'everything'
expect 2 "$newstext" parse "$sample" --repair
err_has '--repair'

# other encodings give what UTF-8 gives
for encoding in utf-16 utf-16le utf-16be utf-32 gb18030; do
    iconv -f utf-8 -t "$encoding" "$sample" >other.txt
    expect 0 "$newstext" parse --format text --encoding "$encoding" other.txt
    same .out plain.txt
done
iconv -f utf-8 -t windows-1252//TRANSLIT "$sample" >other.txt
expect 0 "$newstext" parse --format text --encoding windows-1252 other.txt
out_has "$title"
# a mark tells UTF-16 and UTF-32 by itself
for encoding in utf-16 utf-32; do
    iconv -f utf-8 -t "$encoding" "$sample" >marked.txt
    expect 0 "$newstext" parse --format text marked.txt
    same .out plain.txt
done

#!/usr/bin/env bash
# newstext batch with every container, compressed and not; limits, rejects, progress.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

batch() { "$newstext" batch "$@"; }
command -v zstd >/dev/null || skip "zstd is missing"

warc_record() { # TEXT URL TYPE
    printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-05-18T01:58:10Z\r\n' "$3" "$2"
    printf 'WARC-Record-ID: <urn:uuid:%s>\r\nWARC-Identified-Content-Language: deu\r\n' "${#1}"
    printf 'Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' "$(printf %s "$1" | wc -c)" "$1"
}
page=$'Der Schnee bleibt liegen\nTalbote\nIm Tal schneit es weiter, sagt der Wirt.\n'
{ warc_record "about" http://a.example/ warcinfo && warc_record "$page" http://a.example/1 conversion; } >one.warc
warc_record "$page" http://a.example/2 conversion >two.warc
cat one.warc two.warc >crawl.warc

# the same from a file, from standard input, compressed as a whole and record by record, under any name
expect 0 batch crawl.warc
out_lines 2
out_has '{"id":"<urn:uuid:'
out_has ',"url":"http://a.example/1","crawl_date":"2024-05-18T01:58:10Z","language_hint":"deu","record":{"WARC-Type":"conversion","Content-Type":"text/plain"},"schema":"newstext-article/1","title":"Der Schnee bleibt liegen"'
cp .out wanted
gzip -c crawl.warc >whole
{ gzip -c one.warc && gzip -c two.warc; } >members
zstd -qc crawl.warc >frame
{ zstd -qc one.warc && zstd -qc two.warc; } >frames
for file in whole members frame frames; do
    expect 0 batch "$file"
    same .out wanted
    expect 0 batch <"$file"
    same .out wanted
    expect 0 batch - <"$file"
    same .out wanted
done
expect 0 batch --jobs 2 frames members
out_lines 4

# JSON: Lines and objects, the text by a usual name or by the one that is told
printf '{"id":1,"maintext":"Titel\\nBlatt\\n","title":"T","url":"http://a.example/"}\n' >news.json
expect 0 batch news.json
out_has '{"id":1,"url":"http://a.example/","record":{"title":"T"},"schema"'
printf '{\n  "id": 1,\n  "content": "Titel",\n  "tags": [\n    "a"\n  ]\n}\n' | gzip >pretty
expect 0 batch pretty
out_lines 1
out_has '{"id":1,"record":{"tags":[     "a"   ]},"schema"'
expect 1 batch --text-field body news.json
out_has '"error":{"message":"the record has no member '"'body'"'","file":"news.json","record":1,"offset":0}}'
expect 0 batch --text-field title news.json

# directories
mkdir -p crawl/deep
printf %s "$page" >crawl/b.txt
gzip -c crawl/b.txt >crawl/deep/c.gz
cp two.warc crawl/a.warc
expect 0 batch crawl
[[ $(grep -o '^{"id":[^,]*' .out | tr '\n' ' ') == '{"id":"<urn:uuid:'*' {"id":"crawl/b.txt" {"id":"crawl/deep/c.gz" ' ]] ||
    fail "not in order"
expect 1 batch missing crawl
out_lines 4
out_has '{"id":null,"error":{"message":"No such file or directory","file":"missing","record":0,"offset":0}}'
err_is "newstext: missing: No such file or directory"

# WARC without pages says so
sed 's/conversion/response/' two.warc >response.warc
expect 0 batch response.warc
err_has "no pages: 1 WARC records are no plain text"

# broken data: what comes before and behind it is parsed
{ cat members && gzip -c one.warc | head -c 100 && gzip -c two.warc; } >broken
expect 1 batch broken
[[ $(grep -c '"schema"' .out) == 3 ]] || fail "a record was lost"
err_has "newstext: broken: record "
expect 0 batch --allow-bad-records broken

# rejects
printf '{"id":1,"text":"a"}\nno "json"\n{"id":3,"text":"c"}\n' >bad.jsonl
expect 1 batch bad.jsonl --rejects rejects.jsonl
out_lines 3
[[ $(<rejects.jsonl) == '{"message":"not valid JSON: syntax error","file":"bad.jsonl","record":2,"offset":20,"raw":"no \"json\""}' ]] ||
    fail "another line of rejects: $(<rejects.jsonl)"
expect 0 batch news.json --rejects rejects.jsonl
[[ -e rejects.jsonl && ! -s rejects.jsonl ]] || fail "no empty file of rejects"

# limits
head -c 30000000 /dev/zero | tr '\0' x | zstd -qc >bomb
expect 1 batch bomb
err_has "decompresses to more than 250 times its size"
expect 1 batch --max-ratio 0 --max-decompressed 1M bomb
err_has "decompresses to more than 1048576 bytes"
expect 1 batch --max-record 100 crawl.warc
err_has "larger than 100 bytes"
sed 's/^Content-Length: .*/Content-Length: 999999999999999999\r/' one.warc | cat - two.warc >absurd.warc
expect 1 batch absurd.warc
[[ $(grep -c '"schema"' .out) == 1 ]] || fail "the record behind an absurd length was lost"
err_has "refused: a Content-Length of 999999999999999999"

# memory does not grow with the input
if [[ -x /usr/bin/python3 ]]; then
    for ((i = 0; i < 2000; ++i)); do printf '{"id":%d,"text":"Titel %d\\nBlatt\\n%500s"}\n' "$i" "$i" "."; done >small.jsonl
    for ((i = 0; i < 10; ++i)); do cat small.jsonl; done | gzip -1 >large.gz
    peak() { # kilobytes
        /usr/bin/python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)' "$newstext" batch "$@"
    }
    small=$(peak small.jsonl) large=$(peak large.gz)
    [[ ${NEWSTEXT_MEMORY_TEST-} == no ]] || ((large < small + 4096)) || fail "$small kB for 1 MB and $large kB for 10 MB"

    # progress: on a terminal only
    expect 0 batch small.jsonl -o out.jsonl
    err_is ""
    expect 0 /usr/bin/python3 -c 'import os, pty, subprocess, sys
parent, child = pty.openpty()
program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=child)
os.close(child)
seen = b""
while True:
    try:
        piece = os.read(parent, 1000)
    except OSError:
        break
    if not piece:
        break
    seen += piece
program.wait()
sys.stdout.buffer.write(seen)' "$newstext" batch small.jsonl
    out_has "2,000 documents, "
    out_has " MB/s, 0 errors, 0:00 left"
fi

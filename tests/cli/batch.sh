#!/usr/bin/env bash
# newstext batch: order, ids, bad records.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

batch() { "$newstext" batch --text-field text "$@"; }

# the id comes first and stays as it was written
cat >good.jsonl <<'END'
{"id":"a","text":"Titel A\nBlatt\n"}
{"text":"Titel B\nBlatt\n"}

   
{"id":1.0,"text":"","id2":5}
{"text":"{\"id\":7}","x":{"id":8,"y":[{"id":9}]},"id":[1e3, {"k":"},]\"{"}, 123456789012345678901234567890]}
{"id":null,"text":"\u00e4"}
  { "\u0069d" : "esc\u0061ped" , "text" : "C" }  
{"id":1,"text":"twice","id":2}
{"id":{},"text":""}
END
expect 0 batch <good.jsonl
err_is ""
out_lines 8
mapfile -t lines <.out
begins() { [[ ${lines[$1]} == "$2"* ]] || fail "record $1 does not begin with $2: ${lines[$1]:0:80}"; }
begins 0 '{"id":"a","schema":"newstext-article/1","title":"Titel A"'
begins 1 '{"id":null,"schema"'
begins 2 '{"id":1.0,"record":{"id2":5},"schema"'
begins 3 '{"id":[1e3, {"k":"},]\"{"}, 123456789012345678901234567890],"record":{"x":{"id":8,"y":[{"id":9}]}},"schema"'
begins 4 '{"id":null,"schema"'
begins 5 '{"id":"esc\u0061ped","schema"'
begins 6 '{"id":2,"schema"'
begins 7 '{"id":{},"schema"'

# no line end at the end, CRLF, a byte-order mark, nothing
printf '\357\273\277{"id":1,"text":"x"}\r\n{"id":2,"text":"y"}' >odd.jsonl
expect 0 batch <odd.jsonl
out_lines 2
expect 0 batch </dev/null
out_is_empty

# bad records: an error object in their place, the others are parsed
cat >bad.jsonl <<'END'
{"id":1,"text":"eins"}
no json

[1,2]
{"id":4}
{"id":"five","text":5}
"string"
{"id":7,"text":"cut
{"id":8,"text":"acht"} trailing
{"id":9,"text":"neun"}
END
expect 1 batch <bad.jsonl
out_lines 9
mapfile -t lines <.out
begins 0 '{"id":1,"schema"'
begins 1 '{"id":null,"error":{"message":"not valid JSON'
[[ ${lines[1]} == *'"file":"-","record":2,"offset":23}}' ]] || fail "no place"
begins 2 '{"id":null,"error":{"message":"the record is not a JSON object","file":"-","record":4,"offset":32}}'
begins 3 "{\"id\":4,\"error\":{\"message\":\"the record has no member 'text'\",\"file\":\"-\",\"record\":5,\"offset\":38}}"
begins 4 "{\"id\":\"five\",\"error\":{\"message\":\"member 'text' is not a string\",\"file\":\"-\",\"record\":6,\"offset\":47}}"
begins 5 '{"id":null,"error"'
begins 6 '{"id":null,"error"'
begins 7 '{"id":null,"error"'
begins 8 '{"id":9,"schema"'
err_has "newstext: standard input: record 2 at byte 23: not valid JSON"
err_has "newstext: standard input: record 6 at byte 47: member 'text' is not a string"

# bytes that are not UTF-8: replaced and told, or refused
printf '{"id":"\377","note":"\303","text":"Gr\374sse\\nBlatt\\n"}\n{"id":2,"text":"gut"}\n' >latin1.jsonl
expect 0 batch <latin1.jsonl
out_lines 2
mapfile -t lines <.out
begins 0 $'{"id":"\uFFFD","record":{"note":"\uFFFD"},"schema":"newstext-article/1","title":"Gr\uFFFDsse"'
out_has '"offset":2'
expect 1 batch --strict <latin1.jsonl
out_lines 2
mapfile -t lines <.out
begins 0 '{"id":null,"error":{"message":"not valid JSON'
begins 1 '{"id":2,"schema"'
err_has "newstext: standard input: record 1 at byte 0: not valid JSON"

# chosen parts
expect 0 batch --fields title,outlet <<<'{"id":1,"text":"Titel A\nBlatt\n"}'
[[ $out == '{"id":1,"schema":"newstext-article/1","title":"Titel A",'* && $out != *'"body"'* ]] || fail "not what was chosen"

# the language
expect 0 batch --language de-CH <<<'{"id":1,"text":"x"}'
out_has '"language":"de"'

# phrases
expect 1 batch --phrases missing.txt <good.jsonl
err_is "newstext: missing.txt: No such file or directory"
printf '[related]\nAuch das noch\n' >mine.txt
expect 0 batch --phrases mine.txt <good.jsonl

# pseudonyms: the same as those of parse
page=$(sed 's/$/\\n/' "$sample" | tr -d '\n')
expect 0 batch --pseudonymize secret <<<"{\"id\":1,\"text\":\"$page\"}"
[[ $out != *bergfuchs62* ]] || fail "a name is left"
expect 0 "$newstext" parse --pseudonymize secret "$sample"
sed 's/^{/{"id":1,/' .out >wanted
expect 0 batch --pseudonymize secret <<<"{\"id\":1,\"text\":\"$page\"}"
same .out wanted
expect 2 batch --pseudonymize "" </dev/null

# standard input that cannot be read
mkdir folder
expect 1 batch <folder
err_has "newstext: standard input: Is a directory"

# many records: the same bytes with any number of threads
for ((i = 0; i < 300; ++i)); do
    printf '{"id":%d,"text":"Titel %d\\nBlatt\\n%*s"}\n' "$i" "$i" $((i * 7919 % 4000)) "."
done >many.jsonl
expect 0 batch <many.jsonl
cp .out one.jsonl
for jobs in 0 2 7; do
    expect 0 batch --jobs "$jobs" <many.jsonl
    same .out one.jsonl
done

# a reader that waits for each answer gets it
coproc BATCH { "$newstext" batch --text-field text --jobs 2; }
for i in 1 2 3; do
    echo "{\"id\":$i,\"text\":\"x\"}" >&"${BATCH[1]}"
    read -r -t 60 line <&"${BATCH[0]}" || fail "no answer to record $i"
    [[ $line == "{\"id\":$i,"* ]] || fail "a wrong answer to record $i"
done

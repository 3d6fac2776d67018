#!/usr/bin/env bash
# newstext batch that is stopped: by a signal, by kill -9, by a full disk; and goes on.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

batch() { "$newstext" batch "$@"; }
for ((i = 0; i < 400; ++i)); do
    ((i % 50 == 7)) && echo "broken $i"
    printf '{"id":%d,"text":"Titel %d\\nBlatt\\n%*s"}\n' "$i" "$i" $((i * 7919 % 4000)) "."
done >pages.jsonl
expect 1 batch --input-format jsonl -o wanted.jsonl --rejects wanted.rejects <pages.jsonl
[[ ! -e wanted.jsonl.partial ]] || fail "something is left"

resumed() { # goes on and compares
    expect 1 batch --input-format jsonl -o articles.jsonl --rejects rejects --resume --jobs 2 <pages.jsonl
    same articles.jsonl wanted.jsonl
    same rejects wanted.rejects
    [[ ! -e articles.jsonl.partial && ! -e rejects.partial ]] || fail "something is left"
}

# cut anywhere: in a line, behind one, at the beginning
for size in 0 1 500 $(head -n 9 wanted.jsonl | wc -c) $(($(wc -c <wanted.jsonl) - 1)) $(wc -c <wanted.jsonl); do
    rm -f articles.jsonl rejects
    head -c "$size" wanted.jsonl >articles.jsonl.partial
    cp wanted.rejects rejects.partial
    resumed
done
# and once more: nothing is left to do, and the exit status is that of the whole run
expect 1 batch --input-format jsonl -o articles.jsonl --rejects rejects --resume <pages.jsonl
err_is "newstext: articles.jsonl: is complete, nothing is left to resume"
same articles.jsonl wanted.jsonl

# killed in mid-run, several times: a pipe holds the input back, so that it is always in mid-run
rm -f articles.jsonl rejects
mkfifo pipe
for lines in 100 250; do
    env --default-signal=INT "$newstext" batch --input-format jsonl -o articles.jsonl --rejects rejects --resume <pipe 2>.err &
    program=$!
    exec 3>pipe
    head -n "$lines" pages.jsonl >&3
    for ((i = 0; i < 300; ++i)); do
        (($(wc -l <articles.jsonl.partial 2>/dev/null || echo 0) >= lines)) && break
        sleep 0.1
    done
    kill -9 "$program"
    wait "$program" 2>/dev/null && fail "it was not killed"
    exec 3>&-
    [[ ! -e articles.jsonl ]] || fail "a part got the final name"
    [[ $(wc -l <articles.jsonl.partial) == "$lines" ]] || fail "records are missing"
done
resumed

# SIGINT: the records in flight are written, the file can be gone on with
rm -f articles.jsonl rejects
env --default-signal=INT "$newstext" batch --input-format jsonl -o articles.jsonl --rejects rejects --jobs 2 <pipe 2>.err &
program=$!
exec 3>pipe
head -n 60 pages.jsonl >&3
printf '{"id":"half' >&3
sleep 0.5
# another run cannot have the same output
expect 1 batch --input-format jsonl pages.jsonl -o articles.jsonl
err_has "another program is writing it"
kill -INT "$program"
code=0
wait "$program" || code=$?
exec 3>&-
((code == 130)) || fail "exit code $code and not 130"
[[ $(wc -l <articles.jsonl.partial) == 60 ]] || fail "records in flight are missing"
resumed

# SIGTERM with standard output: whole lines
env --default-signal=INT "$newstext" batch --input-format jsonl <pipe >stopped.jsonl 2>.err &
program=$!
exec 3>pipe
head -n 60 pages.jsonl >&3
sleep 0.3
kill -TERM "$program"
code=0
wait "$program" || code=$?
exec 3>&-
((code == 143)) || fail "exit code $code and not 143"
err=$(<.err)
err_has "newstext: interrupted after 60 records"
head -n 60 wanted.jsonl >wanted.60
same stopped.jsonl wanted.60

# what does not fit together is refused
rm -f articles.jsonl rejects
head -n 20 wanted.jsonl >articles.jsonl.partial
expect 1 batch --input-format jsonl pages.jsonl -o articles.jsonl --resume --language fr
err_has "articles.jsonl.partial was made from other inputs"
head -n 10 pages.jsonl >short.jsonl
expect 1 batch --input-format jsonl short.jsonl -o articles.jsonl --resume
err_has "was made from other inputs"
expect 1 batch --input-format jsonl -o articles.jsonl --resume --rejects rejects <pages.jsonl
err_has "rejects.partial does not have the bad records"
[[ $(wc -l <articles.jsonl.partial) == 20 ]] || fail "the part was changed"
# without --resume it begins again
expect 1 batch --input-format jsonl -o articles.jsonl <pages.jsonl
same articles.jsonl wanted.jsonl
expect 1 batch pages.jsonl -o /dev/null --resume
err_has "--resume needs an output that is a regular file"

# a full disk, a closed pipe
if [[ -c /dev/full ]]; then
    expect 1 batch --input-format jsonl pages.jsonl -o /dev/full
    err_has "newstext: /dev/full: No space left on device"
    expect 1 batch --input-format jsonl pages.jsonl -o articles.jsonl --rejects /dev/full
    err_has "newstext: /dev/full: No space left on device"
fi
# whoever waits for input notices too that nobody reads the output any more
mkfifo out
(exec 3<out && head -c 10 <&3 >/dev/null) &
exec 4> >(env --default-signal=INT timeout 60 "$newstext" batch --input-format jsonl >out 2>closed.err || echo "$?" >code)
for ((i = 0; i < 40; ++i)); do head -n 30 pages.jsonl >&4 2>/dev/null || break; sleep 0.05; done
for ((i = 0; i < 300; ++i)); do
    [[ -s code ]] && break
    sleep 0.1
done
exec 4>&-
[[ $(<code) == 1 ]] || fail "exit code $(<code) and not 1"
grep -q 'standard output: Broken pipe' closed.err || fail "no message"

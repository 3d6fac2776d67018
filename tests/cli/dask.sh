#!/usr/bin/env bash
# The Dask example: scheduler and workers on loopback, one worker killed in mid-run, nothing lost or doubled.
# shellcheck source=tests/cli/support.sh
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

# Debian's own Python first: the package python3-distributed is installed for that one.
python=/usr/bin/python3
[[ -x $python ]] || python=$(command -v python3) || skip "no Python"
"$python" -c 'import distributed' 2>/dev/null || skip "the Python module distributed is missing"

for ((i = 0; i < 400; ++i)); do
    printf '{"id":%d,"text":"Titel %d\\nBlatt\\nDie Gemeinde %d baut einen Brunnen."}\n' "$i" "$i" "$i"
done >pages.jsonl
echo 'kein JSON' >>pages.jsonl
printf '\n{"id":401,"text":"Letzter"}' >>pages.jsonl
expect 0 "$newstext" batch --input-format jsonl --allow-bad-records pages.jsonl -o wanted.jsonl

# The first task tells which worker has it and never ends, until that worker is killed: the kill is in mid-run.
cat >newstext <<END
#!/usr/bin/env bash
if mkdir '$scratch/taken' 2>/dev/null; then
    echo "\$PPID" >'$scratch/worker.tmp' && mv '$scratch/worker.tmp' '$scratch/worker'
    exec sleep 60
fi
exec '$newstext' "\$@"
END
chmod +x newstext

pids=()
trap 'kill -9 "${pids[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT
export DASK_DISTRIBUTED__DASHBOARD__LINK='' DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT=20s
"$python" -m distributed.cli.dask_scheduler --host 127.0.0.1 --port 0 --no-dashboard --no-show \
    --scheduler-file scheduler.json >scheduler.log 2>&1 &
pids+=($!)
for worker in 1 2; do
    "$python" -m distributed.cli.dask_worker --scheduler-file scheduler.json --host 127.0.0.1 --no-nanny --no-dashboard \
        --nthreads 1 --local-directory "$scratch/worker-$worker" >"worker-$worker.log" 2>&1 &
    pids+=($!)
done
for ((i = 0; i < 300; ++i)); do
    [[ -s scheduler.json ]] && break
    sleep 0.1
done
[[ -s scheduler.json ]] || fail "no scheduler: $(tail -n 5 scheduler.log)"
address=$("$python" -c 'import json; print(json.load(open("scheduler.json"))["address"])')

timeout 100 "$python" "$sources/examples/dask/parse_crawl.py" --scheduler "$address" --newstext "$scratch/newstext" \
    --parts parts --output articles.jsonl --block 2000 pages.jsonl >run.log 2>&1 &
run=$!
pids+=("$run")
for ((i = 0; i < 600; ++i)); do
    [[ -e worker ]] && break
    sleep 0.1
done
[[ -e worker ]] || fail "no task was begun: $(tail -n 5 run.log worker-1.log)"
kill -9 "$(<worker)"
wait "$run" || fail "the run failed: $(tail -n 20 run.log)"
# offsets of errors are those of a task's block, so the bad record is compared without
strip() { sed -E 's/,"file":"[^"]*","record":[0-9]+,"offset":[0-9]+//' "$1"; }
strip articles.jsonl >articles
strip wanted.jsonl >wanted
same articles wanted
[[ $(wc -l <articles.jsonl) == 402 ]] || fail "records were lost or doubled"
grep -q '402 records in ' run.log || fail "another number of records: $(<run.log)"
[[ $(find parts -type f ! -name 'part-??????.jsonl' | wc -l) -le 1 ]] || fail "something is left in the folder of parts"

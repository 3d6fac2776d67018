#!/usr/bin/env python3
"""Parses JSON Lines with `newstext batch` on the workers of a Dask cluster.

    parse_crawl.py --scheduler tcp://HOST:8786 --parts DIR --output articles.jsonl pages.jsonl...

The inputs are cut into blocks at line ends. Each block is one task: a worker sends it through `newstext batch` and
writes the result to a file of its own in DIR, under a temporary name first, so that a task which is run again after
its worker died leaves one file and not two. Inputs and DIR must be on a file system that all workers see. At the end
the files are joined in the order of the inputs: one line for each record, as one machine would have written it.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def blocks(path, size):
    """Byte ranges of a file of JSON Lines, each of whole lines and about `size` bytes."""
    begin, total = 0, os.path.getsize(path)
    with open(path, "rb") as file:
        while begin < total:
            file.seek(min(begin + size, total))
            file.readline()
            end = file.tell()
            yield begin, end
            begin = end


def parse_block(command, path, begin, end, part):
    """One task: lines `begin` to `end` of a file, parsed into the file `part`. Gives the number of records."""
    with open(path, "rb") as file:
        file.seek(begin)
        lines = file.read(end - begin)
    descriptor, temporary = tempfile.mkstemp(prefix=Path(part).name + ".", dir=Path(part).parent)
    try:
        with os.fdopen(descriptor, "wb") as out:
            subprocess.run(command, input=lines, stdout=out, check=True)
        wanted = sum(1 for line in lines.split(b"\n") if line.strip(b" \t\r"))
        with open(temporary, "rb") as out:
            written = sum(1 for _ in out)
        if written != wanted:
            raise RuntimeError(f"{path}, bytes {begin} to {end}: {wanted} records, but {written} results")
        os.replace(temporary, part)
        return written
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)


def main():
    options = argparse.ArgumentParser(description="newstext batch on a Dask cluster")
    options.add_argument("inputs", nargs="+", metavar="FILE", help="JSON Lines, not compressed")
    options.add_argument("--scheduler", required=True, help="address of the scheduler, as tcp://host:8786")
    options.add_argument("--parts", required=True, type=Path, help="directory for the parts, seen by all workers")
    options.add_argument("--output", required=True, type=Path)
    options.add_argument("--newstext", default="newstext", help="the program, as the workers find it")
    options.add_argument("--block", type=int, default=16 << 20, help="bytes of a task (default: 16 MiB)")
    arguments = options.parse_args()

    from distributed import Client

    command = [arguments.newstext, "batch", "--input-format", "jsonl", "--allow-bad-records"]
    arguments.parts.mkdir(parents=True, exist_ok=True)
    tasks, parts = [], []
    with Client(arguments.scheduler) as client:
        for path in arguments.inputs:
            for begin, end in blocks(path, arguments.block):
                part = str(arguments.parts / f"part-{len(parts):06}.jsonl")
                parts.append(part)
                # A task that a dying worker had is given to another one; pure=False: each is a task of its own.
                tasks.append(client.submit(parse_block, command, str(path), begin, end, part, pure=False, retries=2))
        records = sum(client.gather(tasks))

    temporary = arguments.output.with_name(arguments.output.name + ".partial")
    with open(temporary, "wb") as out:
        for part in parts:
            with open(part, "rb") as lines:
                while piece := lines.read(1 << 20):
                    out.write(piece)
    os.replace(temporary, arguments.output)
    print(f"{records} records in {len(parts)} tasks", file=sys.stderr)


if __name__ == "__main__":
    main()

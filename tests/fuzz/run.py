"""Runs the fuzzers of a folder for so many seconds each, and prints what they did as a table.

    python tests/fuzz/run.py build/fuzz/tests/fuzz build/dev/tests/fuzz 60

Corpora stay in the folder, so that a later run goes on. An input that took too long, too much memory, or ended the
process is left in the folder too, and the exit code is 1. Sanitizers take time and memory of their own: the second
folder has the targets without, which replay what was given and found, each input in 5 s of CPU time and 512 MB.
"""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

here = Path(__file__).parent
limits = ["-timeout=40", "-rss_limit_mb=4096", "-max_len=65536", "-print_final_stats=1", "-verbosity=1"]


def run(folder: Path, replays: Path, seconds: int, fuzzer: Path) -> tuple[str, str, bool]:
    target = fuzzer.name.removeprefix("fuzz_")
    corpus = folder / "corpora" / target
    corpus.mkdir(parents=True, exist_ok=True)
    words = "dataset.dict" if target == "json" else "workbook.dict"
    given = [path for path in (folder / "seeds" / target, here / "faults" / target) if path.is_dir()]
    command = [fuzzer, *limits, f"-max_total_time={seconds}", f"-dict={here / words}",
               f"-artifact_prefix={folder}/{target}-", corpus, *given]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")

    def last(pattern: str) -> str:
        return (re.findall(pattern, done.stderr) or ["?"])[-1]

    executions = last(r"stat::number_of_executed_units: (\d+)")
    edges, inputs = last(r"cov: (\d+)"), last(r"corp: (\d+)")
    replay = [replays / f"replay_{target}", corpus, *given]
    replayed = subprocess.run(replay, capture_output=True, text=True, errors="replace")
    cost = re.search(r"replayed, (.+) s at most, (\d+) MB", replayed.stdout)
    slowest, memory = cost.groups() if cost else ("?", "?")
    good = done.returncode == 0 and replayed.returncode == 0
    count = f"{int(executions):,}" if executions.isdigit() else executions
    line = f"| `{target}` | {count} | {edges} | {inputs} | {slowest} s | {memory} MB | {'none' if good else 'FAULT'} |"
    return line, done.stderr + replayed.stdout, good


def main() -> int:
    folder, replays, seconds = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), int(sys.argv[3])
    fuzzers = sorted(path for path in folder.glob("fuzz_*") if path.is_file() and path.stat().st_mode & 0o100)
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda fuzzer: run(folder, replays, seconds, fuzzer), fuzzers))
    print(f"{seconds} s each:\n\n| target | executions | edges | corpus | slowest input | peak memory | faults |")
    print("|---|---|---|---|---|---|---|")
    print(*(line for line, _, _ in done), sep="\n")
    for _, log, good in done:
        if not good:
            print(log[-4000:], file=sys.stderr)
    return 0 if fuzzers and all(good for _, _, good in done) else 1


if __name__ == "__main__":
    sys.exit(main())

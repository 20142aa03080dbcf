"""A process in which no thread, or no second one, can be started reads all the same."""

import os
import shutil
import subprocess
import sys

import pytest

no_threads = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

static int started;

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*work)(void*), void* argument) {
    static int (*real)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
    if (!real) *(void**)&real = dlsym(RTLD_NEXT, "pthread_create");
    if (started++ >= atoi(getenv("THREADS_AT_MOST"))) return EAGAIN;
    return real(thread, attributes, work, argument);
}
"""

read = """
import sys
import lib287g as lg
lists = lg.read_lists(sys.argv[1], threads=4)
print(len(lists), sum(len(each) for each in lists))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux") or not shutil.which("cc"), reason="needs Linux and cc")
@pytest.mark.parametrize("at_most", ["0", "1", "2"])
def test_lists_are_read_with_the_threads_there_are(tmp_path, at_most):
    folder = tmp_path / "lists"
    folder.mkdir()
    for day in range(10, 18):
        (folder / f"participatingAgencies05{day}2026am.csv").write_text(
            "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA\n"
            "FLORIDA,A,Task Force Model,2025-02-26,link pending\n"
        )
    source, library = tmp_path / "no_threads.c", tmp_path / "no_threads.so"
    source.write_text(no_threads)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    done = subprocess.run(
        [sys.executable, "-c", read, folder], capture_output=True, text=True, timeout=60,
        env={**os.environ, "LD_PRELOAD": str(library), "THREADS_AT_MOST": at_most},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "8 8\n"), done.stderr

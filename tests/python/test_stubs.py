import os
import subprocess
import sys
from pathlib import Path

import lib287g
import pytest

here = Path(__file__).parent
package = Path(lib287g.__file__).parent

# What is so of every pybind11 class or of the package's own exports, and no difference to a user.
expected = (
    "metaclass differs",
    ".__pybind11_native_enum__ is not present in stub",
    '.__init__ is inconsistent, stub does not have *args parameter "args"',
    '.__init__ is inconsistent, stub does not have **kwargs parameter "kwargs"',
    "lib287g.__all__ names exported from the stub do not correspond",
    "lib287g.error is not present at runtime",
)


def mypy(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *map(str, arguments)]
    environment = {**os.environ, "MYPYPATH": str(package.parent)}
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=here.parents[1])


def test_stubtest_finds_the_stubs_and_the_extension_equal():
    done = mypy("mypy.stubtest", "--concise", "lib287g")
    found = [line for line in (done.stdout + done.stderr).splitlines() if not any(text in line for text in expected)]
    assert found == []
    assert "metaclass differs" in done.stdout  # it did look


def test_a_typed_user_file_passes_mypy_strict():
    done = mypy("mypy", "--strict", here / "typed_user.py")
    assert done.stdout.startswith("Success"), done.stdout + done.stderr


def test_the_committed_stub_is_what_the_script_writes(tmp_path):
    script = here.parents[1] / "python" / "update_stubs.py"
    if not script.exists():
        pytest.skip("the script is not beside the tests")
    subprocess.run([sys.executable, script, tmp_path], check=True)
    assert (tmp_path / "_core.pyi").read_text() == (package / "_core.pyi").read_text()


def test_the_package_says_that_it_is_typed():
    assert (package / "py.typed").exists()

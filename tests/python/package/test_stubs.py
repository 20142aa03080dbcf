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
    '.__init__ is inconsistent, stub does not have *args parameter "args"',
    '.__init__ is inconsistent, stub does not have **kwargs parameter "kwargs"',
    "lib287g.__all__ names exported from the stub do not correspond",
    ".error is not present at runtime",  # of `except ImportError as error`
    ".set is inconsistent, ",  # matplotlib writes the signature of each artist's `set`
)


def start(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", *map(str, arguments)]
    environment = {**os.environ, "MYPYPATH": str(package.parent)}
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, cwd=here.parents[2]
    )


@pytest.fixture(scope="module")
def checkers():
    """Both are slow to start, so they start together."""
    with (
        start("mypy.stubtest", "--concise", "lib287g") as stubtest,
        start("mypy", "--strict", here / "typed_user.py", package) as mypy,
    ):
        yield {"stubtest": stubtest, "mypy": mypy}


def test_stubtest_finds_the_stubs_and_the_extension_equal(checkers):
    out = checkers["stubtest"].communicate()[0]
    assert [line for line in out.splitlines() if not any(text in line for text in expected)] == []
    assert "metaclass differs" in out  # it did look


def test_a_typed_user_file_and_the_package_pass_mypy_strict(checkers):
    out = checkers["mypy"].communicate()[0]
    assert out.startswith("Success"), out


def test_the_committed_stub_is_what_the_script_writes(tmp_path):
    script = here.parents[2] / "python" / "update_stubs.py"
    if not script.exists():
        pytest.skip("the script is not beside the tests")
    subprocess.run([sys.executable, script, tmp_path], check=True)
    assert (tmp_path / "_core.pyi").read_text() == (package / "_core.pyi").read_text()


def test_the_package_says_that_it_is_typed():
    assert (package / "py.typed").exists()

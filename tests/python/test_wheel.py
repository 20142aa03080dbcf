import os
import subprocess
import sys
import venv
from pathlib import Path

import lib287g
import pytest

root = Path(__file__).parents[2]


def run(*command: object, **options: object) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, env=environment, **options)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.mark.skipif("LIB287G_SKIP_WHEEL" in os.environ, reason="LIB287G_SKIP_WHEEL is set")
def test_a_wheel_installs_and_runs_where_nothing_else_is_installed(tmp_path, pytestconfig):
    build = pytestconfig.cache.mkdir("wheel-build")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    run(
        "env", f"PATH={path}", sys.executable, "-m", "pip", "wheel", root, "--no-build-isolation", "--no-deps",
        "--no-index", "--wheel-dir", tmp_path, f"--config-settings=build-dir={build}",
    )  # fmt: skip
    [wheel] = tmp_path.glob("lib287g-*.whl")
    names = run(sys.executable, "-m", "zipfile", "--list", wheel)
    shipped = ("_core.pyi", "py.typed", "cli.py", "changes.json")
    for name in (*(f"lib287g/{name}" for name in shipped), "entry_points.txt", "LICENSE"):
        assert name in names
    assert "/include/" not in names and "tests/" not in names and "bindings" not in names

    venv.create(tmp_path / "venv", with_pip=False)
    programs = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(sys.executable, "-m", "pip", "--python", programs / "python", "install", "--no-index", "--no-deps", wheel)
    code = (
        "import lib287g as lg; print(lg.__file__)\n"
        "print(lg.__version__, lg.timeline('TFM', unit='agencies').last_on_or_before('2026-06-05').value)"
    )
    file, answer = run(programs / "python", "-c", code, cwd=tmp_path).splitlines()
    assert Path(file).is_relative_to(tmp_path)
    assert answer == f"{lib287g.__version__} 1220"
    assert "160 hours" in run(programs / "lib287g", "compare", "JEM", "TFM", cwd=tmp_path)

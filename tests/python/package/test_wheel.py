"""The way to a user: the source distribution, the wheel built of the same files, and its libraries put inside."""

import email
import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import lib287g
import pytest
import tomllib

pytestmark = pytest.mark.skipif("LIB287G_SKIP_WHEEL" in os.environ, reason="LIB287G_SKIP_WHEEL is set")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="auditwheel and /proc are Linux's")
root = Path(__file__).parents[3]
here = Path(sys.executable).parent


def run(*command: object, python_path: str | None = None, **options: object) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PATH"] = os.pathsep.join([str(here), os.environ["PATH"]])
    if python_path is not None:
        environment["PYTHONPATH"] = python_path
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, env=environment, **options)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sources")
    run(sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", folder, root)
    [archive] = folder.glob("lib287g-*.tar.gz")
    with tarfile.open(archive) as packed:
        # Python 3.11.4 has filters, Debian 12 an older one; the archive is our own.
        packed.extractall(folder, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    return folder / f"lib287g-{lib287g.__version__}"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built with the options of the developer's build: what ccache has of that is not compiled again."""
    folder = tmp_path_factory.mktemp("wheel")
    [options] = (
        preset["cacheVariables"]
        for preset in json.loads((root / "CMakePresets.json").read_text())["configurePresets"]
        if preset["name"] == "dev"
    )
    options = {name: value for name, value in options.items() if name.startswith(("CMAKE_CXX_FLAGS", "CMAKE_UNITY"))}
    if "CCACHE_DIR" in os.environ and shutil.which("ccache"):  # as `make` has it: nobody else's cache is filled
        # It tells compilers apart by their names, and Python's own is called otherwise than CMake's.
        options |= {"CMAKE_CXX_COMPILER_LAUNCHER": "ccache", "CMAKE_CXX_COMPILER": shutil.which("c++") or "c++"}
    run(
        sys.executable, "-m", "pip", "wheel", root, "--no-build-isolation", "--no-deps", "--no-index",
        "--wheel-dir", folder, f"--config-settings=build-dir={root / 'build' / 'wheel'}",
        "--config-settings=cmake.build-type=RelWithDebInfo",
        *(f"--config-settings=cmake.define.{name}={value}" for name, value in options.items()),
    )  # fmt: skip
    [built] = folder.glob("lib287g-*.whl")
    return built


@pytest.fixture(scope="module")
def repaired(wheel, tmp_path_factory):
    """The wheel with the libraries that it needs inside."""
    folder = tmp_path_factory.mktemp("repaired")
    run(sys.executable, "-m", "auditwheel", "repair", "--wheel-dir", folder, wheel)
    [inside] = folder.glob("lib287g-*.whl")
    return inside


def installed(wheel: Path, folder: Path) -> Path:
    """The folder of programs of an environment that has the wheel and nothing else."""
    venv.create(folder, with_pip=False)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(sys.executable, "-m", "pip", "--python", programs / "python", "install", "--no-index", "--no-deps", wheel)
    return programs


@pytest.mark.skipif(not (root / ".git").exists(), reason="what belongs to the project is what git tracks")
def test_the_source_distribution_has_every_file_of_the_project(sources):
    tracked = {Path(name) for name in run("git", "ls-files", cwd=root).splitlines() if (root / name).exists()}
    machinery = {path for path in tracked if path.parts[0] == ".ci"}
    packed = files_in(sources)
    assert tracked - machinery - packed.keys() == set()
    # So what is built of the one is what is built of the other.
    assert [path for path in tracked - machinery if packed[path] != (root / path).read_bytes()] == []
    # Beside them what the build writes, and files that are not tracked yet.
    untracked = {Path(name) for name in run("git", "ls-files", "--others", "--exclude-standard", cwd=root).splitlines()}
    assert packed.keys() - tracked - untracked == {Path("PKG-INFO")}


def test_the_tests_are_built_and_run_from_the_source_distribution(sources, tmp_path):
    unpacked, build = tmp_path / "sources", tmp_path / "build"
    shutil.copytree(sources, unpacked)
    run(
        "cmake", "-S", unpacked, "-B", build, "-G", "Ninja", "-DLIB287G_BUILD_TESTS=ON", "-DLIB287G_BUILD_PYTHON=ON",
        "-DLIB287G_DOWNLOAD=OFF", f"-DPython_EXECUTABLE={sys.executable}",
    )  # fmt: skip
    run("ninja", "-n", cwd=build)  # stops where a file is missing
    run("ninja", "compare_types", cwd=build)
    assert "100% tests passed" in run("ctest", "-R", "compare_types", cwd=build)

    [extension] = (root / "python/lib287g").glob("_core.*.so")
    shutil.copy(extension, unpacked / "python/lib287g")
    some = [f"tests/python/{each}.py" for each in ("package/test_installed", "asking/test_rows", "package/test_rooms")]
    tried = run(sys.executable, "-m", "pytest", "-q", *some, cwd=unpacked, python_path="python")
    assert " passed" in tried and "failed" not in tried


def test_the_wheel_has_the_package_its_types_and_its_licences_and_nothing_else(wheel, sources):
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        assert len([name for name in names if name.startswith("lib287g/_core.") and name.endswith(".so")]) == 1
        contents = {name: packed.read(name) for name in names}
        metadata = email.message_from_bytes(packed.read(f"lib287g-{lib287g.__version__}.dist-info/METADATA"))
    about = f"lib287g-{lib287g.__version__}.dist-info/"
    ours = [path for path in (root / "python").glob("lib287g/**/*") if path.suffix in (".py", ".pyi", ".typed")]
    package = {path.relative_to(root / "python").as_posix() for path in ours} | {"lib287g/changes.json"}
    assert {"lib287g/_core.pyi", "lib287g/py.typed", "lib287g/cli.py"} <= package <= set(names)
    # Those of the source distribution. It has no extension, so the wheel's was built from it (and may be the very bytes
    # that the same sources gave in the tree).
    files = {name: sources / "python" / name for name in package - {"lib287g/changes.json"}}
    assert [name for name, file in files.items() if contents[name] != file.read_bytes()] == []
    assert [*(sources / "python/lib287g").glob("_core.*.so")] == []
    rest = {name for name in names if not name.startswith(about)} - package
    assert [name for name in rest if not name.startswith("lib287g/_core.")] == []
    for name in ("entry_points.txt", "licenses/LICENSE", "licenses/data/README.md"):
        assert about + name in names
    assert metadata.get_all("License-File") == ["LICENSE", "data/README.md"]
    assert metadata["License-Expression"] == "MIT" and metadata["Author"] == "The lib287g authors"
    assert any("ice.gov/" in url for url in metadata.get_all("Project-URL"))
    assert metadata["Summary"].endswith(f"data of {lib287g.data_version}")
    extras = set(tomllib.loads((root / "pyproject.toml").read_text())["project"]["optional-dependencies"])
    assert {"pandas", "polars", "plot", "notebook", "all"} <= extras
    assert set(metadata.get_all("Provides-Extra")) == extras
    [everything] = [line for line in metadata.get_all("Requires-Dist") if 'extra == "all"' in line]
    for extra in extras - {"all", "dev", "docs", "benchmark"}:
        assert extra in everything
    assert [line for line in metadata.get_all("Requires-Dist") if "extra ==" not in line] == []


def test_a_wheel_installs_and_runs_where_nothing_else_is_installed(wheel, tmp_path):
    programs = installed(wheel, tmp_path / "venv")
    code = (
        "import lib287g as lg; print(lg.__file__)\n"
        "print(lg.__version__, lg.timeline('TFM', unit='agencies').last_on_or_before('2026-06-05').value)"
    )
    file, answer = run(programs / "python", "-c", code, cwd=tmp_path).splitlines()
    assert Path(file).is_relative_to(tmp_path)
    assert answer == f"{lib287g.__version__} 1220"
    assert "160 hours" in run(programs / "lib287g", "compare", "JEM", "TFM", cwd=tmp_path)


# The libraries that a process got with lib287g. Python's own and those that any Linux has are no one's business.
loaded = """
import re, sys
def libraries():
    return {line.split(maxsplit=5)[5].strip() for line in open("/proc/self/maps") if re.search(r"\\.so\\b", line)}
before = libraries()
import lib287g as lg
assert len(lg.read_list(sys.argv[1])) == 3
print(*(name for name in libraries() - before if "/lib-dynload/" not in name), sep="\\n")
"""
everywhere = {"libc", "libgcc_s", "libm", "libpthread", "libstdc++", "libz"}


@linux
def test_a_repaired_wheel_brings_its_libraries_and_answers_with_them(repaired, tmp_path):
    assert "-manylinux_" in repaired.name
    programs = installed(repaired, tmp_path / "venv")
    # The tests and what they need come last: what is tested is what was installed.
    (tmp_path / "tests").mkdir()
    shutil.copy(Path(__file__).with_name("test_installed.py"), tmp_path / "tests")
    tools = Path(pytest.__file__).parents[1]
    code = f"import sys; sys.path.append({str(tools)!r}); import pytest; sys.exit(pytest.main(sys.argv[1:]))"
    done = run(
        programs / "python", "-c", code, "-q", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'made'}", "tests",
        cwd=tmp_path,
    )  # fmt: skip
    assert " passed" in done and "skipped" not in done

    [workbook] = (tmp_path / "made").rglob("*.xlsx")
    names = [Path(name) for name in run(programs / "python", "-c", loaded, workbook, cwd=tmp_path).splitlines()]
    own = [name for name in names if name.is_relative_to(tmp_path / "venv")]
    assert {name.name.split("-")[0].split(".")[0] for name in own} >= {"_core", "libzip", "libdeflate", "libpugixml"}
    foreign = [name for name in names if name not in own and name.name.split(".")[0] not in everywhere]
    assert foreign == []

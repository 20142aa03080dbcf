"""What pyproject.toml promises: which wheels there are, what the metadata say, and what a build says that cannot be."""

import importlib.resources
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

tomllib = pytest.importorskip("tomllib", reason="Python 3.10 has no tomllib, and no cibuildwheel")
root = Path(__file__).parents[3]
settings = tomllib.loads((root / "pyproject.toml").read_text())
project = settings["project"]
path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


def test_the_configuration_of_the_wheels_has_the_form_that_cibuildwheel_wants_and_names_a_test_that_there_is():
    form = importlib.resources.files("cibuildwheel") / "resources" / "cibuildwheel.schema.json"
    wheels = settings["tool"]["cibuildwheel"]
    jsonschema.validate(wheels, json.loads(form.read_text()))
    for file in wheels["test-sources"]:
        assert (root / file).is_file() and file in wheels["test-command"]


def identifiers(platform: str) -> list[str]:
    """The wheels that cibuildwheel would build."""
    command = [sys.executable, "-m", "cibuildwheel", "--platform", platform, "--print-build-identifiers", str(root)]
    # Of the processors that a platform has, one is enough.
    command += ["--archs", {"windows": "AMD64", "macos": "arm64", "linux": "x86_64"}[platform]]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("platform", ["linux", "macos", "windows"])
def test_there_is_a_wheel_for_each_cpython_that_the_classifiers_name_and_none_for_a_free_threaded_one(platform):
    versions = re.findall(r"Python :: (3\.\d+)$", "\n".join(project["classifiers"]), re.MULTILINE)
    assert versions[0] == project["requires-python"].removeprefix(">=") == "3.10"
    wanted = {"cp" + version.replace(".", "") for version in versions}
    found = identifiers(platform)
    systems = {"linux": {"manylinux", "musllinux"}, "macos": {"macosx"}, "windows": {"win"}}[platform]
    assert {name.split("-")[1].split("_")[0] for name in found} == systems
    for system in systems:
        assert {name.split("-")[0] for name in found if f"-{system}_" in name} == wanted


def test_the_extension_does_not_declare_itself_safe_without_pythons_lock_as_long_as_there_are_no_such_wheels():
    bindings = "".join(path.read_text() for path in (root / "python/bindings").rglob("*.?pp"))
    assert "PYBIND11_MODULE(_core, m)" in bindings
    assert "mod_gil_not_used" not in bindings


def test_the_record_for_citing_says_what_the_metadata_say():
    record = (root / "CITATION.cff").read_text()
    assert project["authors"] == [{"name": name} for name in re.findall(r'^  - name: "(.*)"$', record, re.MULTILINE)]
    [keywords] = re.findall(r"^keywords:\n((?:  - .*\n)+)", record, re.MULTILINE)
    assert sorted(project["keywords"]) == sorted(re.findall(r'"(.*)"', keywords))
    assert f"license: {project['license']}\n" in record
    [version] = re.findall(r"project\(lib287g VERSION ([0-9.]+)", (root / "CMakeLists.txt").read_text())
    assert f"\nversion: {version}\n" in record


# CMake finds no library where it may look nowhere.
nowhere = {
    **{f"DISABLE_FIND_PACKAGE_{name}": "ON" for name in ("PkgConfig", "nlohmann_json", "date", "FastFloat", "pugixml")},
    **{f"FIND_ROOT_PATH_MODE_{kind}": "ONLY" for kind in ("LIBRARY", "INCLUDE")},
    "FIND_ROOT_PATH": "/nowhere",
}
commands = (
    "apt-get install nlohmann-json3-dev libzip-dev libdeflate-dev libpugixml-dev libfast-float-dev "
    "libhowardhinnant-date-dev | dnf install json-devel libzip-devel libdeflate-devel pugixml-devel fast_float-devel "
    "date-devel | brew install nlohmann-json libzip libdeflate pugixml fast_float howard-hinnant-date"
)


def test_pip_without_the_libraries_and_without_downloads_says_in_one_line_what_to_install(tmp_path):
    arguments = [f"--config-settings=cmake.define.CMAKE_{name}={value}" for name, value in nowhere.items()]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", str(root), "--no-build-isolation", "--no-deps", "--no-index",
         "--wheel-dir", str(tmp_path), "--config-settings=cmake.define.LIB287G_DOWNLOAD=OFF", *arguments],
        capture_output=True, text=True, env={**os.environ, "PATH": path},
    )  # fmt: skip
    assert done.returncode != 0
    said = done.stdout + done.stderr
    [line] = [line for line in said.splitlines() if "apt-get" in line or "dnf" in line or "brew" in line]
    assert commands in line and line.strip().startswith("lib287g does not find nlohmann_json, libzip, ")
    assert said.count("CMake Error") == 1 and "Call Stack" not in said
    [shown] = re.findall(r"\[(\d+) lines of output\]", said)
    assert int(shown) < 12


def test_a_download_that_fails_says_in_one_line_what_to_install(tmp_path):
    proxy = "http://127.0.0.1:9"  # nobody listens on the port for discarding
    done = subprocess.run(
        ["cmake", "-S", root, "-B", tmp_path, "-G", "Ninja", "-DLIB287G_DOWNLOAD=ALL"],
        capture_output=True, text=True, env={**os.environ, "PATH": path, "https_proxy": proxy, "ALL_PROXY": proxy},
    )  # fmt: skip
    assert done.returncode != 0
    [line] = [line for line in done.stderr.splitlines() if "apt-get" in line]
    assert line.strip().startswith("lib287g finds neither on this machine nor by download: nlohmann_json")
    for package in ("libzip-dev", "zlib1g-dev", "pugixml-devel", "howard-hinnant-date"):
        assert package in line
    assert done.stderr.count("CMake Error") == 1 and "Call Stack" not in done.stderr

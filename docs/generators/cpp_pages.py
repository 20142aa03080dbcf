"""The pages of the C++ API: what Doxygen finds in the public headers, a page per folder."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree

from .python_pages import fresh

# What a reader of the documentation has no use for (the inline namespace of a version, attributes, macros), and
# what Doxygen would take for its own marks in a comment.
_filter = r"""
s/::inline v[0-9_]+//
s/ ?LIB287G_(LIFETIMEBOUND|EXPORT|ONCE)//g
s/\[\[nodiscard\]\] ?//g
:again
s/(\/\/\/.*[^\\])#([A-Z])/\1\\#\2/
t again
/^ *\/\/\//s/<([a-z])/\\<\1/g
"""
_settings = """
PROJECT_NAME = lib287g
INPUT = {include}
RECURSIVE = YES
FILE_PATTERNS = *.hpp
EXCLUDE_PATTERNS = */detail/* */generated/*
EXCLUDE_SYMBOLS = *::detail detail *::detail::* generated *::generated::*
STRIP_FROM_PATH = {include}
STRIP_FROM_INC_PATH = {include}
FILTER_PATTERNS = "*.hpp=sed -E -f filter.sed"
GENERATE_XML = YES
GENERATE_HTML = NO
GENERATE_LATEX = NO
XML_PROGRAMLISTING = NO
OUTPUT_DIRECTORY = {output}
EXTRACT_ALL = YES
HIDE_UNDOC_MEMBERS = NO
QUIET = YES
WARN_IF_UNDOCUMENTED = NO
WARN_AS_ERROR = FAIL_ON_WARNINGS
BUILTIN_STL_SUPPORT = YES
MAX_INITIALIZER_LINES = 1
"""
# Types first, then what is asked of them; nothing private.
_sections = (
    "briefdescription detaileddescription enum typedef innerclass innernamespace public-type public-attrib "
    "public-static-attrib public-func public-static-func func var define user-defined"
)


def read_headers(root: Path, output: Path) -> Path:
    """Doxygen's XML of the public headers."""
    output.mkdir(parents=True, exist_ok=True)
    settings = _settings.format(include=root / "include", output=output)
    (output / "filter.sed").write_text(_filter, encoding="utf-8")
    (output / "Doxyfile").write_text(settings, encoding="utf-8")
    subprocess.run(["doxygen", "Doxyfile"], cwd=output, check=True)
    name_files_by_their_path(output / "xml")
    return output / "xml"


def name_files_by_their_path(xml: Path) -> None:
    """Doxygen's index has a file's last name alone, and files of several folders share one: Breathe would take any."""
    index = ElementTree.parse(xml / "index.xml")
    for file in index.findall("compound[@kind='file']"):
        location = ElementTree.parse(xml / f"{file.get('refid')}.xml").find("compounddef/location")
        name = file.find("name")
        if location is not None and name is not None:
            name.text = location.get("file")
    index.write(xml / "index.xml", encoding="utf-8", xml_declaration=True)


def opening(header: Path) -> list[str]:
    """What a header says of itself in the lines under its pragma."""
    lines = header.read_text(encoding="utf-8").splitlines()[1:]
    said = []
    for line in lines:
        if not line.startswith("// "):
            break
        said.append(line.removeprefix("// "))
    return said


def section(header: Path, include: Path) -> str:
    name = header.relative_to(include.parent).as_posix()
    said = "\n".join(opening(header)).replace("<", "\\<")
    contents = f"```{{doxygenfile}} {name}\n:project: lib287g\n:sections: {_sections}\n```\n"
    return f"## {header.name}\n\n`#include <{name}>`\n\n{said}\n\n{contents}"


def write(include: Path, folder: Path) -> None:
    fresh(folder)
    inner = {"detail", "generated"}
    headers = [path for path in sorted(include.rglob("*.hpp")) if not inner & set(path.relative_to(include).parts)]
    for room in sorted({header.parent for header in headers}):
        name = room.relative_to(include).as_posix()
        title, file = (f"{name}/", name) if room != include else ("lib287g/", "top")
        sections = [section(header, include) for header in headers if header.parent == room]
        (folder / f"{file}.md").write_text(f"# {title}\n\n" + "\n".join(sections), encoding="utf-8")

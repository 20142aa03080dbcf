"""The site: pages by hand, and pages made from the package, the headers and the data."""

import logging
import os
import sys
from pathlib import Path

docs = Path(__file__).parent
root = docs.parent
sys.path[:0] = [str(root / "python"), str(docs)]
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(root / "python"), os.environ.get("PYTHONPATH")]))

import lib287g as lg  # noqa: E402
from generators import cpp_pages, data_pages, gallery_pages, issue_pages, python_pages  # noqa: E402

# Notebooks' kernels say on each start that they are reached without encryption, on this machine alone.
profile = root / "build" / "ipython" / "profile_default"
profile.mkdir(parents=True, exist_ok=True)
(profile / "ipython_kernel_config.py").write_text('get_config().IPKernelApp.log_level = "ERROR"\n')
os.environ["IPYTHONDIR"] = str(profile.parent)
logging.getLogger("traitlets").setLevel(logging.WARNING)

made = docs / "made"
cpp_xml = python_pages.fresh(made) and cpp_pages.read_headers(root, root / "build" / "doxygen")
python_pages.write(made / "python")
cpp_pages.write(root / "include" / "lib287g", made / "cpp")
data_pages.write(root / "data" / "schema.json", made)
issue_pages.write(made)
gallery_pages.write(root / "examples", made / "gallery")

project = "lib287g"
author = "The lib287g authors"
version = release = lg.__version__
html_title = f"lib287g {version}, data {lg.data_version}"

extensions = ["myst_nb", "breathe", "sphinx_copybutton"]
exclude_patterns = ["generators", "static", "**/.ipynb_checkpoints"]
suppress_warnings = [
    "myst.header",  # a section of another file may begin at any level
    "duplicate_declaration.cpp",  # every header opens the namespace
]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_in_temp = True
nb_execution_timeout = 120
nb_execution_show_tb = True

breathe_projects = {"lib287g": str(cpp_xml)}
breathe_default_project = "lib287g"
breathe_show_include = False
cpp_maximum_signature_line_length = 70
python_maximum_signature_line_length = 70
add_module_names = False

html_theme = "furo"
html_favicon = "static/favicon.svg"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_copy_source = False
html_show_copyright = False
html_use_index = False
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

import subprocess
import sys

heavy = ("numpy", "pandas", "matplotlib", "polars", "tqdm", "json", "csv", "argparse", "html")


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_nothing_heavier_than_the_extension_is_imported():
    before = set(run("import sys; print(*sys.modules)").split())
    after = set(run("import sys, lib287g; print(*sys.modules)").split())
    assert not {name.split(".")[0] for name in after - before} & set(heavy)
    assert {name for name in after if name.startswith("lib287g")} == {"lib287g", "lib287g._core"}
    assert "enum" not in after - before, "vocabularies are made when first asked for"


def test_all_but_arrays_frames_and_plots_works_without_numpy():
    blocked = "import sys; sys.modules.update(dict.fromkeys(('numpy', 'pandas', 'matplotlib')))\n"
    shown = run(
        blocked + "import lib287g as lg, datetime, pickle\n"
        "tfm = lg.timeline('TFM', unit='agencies')\n"
        "repr(lg.compare('JEM', 'TFM')), lg.compare('JEM')._repr_html_(), repr(lg.claims()), tfm._repr_html_()\n"
        "assert pickle.loads(pickle.dumps(tfm)) == tfm\n"
        "assert tfm.growth('2026-06-05', '2026-06-05').absolute == 0\n"
        "print(tfm.last_on_or_before(datetime.date(2026, 6, 5)).value)"
    )
    assert shown == "1220"


def test_what_needs_a_package_says_how_to_get_it():
    for package, call, extra in (
        ("pandas", "lg.claims().to_pandas()", "lib287g[pandas]"),
        ("matplotlib", "lg.timeline(unit='agreements').plot()", "lib287g[plot]"),
        ("numpy", "lg.timeline(unit='agreements').values_on(['2020'])", "lib287g[numpy]"),
    ):
        shown = run(
            f"import sys; sys.modules[{package!r}] = None\nimport lib287g as lg\n"
            f"try: {call}\nexcept ImportError as error: print(error)"
        )
        assert f"pip install '{extra}'" in shown

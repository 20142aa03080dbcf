"""Every real list, cell by cell: what the reader returns is what openpyxl returns."""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import lib287g as lg
import openpyxl
import pytest
from cells_beside_openpyxl import differing_cells

folder = os.environ.get("LIB287G_LISTS")


def agreements_by_type(sheet):
    """With openpyxl and nothing of this library; None for a sheet that is no roster."""
    rows = sheet.iter_rows(values_only=True)
    head = [str(cell).strip() if cell else "" for cell in next(rows, ())]
    if "STATE" not in head or "SIGNED" not in head:
        return None
    state, agency, kind, signed = (
        head.index(name) for name in ("STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED")
    )
    totals = {}
    seen = set()
    for cells in rows:
        if str(cells[agency] or "").strip():
            # One agreement printed twice, with a blank more, counts once.
            names = str(cells[state]).strip(), " ".join(str(cells[agency]).split()), str(cells[kind]).split()[0]
            same = (*names, cells[signed])
            if same in seen and cells[signed]:
                continue
            seen.add(same)
            code = {"Jail": "JEM", "Task": "TFM", "Warrant": "WSO"}[str(cells[kind]).split()[0]]
            totals[code] = totals.get(code, 0) + 1
    return totals


def compared(path):
    """What differs, how many cells were compared, and openpyxl's count of agreements by type."""
    theirs, ours = openpyxl.load_workbook(path, data_only=True), lg.read_workbook(path)
    differing, cells, totals = [], 0, None
    if [sheet.title for sheet in theirs.worksheets] != [sheet.name for sheet in ours.sheets]:
        return [f"{path.name}: sheets"], 0, None
    for index, (sheet, stored) in enumerate(zip(theirs.worksheets, ours.sheets, strict=True)):
        found, count = differing_cells(sheet, ours, index)
        differing += [f"{path.name} {each}" for each in found]
        cells += count
        hidden = [row for row, dimension in sheet.row_dimensions.items() if dimension.hidden]
        if sorted(hidden) != list(stored.hidden_rows) or (sheet.sheet_state != "visible") != stored.hidden:
            differing.append(f"{path.name} {sheet.title}: hidden")
        totals = totals or agreements_by_type(sheet)
    return differing, cells, totals


@pytest.fixture(scope="module")
def comparisons():
    if not folder:
        pytest.skip("LIB287G_LISTS names no folder of ICE's lists")
    paths = sorted((Path(folder) / "participating").glob("*.xlsx"))
    with ProcessPoolExecutor() as pool:
        return dict(zip(paths, pool.map(compared, paths, chunksize=8), strict=True))


def test_every_cell_link_and_hidden_row_of_every_real_list_equals_openpyxls(comparisons):
    assert len(comparisons) == 940
    assert [line for differing, _, _ in comparisons.values() for line in differing] == []
    assert sum(cells for _, cells, _ in comparisons.values()) > 1_500_000


def test_agreements_by_type_of_every_real_list_equal_an_independent_count(comparisons):
    compared_lists = 0
    for path, (_, _, totals) in comparisons.items():
        if totals is None:
            continue
        counts = lg.read_list(path).counts(by=["type"], unit="agreements")
        assert {count["type"]: count["value"] for count in counts} == totals, path.name
        compared_lists += 1
    assert compared_lists == 939

"""Every real list, and workbooks that a fuzzer made, cell by cell: what the reader returns is what openpyxl returns."""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import lib287g as lg
import openpyxl
import pytest
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel
from openpyxl.utils.escape import unescape

folder = os.environ.get("LIB287G_LISTS")


def values_of_openpyxl(sheet):
    """By coordinate: value and hyperlink. Cells that a merged area covers have no value there."""
    values, links = {}, {}
    for row in sheet.iter_rows():
        for cell in row:
            if not isinstance(cell, MergedCell) and cell.value not in (None, ""):
                # openpyxl leaves the escapes of shared strings in place.
                values[cell.coordinate] = unescape(cell.value) if isinstance(cell.value, str) else cell.value
            if cell.hyperlink is not None:
                links[cell.coordinate] = (cell.hyperlink.target or "", cell.hyperlink.location or "")
    return values, links


def values_of_lib287g(book, index, sheet):
    epoch = CALENDAR_MAC_1904 if book.dates_from_1904 else CALENDAR_WINDOWS_1900
    values, links = {}, {}
    for row, column, kind, value in book.cells(index):
        if value != "":
            coordinate = f"{get_column_letter(column)}{row}"
            values[coordinate] = from_excel(value, epoch) if kind == "date" else value
    for link in sheet.hyperlinks:
        for row in range(link.first_row, link.last_row + 1):
            for column in range(link.first_column, link.last_column + 1):
                links[f"{get_column_letter(column)}{row}"] = (link.target, link.location)
    return values, links


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
        for what, left, right in zip(
            ("values", "links"), values_of_openpyxl(sheet), values_of_lib287g(ours, index, stored), strict=True
        ):
            different = {key for key in left.keys() | right.keys() if left.get(key) != right.get(key)}
            different |= {key for key in left if type(left[key]) is not type(right.get(key)) and what == "values"
                          and not isinstance(left[key], int | float)}  # fmt: skip
            differing += [
                f"{path.name} {sheet.title}!{key}: {left.get(key)!r}, {right.get(key)!r}" for key in different
            ]
            cells += len(left)
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

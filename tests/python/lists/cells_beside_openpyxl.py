"""The cells and links of a sheet as openpyxl has them, and as lib287g has them."""

from openpyxl.cell.cell import MergedCell
from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel
from openpyxl.utils.escape import unescape


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


def differing_cells(theirs, book, index):
    """What differs in a sheet, a line each, and how many cells and links were compared."""
    differing, cells = [], 0
    (their_values, their_links), (values, links) = (
        values_of_openpyxl(theirs),
        values_of_lib287g(book, index, book.sheets[index]),
    )
    for left, right in ((their_values, values), (their_links, links)):
        different = {key for key in left.keys() | right.keys() if left.get(key) != right.get(key)}
        if left is their_values:
            different |= {key for key in left if type(left[key]) is not type(right.get(key))
                          and not isinstance(left[key], int | float)}  # fmt: skip
        differing += [f"{theirs.title}!{key}: {left.get(key)!r}, {right.get(key)!r}" for key in sorted(different)]
        cells += len(left)
    return differing, cells

"""Lists as ICE publishes them, made for a test: a workbook with a header and rows."""

import datetime

import lib287g as lg
import openpyxl

header = ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"]


def row(**cells):
    values = {
        "STATE": "FLORIDA",
        "LAW ENFORCEMENT AGENCY": "Alachua County Sheriff's Office",
        "TYPE": "County",
        "COUNTY": "Alachua County",
        "SUPPORT TYPE": "Task Force Model",
        "SIGNED": datetime.datetime(2025, 2, 26),
        "MOA": "link pending",
    }
    values.update({name.replace("_", " "): value for name, value in cells.items()})
    return [values.get(name) for name in header]


def write(path, *rows, columns=header, before=()):
    book = openpyxl.Workbook()
    for name, cells in before:
        sheet = book.create_sheet(name, 0)
        for line in cells:
            sheet.append(line)
    sheet = book["Sheet"]
    sheet.append(columns)
    for line in rows:
        sheet.append(line)
    book.save(path)
    return path


def read(folder, *rows, name="participatingAgencies05182026am.xlsx", **options):
    return lg.read_list(write(folder / name, *rows), **options)

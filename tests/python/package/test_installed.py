"""What an installed lib287g answers on every system: wheels are tried with this file, pytest and openpyxl alone."""

import datetime
import importlib.metadata
import json
import subprocess
import sys

import lib287g as lg
import openpyxl
import pytest


def test_the_reference_answers_a_question_with_its_source():
    figure = lg.timeline("TFM", unit="agencies").last_on_or_before("2026-06-05")
    assert figure.value == 1220
    assert lg.source(figure.sources[0]).url.startswith("https://")


def test_a_workbook_is_read_and_counted(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA"])
    signed = datetime.datetime(2025, 2, 26)
    for county, support in (("Alachua", "Task Force"), ("Baker", "Task Force"), ("Clay", "Jail Enforcement")):
        agency, place = f"{county} County Sheriff's Office", f"{county} County"
        book.active.append(["FLORIDA", agency, "County", place, f"{support} Model", signed, "link pending"])
    book.save(tmp_path / "participatingAgencies05182026am.xlsx")
    read = lg.read_list(tmp_path / "participatingAgencies05182026am.xlsx")
    assert (read.published.isoformat(), read.rows, list(read.issues)) == ("2026-05-18", 3, [])
    assert read.agreements[0].signed_on == datetime.date(2025, 2, 26)
    counts = read.counts(by=["type"], unit="agreements")
    assert {count["type"]: count["value"] for count in counts} == {"JEM": 1, "TFM": 2}


def test_the_command_answers():
    command = [sys.executable, "-m", "lib287g", "growth", "JEM", "--json", "--from", "2011-06-01", "--to", "2026-06-05"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    growth = lg.timeline("JEM", unit="agreements").growth("2011-06-01", "2026-06-05")
    assert json.loads(done.stdout)["relative"] == growth.relative


def test_the_metadata_say_the_versions_of_code_and_data():
    try:
        metadata = importlib.metadata.metadata("lib287g")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("lib287g is used from its sources, which have no metadata")
    assert metadata["Version"] == lg.__version__
    assert metadata["Summary"].endswith(f"data of {lg.data_version}")

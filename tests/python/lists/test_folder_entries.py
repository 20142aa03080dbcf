"""In a folder nothing is skipped in silence: what is no list is an issue, but for what certainly is none."""

import os

import lib287g as lg
import pytest
from made_lists import row, write


@pytest.mark.parametrize(
    "name",
    ["notices05142026.xlsx", "License list 05132026.xlsx", "README.xlsx", "README", "list", "participating 05142026",
     "notes.txt", "list.bak"],
)  # fmt: skip
def test_a_workbook_is_read_whatever_it_is_called(tmp_path, name):
    write(tmp_path / "x.xlsx", row()).rename(tmp_path / name)
    lists = lg.read_lists(tmp_path)
    assert [each.file for each in [*lists, *lists.undated]] == [name]


@pytest.mark.parametrize(
    "name",
    ["a.json", "a.rtf", "a.doc", "a.rar", "a.tar", "a.mhtml", "a.fods", "a.xml", "a.png", "a", "notice to all.txt",
     "README.xlsx", "license.csv"],
)  # fmt: skip
def test_what_is_no_list_is_an_issue(tmp_path, name):
    write(tmp_path / "participatingAgencies05182026am.xlsx", row())
    (tmp_path / name).write_text("x")
    lists = lg.read_lists(tmp_path)
    assert len(lists) == 1
    [issue] = [issue for issue in lists.issues if issue.code is lg.IssueCode.UNREADABLE_FILE]
    assert issue.file == name and issue.raw.startswith(f"{name}: ")


def test_what_certainly_is_no_list_says_nothing(tmp_path):
    write(tmp_path / "participatingAgencies05182026am.xlsx", row())
    for name in (".hidden.xlsx", "~$participating.xlsx", "Thumbs.db", "desktop.ini", ".DS_Store", "notes.md",
                 "LICENSE", "CHANGELOG.txt"):  # fmt: skip
        (tmp_path / name).write_text("x")
    for name in ("__MACOSX", ".git"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.xlsx").write_text("x")
    lists = lg.read_lists(tmp_path)
    assert len(lists) == 1
    assert "unreadable_file" not in lists.issues.summary()


def test_a_folder_with_nothing_to_read_is_named(tmp_path):
    (tmp_path / "README.md").write_text("about")
    [issue] = lg.read_lists(tmp_path).issues
    assert issue.raw == f"{tmp_path}: a folder without workbooks, expected .xlsx or .csv files"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_a_folder_is_an_issue(tmp_path):
    write(tmp_path / "participatingAgencies05182026am.xlsx", row())
    os.symlink(tmp_path, tmp_path / "again")
    [issue] = [issue for issue in lg.read_lists(tmp_path).issues if issue.code is lg.IssueCode.UNREADABLE_FILE]
    assert issue.raw.endswith("again: a link to a folder, which is not followed")


def test_issues_of_files_are_bounded_as_others_are(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.json").write_text("x")
    lists = lg.read_lists(tmp_path, limits={"issues_of_a_kind": 3})
    assert [issue.raw.partition(":")[0] for issue in lists.issues] == ["0.json", "1.json", "2.json", "2 more"]

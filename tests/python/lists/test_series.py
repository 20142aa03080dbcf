"""A series is that of its files, however they come: as paths, bytes, lists that were read, or series added."""

import copy
import io
import pickle

import lib287g as lg
import pytest
from made_lists import header, row, write

name = "participatingAgencies05182026am.xlsx"


def body(agency, **cells):
    return row(LAW_ENFORCEMENT_AGENCY=agency, COUNTY=None, **cells)


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / name, row(COUNTY="Foo County"), body("Elm PD"))
    return tmp_path


@pytest.fixture
def series_folder(tmp_path):
    """Five days: a name broken between two lists, older contents, a repeat, a bad file."""
    old = [body(f"{letter} PD", SIGNED="2025-03-01") for letter in "ABC"]
    new = [body(f"{letter} PD", SIGNED="2025-06-01") for letter in "ABC"]
    walton, broken = body("Walton County Sheriff's Office"), body("Waria-labelon County Sheriff's Office")
    for day, rows in {
        "01": [*new, walton], "02": [*new, broken], "03": [*new, walton], "04": old, "05": [*new, walton],
    }.items():  # fmt: skip
        write(tmp_path / f"participatingAgencies07{day}2025am.xlsx", *rows, body(f"New {day} PD", SIGNED="2025-03-01"))
    (tmp_path / "participatingAgencies07052025pm.xlsx").write_bytes(
        (tmp_path / "participatingAgencies07052025am.xlsx").read_bytes()
    )
    (tmp_path / "blocked.xlsx").write_text("<html>Access denied</html>")
    return tmp_path


def together(lists, fix, folder):
    return [
        lists + lg.read_lists(fix),
        lg.read_lists(lists, fix),
        lg.read_lists(folder, fix),
        lg.read_lists(fix, folder),
    ]


def test_a_corrected_list_goes_back_into_a_series(folder):
    lists = lg.read_lists(folder)
    fix = lg.read_list(folder / name, corrections=[("COUNTY", "Foo County", "Alachua County")])
    assert fix.corrected and not lists[0].corrected
    for both in together(lists, fix, folder):
        assert [each.agreements[0].county for each in both] == ["Alachua County"]
        [issue] = [issue for issue in both.issues if issue.code is lg.IssueCode.REPLACED_LIST]
        assert issue.file == name
        assert issue.raw == "2026-05-18, 2 agreements; in its place: 2026-05-18, 2 agreements, corrected"
        assert both + lg.read_lists(fix) == both == both + both


def test_a_list_with_another_day_goes_back_into_a_series(folder):
    fix = lg.read_list(folder / name, published="2026-05-20")
    for both in together(lg.read_lists(folder), fix, folder):
        assert [str(each.published) for each in both] == ["2026-05-20"]
        assert both.issues.summary()["replaced_list"] == 1


def test_a_list_of_the_same_name_and_day_that_was_given_later_stands_for_the_other(folder):
    fix = lg.read_rows([header, row()], name)
    both = lg.read_lists(folder) + lg.read_lists(fix)
    assert [len(each) for each in both] == [1]
    assert both.issues.summary()["replaced_list"] == 1
    pending = lg.read_rows([header[:5], row()[:5]], name)
    assert [each.kind.code for each in lg.read_lists(folder, pending)] == ["participating", "pending"]


def test_the_same_list_twice_is_there_once_and_no_issue(folder):
    lists = lg.read_lists(folder)
    assert lists + lists == lists == lg.read_lists(lists) == lg.read_lists(lists, lists[0], folder)
    assert "replaced_list" not in lists.issues.summary()


def mixtures(folder):
    files = sorted(folder.iterdir())
    yield lg.read_lists(*[lg.read_list(file) for file in files if file.name != "blocked.xlsx"], folder / "blocked.xlsx")
    opened = [io.BytesIO(file.read_bytes()) for file in files]
    for each, file in zip(opened, files, strict=True):
        each.name = file.name
    yield lg.read_lists(opened)
    yield lg.read_lists(files[:3]) + lg.read_lists(files[3:])
    yield lg.read_lists(files[::2]) + lg.read_lists(files[1::2])
    yield lg.read_lists(lg.read_lists(files[:5]), files[5:])


def test_a_mixture_is_the_series_of_the_same_files_by_paths(series_folder):
    by_paths = lg.read_lists(series_folder)
    assert [each.file[21:27] for each in by_paths.undated] == ["070420"]
    assert by_paths[1].repairs.summary()["broken_name"] == 1
    assert by_paths.issues.summary() == {"repeated_content": 1, "unreadable_file": 1, "out_of_series": 1}
    for mixed in mixtures(series_folder):
        assert [each.file for each in mixed] == [each.file for each in by_paths]
        assert mixed == by_paths
        assert mixed + by_paths == by_paths == by_paths + mixed


def test_a_series_goes_through_pickle_and_copy_and_goes_on(series_folder):
    lists = lg.read_lists(series_folder)
    for again in (pickle.loads(pickle.dumps(lists)), copy.deepcopy(lists)):
        assert again == lists
        assert again + lists == lists
        assert lg.read_lists(again) == lists
    fix = lg.read_list(series_folder / "participatingAgencies07012025am.xlsx", strict=True)
    again = pickle.loads(pickle.dumps(fix))
    assert again == fix and again.strict


def test_a_series_of_series_keeps_undated_lists_issues_and_its_source(folder):
    undated = lg.read_list((folder / name).read_bytes(), name="nodate.xlsx")
    (folder / "bad.csv").write_text("a,b\n1,2\n")
    lists = lg.read_lists(folder, undated, source="OURS")
    for again in (lg.read_lists(lists), lg.read_lists([lists, lists[0]])):
        assert again == lists
        assert [each.file for each in again.undated] == ["nodate.xlsx"]
        assert again.issues.summary()["unreadable_file"] == 1
        assert again.source == "OURS"
    assert lg.read_lists(lists, folder, lists) == lists
    assert lg.read_lists(lists, source="THEIRS").source == "THEIRS"


def test_what_becomes_of_distrusted_lists_holds_for_lists_already_read(series_folder):
    lists = lg.read_lists(series_folder)
    kept = lg.read_lists(lists, distrusted="kept")
    assert kept == lg.read_lists(series_folder, distrusted="kept")
    assert len(kept) == 6 and not kept.undated
    left = lg.read_lists(lists, distrusted="left_out")
    assert left == lg.read_lists(series_folder, distrusted="left_out")
    assert left.issues.summary()["left_out"] == 1
    assert lg.read_lists(left, distrusted="undated") == lists


def test_options_that_need_the_cells_are_an_error_for_lists_already_read(folder):
    lists = lg.read_lists(folder)
    with pytest.raises(lg.Error, match=rf"^read_lists\(\): strict: '{name}' was read already, and not strictly"):
        lg.read_lists(lists, strict=True)
    with pytest.raises(lg.Error, match=rf"^read_lists\(\): corrections: '{name}' was read already"):
        lg.read_lists(lists[0], corrections=[("COUNTY", "x", "y")])
    strict = lg.read_lists(folder, strict=True)
    assert lg.read_lists(strict, strict=True) == strict


def test_days_by_name_are_those_of_file_objects_bytes_and_lists_too(folder):
    content = (folder / name).read_bytes()
    with open(folder / name, "rb") as opened:
        lists = lg.read_lists(opened, published={name: "2026-05-20"})
    assert [(str(each.published), each.basis.code) for each in lists] == [("2026-05-20", "given")]
    assert str(lg.read_lists(content, published={"bytes": "2026-05-20"})[0].published) == "2026-05-20"
    early = lg.read_lists(lg.read_list(content, name="nodate.xlsx"), published={"nodate.xlsx": "2025-01-20"})
    assert str(early[0].published) == "2025-01-20" and not early.undated
    alone = lg.read_list(content, name="nodate.xlsx", published="2025-01-20")
    assert sorted(early[0].issues.summary()) == sorted(alone.issues.summary())
    assert early[0].issues.summary()["signed_after_list"] == 2


def test_a_day_for_a_name_that_no_file_has_is_an_issue(folder):
    [issue] = lg.read_lists(folder, published={"other.xlsx": "2026-05-20"}).issues[:1]
    assert (issue.code.code, issue.file, issue.raw) == ("unused_date", "other.xlsx", "2026-05-20")


def test_one_bad_source_among_several_is_an_issue(folder):
    closed = io.BytesIO(b"")
    closed.close()
    wrong = io.StringIO("a,b")
    wrong.read = lambda: 7
    lists = lg.read_lists(folder, b"junk", io.BytesIO(b"%PDF-1.7"), closed, wrong)
    assert [each.file for each in lists] == [name]
    found = [issue.raw for issue in lists.issues if issue.code is lg.IssueCode.UNREADABLE_FILE]
    assert len(found) == 4
    assert any("closed file" in raw for raw in found) and any("PDF" in raw for raw in found)
    with pytest.raises(TypeError, match=r"^read_lists\(\): sources: found 7 \(int\), expected paths"):
        lg.read_lists(folder, 7)


def test_the_list_of_a_day_is_the_one_in_force(folder):
    write(folder / "pendingAgencies05182026am.xlsx", row()[:5], columns=header[:5])
    write(folder / "pendingAgencies05192026am.xlsx", row()[:5], columns=header[:5])
    lists = lg.read_lists(folder)
    assert lists["2026-05-18"] == lists.on("2026-05-18")
    assert lists["2026-05-18"].kind is lg.ListKind.PARTICIPATING
    assert lists.pending["2026-05-18"] == lists.on("2026-05-18", kind="pending")
    with pytest.raises(
        lg.Error, match="no list of participating agencies of 2026-05-19: the next are before it 2026-05-18"
    ):
        lists["2026-05-19"]
    assert len(lists["2026-05-18":]) == 3


def test_an_empty_series_is_false_and_slices_go_forwards(folder, tmp_path_factory):
    assert not lg.read_lists(tmp_path_factory.mktemp("empty"))
    lists = lg.read_lists(folder)
    assert lists
    with pytest.raises(lg.Error, match="goes backwards"):
        lists[::-1]
    assert [each.file for each in reversed(lists)] == [name]


def test_agreements_of_a_series_tell_their_list_in_all_tables_alike(folder):
    write(folder / "pendingAgencies05182026am.xlsx", row()[:5], columns=header[:5])
    lists = lg.read_lists(folder)
    assert lists.agreements.to_dicts() == lists.to_dicts()
    assert lists.agreements.to_csv() == lists.to_csv()
    first = lists.agreements[0]
    assert (first.file, str(first.published), first.list_kind.code) == (name, "2026-05-18", "participating")
    assert pickle.loads(pickle.dumps(lists.agreements)) == lists.agreements
    with pytest.raises(
        lg.Error, match="the lists are of participating agencies and of pending agencies, expected two of one kind"
    ):
        lg.diff(lists.participating[0], lists.pending[0])

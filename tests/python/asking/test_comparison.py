import copy
import pickle

import lib287g as lg
import pytest

three = lg.compare("WSO", "JEM", "TFM")

# The table of the tracker's page on the Jail Enforcement Model.
tracker = {
    "Setting": ("Jail only", "Jail only", "Anywhere"),
    "May question about status": ("No", "Yes", "Yes"),
    "May initiate removal": ("No", "Yes", "Yes"),
    "May arrest without state charges": ("No (warrant required)", "Yes (in facility)", "Yes (anywhere)"),
    "Training": ("8 hours, online", "160 hours (4 weeks)", "40 hours, online"),
    "Compliance inspections": ("None", "Biennial", "Unclear"),
    "Agencies (as of 2026-06-05)": ("504", "179", "1,220"),
}


def test_the_tracker_s_table_is_the_comparison_of_what_it_says():
    said = lg.compare("WSO", "JEM", "TFM", source="WATCH_JEM")
    assert {row.label: tuple(cell.text for cell in row) for row in said} == tracker
    assert all("WATCH_JEM" in cell.sources for row in said for cell in row)


def test_the_types_are_in_the_order_given_and_all_three_when_none_is():
    assert [type.code for type in three.types] == ["WSO", "JEM", "TFM"]
    assert [type.code for type in lg.compare("TFM").types] == ["TFM"]
    assert {type.code for type in lg.compare().types} == {"WSO", "JEM", "TFM"}


def test_a_cell_rests_on_a_row_of_the_dataset():
    assert three["Training"]["JEM"].value == lg.model("JEM").training[0]
    assert three["Setting"]["JEM"].value is lg.Place.FACILITY
    assert three["May issue detainers"]["JEM"].value == lg.grant("JEM", "issue_detainer")
    figure = three[-1]["TFM"].value
    assert isinstance(figure, lg.Observation) and (figure.value, figure.exactness.code) == (1902, "at_most")


def test_a_disputed_cell_says_who_disagrees():
    cell = three["May arrest without state charges"]["JEM"]
    assert cell.disputed and "WATCH_JEM" in cell.note
    assert cell.others == (lg.grant("JEM", "arrest_without_state_charges", source="WATCH_JEM"),)
    calm = three["Setting"]["TFM"]
    assert not calm.disputed and calm.note == "" and calm.others == ()


def test_a_cell_of_which_nothing_is_said_is_empty():
    cell = three["Complaints"]["WSO"]
    assert cell.value is None and cell.text == "" and cell.sources == ()


def test_differences_are_the_rows_whose_texts_differ():
    compared = lg.compare("JEM", "TFM")
    labels = [row.label for row in compared if len({cell.text for cell in row}) > 1]
    assert [row.label for row in compared.differences()] == labels


def test_a_figure_can_be_of_an_earlier_date_or_another_unit():
    assert lg.compare("JEM", as_of="2011-06-01", unit="agreements")[-1]["JEM"].text == "34"


def test_rows_and_cells_are_found_by_name_and_position():
    assert three["Setting"].label == three[0].label == "Setting"
    assert three["Setting"].aspect is lg.Aspect.SETTING
    assert three[0][0].text == three[0]["WSO"].text and three[0][-1].text == three[0]["TFM"].text
    assert len(list(three)) == len(three) == len(three.rows) and len(list(three[0])) == len(three[0]) == 3
    with pytest.raises(KeyError, match="no row 'Nonsense'"):
        three["Nonsense"]
    with pytest.raises(KeyError, match="no cell of JTF, expected one of WSO, JEM, TFM"):
        three[0]["JTF"]
    for index in (len(three), -len(three) - 1):
        with pytest.raises(IndexError):
            three[index]
    with pytest.raises(IndexError):
        three[0][3]


@pytest.mark.parametrize(
    "comparison", [three, three.differences(), lg.compare("JEM", source="WATCH_JEM", as_of="2026")]
)
def test_a_comparison_pickles_copies_compares_and_hashes(comparison):
    for other in (pickle.loads(pickle.dumps(comparison)), copy.copy(comparison), copy.deepcopy(comparison)):
        assert other == comparison and hash(other) == hash(comparison)
        assert repr(other) == repr(comparison)
    assert comparison != lg.compare("TFM") and comparison != "text"


@pytest.mark.parametrize("part", [three[0], three[2], three[0]["JEM"], three[2]["JEM"]])
def test_rows_and_cells_pickle_copy_compare_and_hash(part):
    for other in (pickle.loads(pickle.dumps(part)), copy.copy(part), copy.deepcopy(part)):
        assert other == part and hash(other) == hash(part) and repr(other) == repr(part)
    assert part != three[1] and part != three[1]["WSO"] and part != "text"


def test_rows_and_cells_show_themselves_in_a_notebook():
    disputed = next(row for row in three if row["JEM"].disputed)
    assert disputed["JEM"].note.split(" according")[0] in disputed["JEM"]._repr_html_()
    assert disputed._repr_html_().count("<tr>") == 4


def test_the_terminal_has_a_table_with_numbered_notes():
    lines = repr(three).splitlines()
    assert lines[0].split() == ["aspect", "WSO", "JEM", "TFM"]
    assert any(line.startswith("Setting") and "Anywhere" in line for line in lines)
    assert any(line.startswith("[1] ") and "WATCH_JEM" in line for line in lines)


def test_the_notebook_shows_every_row():
    html = three._repr_html_()
    assert html.count("<tr>") == len(three) + 1
    assert "at most 1,902" in html and "more rows" not in html


def test_an_unknown_source_leaves_nothing_to_show():
    said = lg.compare("JEM", source="GAO21")
    assert all("GAO21" in cell.sources for row in said for cell in row if cell.value is not None)

"""Small inputs from the field with what is right: read where they can be, refused with what they are where not."""

import os
from pathlib import Path

import lib287g as lg
import pytest

folder = Path(os.environ.get("LIB287G_FIELD_CASES", ""))
pytestmark = pytest.mark.skipif(
    not os.environ.get("LIB287G_FIELD_CASES"), reason="LIB287G_FIELD_CASES names no folder of inputs from the field"
)

#: How many agreements of how many agencies a file has, and what must be on record.
right = {
    "01-x000D.xlsx": (2, 1, set()),
    "02-hyperlink_formula.xlsx": (2, 2, set()),
    "03-NaN.xlsx": (2, 2, {"unreadable_cell"}),
    "03b-NaN_othersheet.xlsx": (1, 1, set()),
    "04-linkref0.xlsx": (1, 1, {"unreadable_link"}),
    "04-linkref1.xlsx": (1, 1, set()),
    "04-linkref2.xlsx": (1, 1, set()),
    "04-linkref3.xlsx": (1, 1, set()),
    "04-linkref4.xlsx": (1, 1, {"unreadable_link"}),
    "08-vba_noid.xlsx": (3, 3, {"missing_part"}),
    "09-missing_sst.xlsx": (3, 3, set()),
    "09b-missing_styles.xlsx": (3, 3, {"missing_part"}),
    "12-merged_state.xlsx": (6, 6, set()),
    "13-totals.xlsx": (2, 2, {"row_without_agreement"}),
    "14-nullwords.xlsx": (12, 1, {"no_value_mark"}),
    "16-num_12312025.xlsx": (1, 1, {"date_without_separator"}),
    "16-num_2025.xlsx": (1, 1, {"unreadable_date"}),
    "16-num_20250226.xlsx": (1, 1, {"date_without_separator"}),
    "16-num_2262025.xlsx": (1, 1, {"date_without_separator"}),
    "16-num_7072025.xlsx": (1, 1, {"date_without_separator"}),
    "20-cp1252.csv": (2, 2, {"text_encoding"}),
    "20-cr.csv": (2, 2, set()),
    "20-ctrlz.csv": (2, 2, {"control_character"}),
    "20-header_nbsp.csv": (2, 2, set()),
    "20-html_entities.csv": (3, 2, {"broken_characters"}),
    "20-mojibake.csv": (3, 2, {"broken_characters"}),
    "20-nul.csv": (2, 2, {"control_character"}),
    "20-question.csv": (3, 2, {"lost_characters"}),
    "20-semicolon.csv": (2, 2, {"text_separator"}),
    "20-sep.csv": (2, 2, {"text_separator"}),
    "20-spacequote.csv": (2, 2, {"stray_quote"}),
    "20-tab.csv": (2, 2, {"text_separator"}),
    "20-tsv.tsv": (2, 2, {"text_separator"}),
    "20-txt.txt": (2, 2, set()),
    "20-unquoted.csv": (2, 2, {"stray_quote"}),
    "20-utf16.csv": (2, 2, {"text_encoding"}),
    "20-utf16le_nobom.csv": (2, 2, {"text_encoding"}),
    "20-vt.csv": (2, 2, {"control_character"}),
    "22-links.xlsx": (13, 13, {"archived_links", "no_web_address", "mended_link", "wrapped_link"}),
    "22-texturls.xlsx": (6, 6, {"several_links", "mended_link"}),
    "23-zeroheight.xlsx": (1, 1, set()),
    "24-aliases.xlsx": (1, 1, {"other_header"}),
    "24-datesigned.xlsx": (1, 1, {"other_header"}),
    "24-doubleheader.xlsx": (1, 1, {"unknown_column"}),
    "24-newlineheader.xlsx": (1, 1, {"other_header"}),
    "24-row31.xlsx": (1, 1, set()),
    "24-signedmoa_missing.xlsx": (1, 1, {"missing_column"}),
    "24-tworowheader.xlsx": (1, 1, set()),
    "26-isodate_Z.xlsx": (1, 1, set()),
    "26-isodate_offset.xlsx": (1, 1, set()),
    "27-missing_drawing.xlsx": (1, 1, set()),
}

#: Of what is no list, the words that say what it is.
refused = {
    "21-gz05182026.csv.gz": "gzip",
    "21-htmltable05182026.xls": "HTML",
    "21-lfs05182026.xlsx": "Git LFS pointer",
    "21-list05182026.ods": "OpenDocument spreadsheet",
    "21-list05182026.xls": "old Excel workbook",
    "21-list05182026.xlsb": "binary workbook",
    "21-list05182026_docx.xlsx": "text document",
    "21-pdf05182026.xlsx": "PDF",
    "21-spreadsheetml05182026.xls": "XML spreadsheet of 2003",
    "21-zipped05182026.xlsx": "zip archive around",
}

#: Signed on, by the number that the cell holds.
signed = {"20250226": "2025-02-26", "2262025": "2025-02-26", "7072025": "2025-07-07", "12312025": "2025-12-31"}


def test_every_input_is_here():
    there = {path.name for path in folder.iterdir() if path.is_file()} - {"README.md"}
    assert there == right.keys() | refused.keys()


@pytest.mark.parametrize("file", right)
def test_an_input_is_read_with_what_is_odd_on_record(file):
    agreements, agencies, codes = right[file]
    read = lg.read_list(folder / file, published="2026-05-18")
    assert len(read.agreements) == agreements
    assert len({each.agency_key for each in read.agreements}) == agencies
    assert len(read.agreements) + read.blank_rows + read.other_rows == read.rows
    assert codes <= set(read.issues.summary()) | set(read.repairs.summary())
    assert not [each for each in read.agreements if each.county and each.county.lower().startswith("nan ")]
    assert not [each for each in read.agreements if each.signed_on and str(each.signed_on) > "2026-05-18"]


@pytest.mark.parametrize("file", refused)
def test_what_is_no_list_is_refused_with_what_it_is(file):
    with pytest.raises(lg.Error, match=refused[file]):
        lg.read_list(folder / file)


@pytest.mark.parametrize(("number", "day"), signed.items())
def test_a_number_is_the_day_that_its_digits_are(number, day):
    (agreement,) = lg.read_list(folder / f"16-num_{number}.xlsx", published="2026-05-18").agreements
    assert str(agreement.signed_on) == day


def test_a_number_is_the_same_day_where_the_list_has_no_date():
    days = [lg.read_list(folder / "16-undated" / f"{name}.xlsx").agreements[0].signed_on for name in "abcde"]
    assert [day and str(day) for day in days] == [*signed.values(), None]

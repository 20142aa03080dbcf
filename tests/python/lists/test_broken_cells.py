"""Cells as programs and people break them: each is what was meant, on record, or an issue; none is silently another."""

import datetime
import io
import zipfile

import lib287g as lg
import openpyxl
import pandas
import pytest

HEADER = ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"]
NAME = "participatingAgencies05182026am"
DAY = datetime.date(2025, 2, 26)


def row(state="FLORIDA", agency="Bay County Sheriff's Office", kind="County", county="Bay County",
        type="Task Force Model",
        signed=DAY, moa="link pending", addendum=None):
    return [state, agency, kind, county, type, signed, moa, addendum]


def read(*rows, name=NAME, **options):
    return lg.read_rows([HEADER, *rows], name=name, **options)


def of_csv(text, encoding="utf-8"):
    return lg.read_list(text.encode(encoding), name=NAME + ".csv")


def codes(remarks):
    return [remark.code.code for remark in remarks]


@pytest.mark.parametrize(("text", "state"), [
    ("W Virginia", "WV"), ("WVirginia", "WV"), ("W. Virginia", "WV"), ("W Virgina", "WV"), ("N Carolina", "NC"),
    ("N. Carolina", "NC"),
    ("So. Carolina", "SC"), ("S Dakota", "SD"), ("N.Dakota", "ND"), ("Nmexico", "NM"), ("N. Hampshire", "NH"),
    ("N Jersey", "NJ"), ("N.C.", "NC"),
    ("Virgina", "VA"), ("Vest Virginia", "WV"), ("X Virginia", None), ("E Virginia", None), ("Sorth Carolina", None)])
def test_a_state_written_short_is_never_another_one(text, state):
    found = read(row(state=text, county=None))
    (agreement,) = found.agreements
    assert (agreement.state and agreement.state.code) == state
    assert codes(found.repairs if state else found.issues)


@pytest.mark.parametrize("text", ["12/30/1899", "9999-12-31", "12/31/9999", "12/31/1969", "6/30/1926", "2/26/2205",
    "1/1/1900", "3/1/2062"])
def test_an_impossible_day_becomes_none_that_could_not_be(text):
    found = read(row(signed=text))
    assert found.agreements[0].signed_on is None
    assert codes(found.issues) == ["unreadable_date"]


def test_a_year_that_can_be_one_alone_is_mended():
    found = read(row(signed="2/26/5025"), row(agency="Lynn Haven Police Department", signed="2/26/2205",
        type="Warrant Service Officer"))
    assert [each.signed_on for each in found.agreements] == [DAY, DAY]
    assert codes(found.repairs).count("year_typo") == 2


@pytest.mark.parametrize("control", ["\x07", "\x1f", "\x7f", "\x00", "\x0b"])
def test_control_characters_make_no_second_agency_in_any_source(control):
    rows = read(row(agency="Bay PD"), row(agency=f"Bay{control} PD", type="Jail Enforcement Model"))
    lines = [",".join(HEADER), "FLORIDA,Bay PD,City,Bay County,Task Force Model,2/26/2025,,",
             f"FLORIDA,Bay{control} PD,City,Bay County,Jail Enforcement Model,2/26/2025,,"]
    for found in (rows, of_csv("\n".join(lines) + "\n")):
        assert len({each.agency_key for each in found.agreements}) == 1
        (issue,) = [each for each in found.issues if each.code.code == "control_character"]
        assert issue.raw == f"Bay\\x{ord(control):02X} PD"


def test_half_a_character_costs_no_list():
    found = read(row(), row(agency="Bay\ud83d PD", type="Jail Enforcement Model"))
    assert len(found.agreements) == 2
    (issue, *_) = [each for each in found.issues if each.code.code == "lost_characters"]
    assert issue.raw == "Bay\\xED\\xA0\\xBD PD"


@pytest.mark.parametrize("character",
    "\u034f\u115f\u3164\u17b4\u17b5\ufff9\ufffb\U000e0001\U000e0020\U000e007f\u2800\u00ad\u206a")
def test_characters_that_nobody_sees_make_no_second_agency(character):
    found = read(row(), row(agency=f"Bay {character}County Sheriff's Office", type="Jail Enforcement Model"))
    assert len({each.agency_key for each in found.agreements}) == 1
    assert codes(found.repairs) == ["blanks" if character == "\u2800" else "odd_characters"]


def test_a_formula_has_no_value_and_a_text_behind_an_equals_sign_is_the_text():
    found = read(row(agency="=Sheet2!B7"), row(agency='="Bay PD"', signed='="2/26/2025"'))
    assert [each.agency for each in found.agreements] == ["", "Bay PD"]
    assert str(found.agreements[1].signed_on) == "2025-02-26"
    assert "formula_without_value" in codes(found.issues)
    assert codes(found.repairs).count("stray_quote") == 2


def test_a_file_of_texts_behind_equals_signs_is_read():
    cells = [HEADER, ["FLORIDA", "Bay PD", "City", "Bay County", "Task Force Model", "2/26/2025", "", ""]]
    found = of_csv("".join(",".join(f'="{cell}"' for cell in line) + "\n" for line in cells))
    (agreement,) = found.agreements
    assert (agreement.state.code, agreement.agency, str(agreement.signed_on)) == ("FL", "Bay PD", "2025-02-26")


@pytest.mark.parametrize("name", [
    "Bay County Sheriff's Office*", "Bay County Sheriff's Office **", "Bay County Sheriff's Office \u2020",
    "Bay County Sheriff's Office\u00b9",
    "Bay County Sheriff's Office[1]", "\u2022 Bay County Sheriff's Office", "Bay County Sheriff's Office (1)",
    "Bay County Sheriff's Office (NEW)",
    "Bay County Sheriff's Office, FL", "Bay County Sheriff's Office (FL)", "Bay County Sheriff's Office, Florida*"])
def test_a_footnote_mark_makes_no_second_agency(name):
    found = read(row(), row(agency=name, type="Jail Enforcement Model"))
    assert [each.agency for each in found.agreements] == ["Bay County Sheriff's Office"] * 2
    assert codes(found.repairs) == ["footnote_mark"]


def test_a_number_of_a_precinct_is_no_footnote_mark():
    names = ["Lee County Constable Precinct 1", "Lee County Constable Precinct 2", "Lee County Constable Precinct"]
    found = read(*(row(agency=name, county="Lee County") for name in names))
    assert len({each.agency_key for each in found.agreements}) == 3


@pytest.mark.parametrize("name", [
    *(f"Miami{hyphen}Dade Police" for hyphen in "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d\u00ad"),
    "Miami Dade Police"])
def test_hyphens_that_look_alike_make_one_agency(name):
    found = read(row(agency="Miami-Dade Police"), row(agency=name, type="Jail Enforcement Model"))
    assert len({each.agency_key for each in found.agreements}) == 1


def test_a_letter_and_its_accent_are_one_character():
    found = read(row(agency="Espa\u00f1ola Police"), row(agency="Espan\u0303ola Police", type="Jail Enforcement Model"))
    assert {each.agency for each in found.agreements} == {"Espa\u00f1ola Police"}
    assert codes(found.repairs) == ["odd_characters"]


@pytest.mark.parametrize("apostrophe",
    "\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\uff40\uff07\ua78c\u055a\u05f3\u1fbd\u1fbf\u1ffe\u275b\u275c"
                                       "\u2032\u2035\u201a\u201b\"\u201d?\u2019`")
def test_what_stands_for_an_apostrophe_is_one(apostrophe):
    found = read(row(), row(agency=f"Bay County Sheriff{apostrophe}s Office", type="Jail Enforcement Model"))
    assert len({each.agency_key for each in found.agreements}) == 1
    assert apostrophe in "\u2019`" or found.agreements[1].agency == "Bay County Sheriff's Office"
    assert len(found.repairs) == (apostrophe not in "\u2019`")


@pytest.mark.parametrize("text", [
    "Err:502", "Err:508", "#NV", "#BEZUG!", "#WERT!", "#NOM?", "#VALEUR!", "#\u00a1REF!", "#\u00a1VALOR!",
    "#TIMEOUT!", "#\u00dcBERLAUF!", "#ZAHL!",
    "#LEER!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#BUSY!", "#UNKNOWN!", "#CONNECT!",
    "#EXTERNAL!", "Loading..."])
def test_an_error_of_any_program_is_no_text_in_any_column(text):
    for column in range(len(HEADER)):
        cells = row()
        cells[column] = text
        assert ("error_cell", text) in [(each.code.code, each.raw) for each in read(row(), cells).issues]


@pytest.mark.parametrize("word", [
    "Not Reported", "unspecified", "undefined", "No data", "no value", "None given", "Not determined",
    "not yet determined", "Data not available",
    "Not Avail.", "empty", "-1", "\u2022", "~", "pd.NA", "<NA>", "N/A (State)", "Not Applicable (N/A)", "U/K"])
def test_words_for_nothing_are_no_county_and_no_agency(word):
    county = read(row(county=word))
    assert (county.agreements[0].county, codes(county.repairs)) == (None, ["no_value_mark"])
    assert not any(each.agency for each in read(row(agency=word)).agreements)


def test_no_agency_is_made_of_a_county_that_says_nothing():
    assert not any(each.agency for each in read(row(agency="nan County")).agreements)


@pytest.mark.parametrize(("state", "county", "agency", "found", "code"), [
    ("MONTANA", "Lewis & Clark County", "Helena PD", "Lewis and Clark County", "county_spelling"),
    ("MONTANA", "Lewis and Clark", "Helena PD", "Lewis and Clark County", "county_suffix"),
    ("VIRGINIA", "King & Queen", "West Point PD", "King and Queen County", "county_suffix"),
    ("TEXAS", "Wodd", "Mineola PD", "Wood County", "misspelling"), ("FLORIDA", "Levi County", "Chiefland PD",
    "Levy County", "misspelling"),
    ("VIRGINIA", "Roanoke", "Roanoke County Sheriff's Office", "Roanoke County", "county_suffix"),
    ("VIRGINIA", "Richmond", "City of Richmond Police Department", "Richmond city", "county_suffix")])
def test_a_county_is_the_one_that_is_meant(state, county, agency, found, code):
    read_list = read(row(state=state, county=county, agency=agency))
    assert read_list.agreements[0].county == found
    assert codes(read_list.repairs) == [code]
    assert not read_list.issues


def test_a_county_and_a_city_of_one_name_are_a_doubt():
    found = read(row(state="VIRGINIA", county="Roanoke", agency="Vinton Police Department"))
    assert found.agreements[0].county == "Roanoke"
    assert codes(found.issues) == ["not_one_county"]


@pytest.mark.parametrize("text", [
    "2/26/2025.", "(2/26/2025)", "Signed 2/26/2025", "2/26/2025 (signed)", "2 / 26 / 2025", "2/26/ 2025",
    "'2/26/2025", "2/26/2025, 12:00 AM",
    "Wed Feb 26 2025 00:00:00 GMT-0500 (Eastern Standard Time)", "Febuary 26, 2025", "Signed on February 26, 2025",
    "1740528000000", 1740528000000])
def test_a_day_of_signing_is_read_as_it_was_meant(text):
    found = read(row(signed=text))
    assert (str(found.agreements[0].signed_on), codes(found.repairs), list(found.issues)) == ("2025-02-26",
        ["date_written_as_text"], [])


@pytest.mark.parametrize(("name", "published"), [
    ("287g_2026_0518.csv", "2026-05-18"), ("287g 0518_2026", "2026-05-18"), ("287g 05-182026", "2026-05-18"),
    ("287g May 18th 2026", "2026-05-18"),
    ("20260520_participatingAgencies05182026am", "2026-05-18"), ("287g_092025.csv", None), ("287g_051826",
    "2026-05-18")])
def test_the_day_in_a_name_is_the_one_that_is_meant(name, published):
    found = read(row(), name=name)
    assert (found.published and str(found.published)) == published
    assert ("undated_list" in codes(found.issues)) == (published is None)
    assert ("corrected_list_date" in codes(found.repairs)) == name.startswith("2026")


def test_the_text_of_an_old_mac_is_read():
    line = "FLORIDA,Bay County Sheriff\u2019s Office,County,Bay County,Task Force Model,2/26/2025,,"
    text = ",".join(HEADER) + "\r" + line + "\r"
    for ends in ("\r", "\n"):
        found = of_csv(text.replace("\r", ends), "mac_roman")
        assert found.agreements[0].agency == "Bay County Sheriff\u2019s Office"
        assert ("text_encoding", "Mac Roman") in [(each.code.code, each.raw) for each in found.repairs]


ICE = "https://www.ice.gov/doclib/287g/bay.pdf"
CODED = "https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287g%2Fbay.pdf"


@pytest.mark.parametrize("address", [
    f"https://nam02.safelinks.protection.outlook.com/?URL={CODED}&data=05",
    f"https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url={CODED}&locale=en-us",
    f"https://docs.google.com/gview?url={CODED}&embedded=true", f"https://docs.google.com/viewer?url={CODED}",
    "https://www.google.com/amp/s/www.ice.gov/doclib/287g/bay.pdf", f"https://secure-web.cisco.com/1AbC/{CODED}",
    f"https://slack-redir.net/link?url={CODED}", f"https://www.linkedin.com/redir/redirect?url={CODED}",
    f"https://www.linkedin.com/safety/go?url={CODED}",
    f"https://outlook.office365.us/owa/redir.aspx?REF=a&URL={CODED}",
    f"https://outlook.office.com/owa/redir.aspx?C=b&URL={CODED}",
    f"https://l.facebook.com/l.php?u={CODED}&h=c", f"chrome-extension://abc/viewer.html?pdfurl={CODED}",
    f"moz-extension://abc/web/viewer.html?file={CODED}"])
def test_an_address_comes_out_of_what_wraps_it(address):
    found = read(row(moa=address))
    assert found.agreements[0].moa_link == ICE
    assert codes(found.repairs) == ["wrapped_link"]


def linked(address, title="Sheet1", reference="G2"):
    book = openpyxl.Workbook()
    book.active.title = title
    book.active.append(HEADER)
    book.active.append(row(moa="MOA"))
    book.active["G2"].hyperlink = address
    kept = io.BytesIO()
    book.save(kept)
    changed = io.BytesIO()
    with zipfile.ZipFile(kept) as parts, zipfile.ZipFile(changed, "w") as others:
        for part in parts.namelist():
            others.writestr(part, parts.read(part).replace(b'<hyperlink ref="G2"',
            f'<hyperlink ref="{reference}"'.encode()))
    return lg.read_list(changed.getvalue(), name=NAME + ".xlsx")


def test_a_link_is_on_the_sheet_that_its_reference_names_with_an_apostrophe():
    assert linked(ICE, "O'Brien", "'O''Brien'!G2").agreements[0].moa_link == ICE


@pytest.mark.parametrize(("address", "meant"), [
    ("htps://www.ice.gov/doclib/287g/bay.pdf", ICE), ("hhttps://www.ice.gov/doclib/287g/bay.pdf", ICE),
    ("://www.ice.gov/doclib/287g/bay.pdf", ICE),
    ("https://www.ice.gov/doclib/287g bay.pdf", "https://www.ice.gov/doclib/287g%20bay.pdf"),
    ("https://web.archive.org/web/20250226/www.ice.gov/doclib/287g/bay.pdf",
    "https://web.archive.org/web/20250226/" + ICE)])
def test_a_broken_address_is_mended_alike_in_a_text_and_as_a_target(address, meant):
    for found in (read(row(moa=address)), linked(address)):
        assert found.agreements[0].moa_link == meant
        assert "mended_link" in codes(found.repairs)


def test_a_short_address_of_another_stays():
    assert read(row(moa="https://t.co/AbC")).agreements[0].moa_link == "https://t.co/AbC"


def test_binary_columns_are_texts_and_rows_with_labels_are_refused_by_name():
    assert read(row(agency=b"Bay County Sheriff's Office")).agreements[0].agency == "Bay County Sheriff's Office"
    with pytest.raises(TypeError, match="iterrows"):
        lg.read_rows(list(pandas.DataFrame([row()], columns=HEADER).iterrows()), name=NAME)


@pytest.mark.parametrize("name", ["<span>Walton</span> County Sheriff's Office",
    "Walton County Sheriff's Officetarget=\"_blank\""])
def test_the_tags_of_a_page_are_no_part_of_a_name(name):
    found = read(row(agency=name, county="Walton County"))
    assert found.agreements[0].agency == "Walton County Sheriff's Office"
    assert codes(found.repairs) == ["broken_characters"]


def test_a_page_in_utf16_is_called_one():
    with pytest.raises(lg.Error, match="a web page"):
        lg.read_list("<html><body><table></table></body></html>".encode("utf-16"), name=NAME + ".csv")

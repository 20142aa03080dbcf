// Writes the seeds of each fuzz target into a folder of its name: small sound inputs, and some that are not.
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/workbook_writer.hpp"

namespace {

using lib287g::test::WorkbookWriter;

class Folder {
  public:
    Folder(const std::filesystem::path& all, std::string_view target) : path_{all / target} {
        std::filesystem::create_directories(path_);
    }
    void write(std::string_view name, std::string_view content) const {
        std::ofstream{path_ / name, std::ios::binary}.write(content.data(), static_cast<std::streamsize>(content.size()));
    }

  private:
    std::filesystem::path path_;
};

std::string cell(const std::string& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; }

std::string row(const std::vector<std::string>& cells) {
    std::string text = "<row>";
    for (const std::string& each : cells) text += cell(each);
    return text + "</row>";
}

const std::vector<std::string> header{"STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA"};
const std::vector<std::vector<std::string>> agreements{
    {"FLORIDA", "Alachua County Sheriff's Office", "County", "Alachua County", "Task Force Model", "2/26/2025", "Link"},
    {"TEXAS", "Smith County Sheriff's Office", "County", "Smith County", "Jail Enforcement Model", "45714", "Link"},
    {"Total", "2", "", "", "", "", ""},
    {"FLORDIA", "Police\xe2\x80\x99s Dept\xc2\xa0", "Municipality", "St. Johns", "Warrant Service Officer", "13/45/2025", ""}};

std::string sheet_data() {
    std::string text = "<sheetData>" + row(header);
    for (const auto& agreement : agreements) text += row(agreement);
    return text + "</sheetData>";
}

constexpr std::string_view open_sheet =
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";

std::string csv(char separator) {
    std::string text;
    const auto add = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i != 0) text += separator;
            text += "\"" + cells[i] + "\"";
        }
        text += "\r\n";
    };
    add(header);
    for (const auto& agreement : agreements) add(agreement);
    return text;
}

std::string bytes_of(WorkbookWriter& workbook) {
    const auto bytes = workbook.bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

constexpr std::string_view dataset = R"({"version": "2026.11.27",
"sources": [{"id": "S", "kind": "ice_list", "title": "t", "publisher": "p", "url": "u", "read": "r"}],
"claims": [{"id": "c", "value": 9, "low": 9, "high": 9, "exactness": "exact", "unit": "agencies", "date": "2019-05",
  "sources": ["S"], "confidence": "high"}],
"list_runs": [{"id": "r", "kind": "participating", "basis": "listed", "unit": "agencies", "by_state": true, "sources": ["S"], "confidence": "high"}],
"lists": [{"run": "r", "published": "2020-01-01", "file": "a.xlsx"}, {"run": "r", "published": "2020-02-01", "file": "b.xlsx"}],
"list_series": [{"run": "r", "unit": "agencies", "changes": [["2020-01-01", 1], ["2020-02-01", 2]]},
  {"run": "r", "unit": "agencies", "state": "FL", "changes": [["2020-01-01", 1], ["2020-02-01", 2]]}]})";

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const std::filesystem::path all = arguments[1];
    const Folder bytes{all, "workbook_bytes"};
    WorkbookWriter workbook;
    workbook.sheet(sheet_data() + "<hyperlinks><hyperlink ref=\"G2\" r:id=\"a\"/></hyperlinks>")
        .sheet_links({{"a", "hyperlink", "https://www.ice.gov/doclib/a.pdf", true}});
    const std::string sound = bytes_of(workbook);
    bytes.write("sound", sound);
    bytes.write("cut", std::string_view{sound}.substr(0, sound.size() / 2));
    bytes.write("page", "<html><body><table><tr><td>STATE</td></tr></table></body></html>");

    const Folder parts{all, "workbook_parts"};
    parts.write("sound", std::string{open_sheet} + "\n" + sheet_data() + "\n</worksheet>");
    parts.write("strings", std::string{open_sheet} +
                               "<sheetData>\n<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><f>1+1</f><v>a</v></c>"
                               "<c r=\"C1\" s=\"1\"><v>45714</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"e\"><v>#N/A</v></c></row>\n"
                               "<row r=\"3\" hidden=\"1\"><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\"><v>1.5E3</v></c></row>\n</sheetData>"
                               "<mergeCells><mergeCell ref=\"A5:B6\"/></mergeCells></worksheet>\n= xl/sharedStrings.xml\n"
                               "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t xml:space=\"preserve\"> a &amp; b"
                               "</t></si>\n<si><r><t>rich</t></r><r><t>er</t></r></si></sst>\n= xl/styles.xml\n"
                               "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                               "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>\n");
    parts.write("many_rows", std::string{open_sheet} + "\n<sheetData>" + row(header) + "\n* 20000 " + row(agreements[3]) +
                                 "\n</sheetData></worksheet>");
    parts.write("links", std::string{open_sheet} + "\n" + sheet_data() +
                             "\n<hyperlinks>\n* 1000 <hyperlink ref=\"G1:G100000\" r:id=\"a\"/>\n</hyperlinks></worksheet>\n"
                             "= xl/worksheets/_rels/sheet1.xml.rels\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                             "<Relationship Id=\"a\" Type=\"hyperlink\" Target=\"https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov\" TargetMode=\"External\"/></Relationships>\n");

    const Folder tables{all, "csv"};
    tables.write("comma", csv(','));
    tables.write("semicolon", "sep=;\r\n" + csv(';'));
    tables.write("tab", csv('\t'));
    tables.write("cut", csv(',').substr(0, 200));
    tables.write("quotes", csv(',') + "\"open, and never closed\r\nFLORIDA,\"\"x\"\",,\r\n");

    const Folder json{all, "json"};
    json.write("dataset", dataset);
    json.write("nested", std::string(2'000, '[') + std::string(2'000, ']'));
    json.write("number", R"({"version": "1", "claims": [{"value": 1e19}]})");

    const Folder dates{all, "dates"};
    int number = 0;
    for (const std::string_view text : {"2026-05-18", "2011", "2011-06", "participatingAgencies05182026am.xlsx", "05/082025", "45714.0",
                                        "February 26, 2025", "Wed, 26 Feb 2025 00:00:00 GMT", "2/26/25", "0520262026", "1e300"}) {
        dates.write(std::to_string(number++), text);
    }
    const Folder words{all, "words"};
    for (const std::string_view text : {"Task Force Model", "FL", "St. Johns County", "Sheriff\xe2\x80\x99s Office", "=HYPERLINK(\"u\")",
                                        "https:/www.ice.gov/a b.pdf", "\xff\xfe", "\xe2\x80\x8b"}) {
        words.write(std::to_string(number++), text);
    }
    return 0;
}

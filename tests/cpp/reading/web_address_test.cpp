#include "reading/rules/link/web_address.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <lib287g/lists/listed_agreement.hpp>

#include "catch2_shim.hpp"
#include "lists/made_lists.hpp"

using namespace lib287g;
using reading::web_address;

namespace {

constexpr std::string_view document = "https://www.ice.gov/doclib/287gMOA/A.pdf";

}  // namespace

TEST_CASE("an address that programs wrapped is unwrapped") {
    for (const std::string_view wrapped :
         {"https://nam02.safelinks.protection.outlook.com/GetUrlReputation?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf&data=x",
          "https://gcc02.safelinks.protection.outlook.com/ap/w-59584e83/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf&data=x",
          "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.ice.gov_doclib_287gMOA_A.pdf&d=DwMF&c=x",
          "https://urldefense.com/v3/__https://www.ice.gov/doclib/287gMOA/A.pdf__;!!abc$",
          "https://urldefense.us/v3/__https:**Awww.ice.gov/doclib/287gMOA/A.pdf__;Ly8!!abc$",
          "https://www.google.com/url?sa=t&q=https://www.ice.gov/doclib/287gMOA/A.pdf&sa=D",
          "https://docs.google.com/viewer?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf",
          "https://google.com/url?q=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf",
          "https://www.google.co.uk/url?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf",
          "https://gcc02.safelinks.protection.office365.us/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf",
          "https://x.safelinks.protection.example.org/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf",
          "edge-extension://abc/https://www.ice.gov/doclib/287gMOA/A.pdf", "view-source:https://www.ice.gov/doclib/287gMOA/A.pdf",
          "chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https://www.ice.gov/doclib/287gMOA/A.pdf",
          "chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https:/www.ice.gov/doclib/287gMOA/A.pdf",
          "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2FA.pdf__%3B%21%21x&data=y"}) {
        INFO(wrapped);
        const auto found = web_address(wrapped);
        CHECK(found.address == document);
        CHECK(found.rule == IssueCode::wrapped_link);
    }
}

TEST_CASE("a broken scheme, capitals of the host, blanks and marks around an address are mended") {
    for (const std::string_view broken :
         {"https:/www.ice.gov/doclib/287gMOA/A.pdf", "https:///www.ice.gov/doclib/287gMOA/A.pdf", "https//www.ice.gov/doclib/287gMOA/A.pdf",
          "http://https://www.ice.gov/doclib/287gMOA/A.pdf", "ttps://www.ice.gov/doclib/287gMOA/A.pdf", " https://www.ice.gov/doclib/287gMOA/A.pdf ",
          "HTTPS://WWW.ICE.GOV/doclib/287gMOA/A.pdf", "www.ice.gov/doclib/287gMOA/A.pdf", "//www.ice.gov/doclib/287gMOA/A.pdf",
          "https:// www.ice.gov/doclib/287gMOA/A.pdf", "https://www.ice.gov/ doclib/287gMOA/A.pdf", "https:\\\\www.ice.gov\\doclib\\287gMOA\\A.pdf",
          "(https://www.ice.gov/doclib/287gMOA/A.pdf)", "https://www.ice.gov/doclib/287gMOA/A.pdf | addendum",
          "https://www.ice.gov/doclib/287gMOA/A.pdf (signed copy)", "https://www.ice.gov/doclib/287gMOA/A.pdf.",
          "https://www.ice.gov/doclib/287gMOA/A.pdf\">MOA</a>", "https://www.ice.gov/doclib/287gMOA/A.pdf](https://www.ice.gov/doclib/287gMOA/A.pdf)",
          "<https://www.ice.gov/doclib/287gMOA/A.pdf>", "\xE2\x80\x8Bhttps://www.ice.gov/doclib/287gMOA/A.pdf\xC2\xA0"}) {
        INFO(broken);
        const auto found = web_address(broken);
        CHECK(found.address == document);
        CHECK(found.rule == IssueCode::mended_link);
        CHECK_FALSE(found.several);
    }
}

TEST_CASE("an address of the web stays as it stands") {
    for (const std::string_view address :
         {"https://www.ice.gov/doclib/287gMOA/A.pdf", "http://www.ice.gov/a%20b.pdf?c=1&d=2#page=3", "https://example.org",
          "https://web.archive.org/web/20210113002027/https://www.ice.gov/doclib/287gMOA/A.pdf",
          "https://www.google.com/search?q=287g"}) {
        INFO(address);
        const auto found = web_address(address);
        CHECK(found.address == address);
        CHECK_FALSE(found.rule);
    }
}

TEST_CASE("a blank inside a path is written as addresses have it, on record") {
    const auto found = web_address("https://www.ice.gov/a b.pdf");
    CHECK(found.address == "https://www.ice.gov/a%20b.pdf");
    CHECK(found.rule == IssueCode::mended_link);
}

TEST_CASE("what is on no web is no address") {
    for (const std::string_view text : {"../../doclib/287gMOA/A.pdf", "file:///C:\\Users\\x\\A.pdf", "mailto:x@example.org", "A.pdf", "javascript:alert(1)",
                                        "ftp://example.org/a", "https://", "https://localhost", "https:// ", "chrome-extension://abc",
                                        "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2F%FF.pdf"}) {
        INFO(text);
        CHECK_FALSE(web_address(text).address);
    }
}

TEST_CASE("of two addresses in a cell the first is the link, and both are shown") {
    const auto found = web_address("https://www.ice.gov/A.pdf | https://www.ice.gov/B.pdf");
    CHECK(found.address == "https://www.ice.gov/A.pdf");
    CHECK(found.several);
    CHECK_FALSE(web_address("https://www.ice.gov/A;B,C.pdf").several);
    for (const std::string_view two : {"https://www.ice.gov/A.pdf and https://www.ice.gov/B.pdf", "https://www.ice.gov/A.pdfhttps://www.ice.gov/B.pdf",
                                       "https://www.ice.gov/A.pdf (Addendum: https://www.ice.gov/B.pdf)", "https://www.ice.gov/A.pdf, www.ice.gov/B.pdf"}) {
        INFO(two);
        CHECK_FALSE(reading::is_web_address(two));
        CHECK(web_address(two).address == "https://www.ice.gov/A.pdf");
        CHECK(web_address(two).several);
    }
}

TEST_CASE("an archive's copy stays the link, with the address that it is of beside it") {
    CHECK(archived_address("https://web.archive.org/web/20250219163339/https://www.ice.gov/A.pdf") == "https://www.ice.gov/A.pdf");
    CHECK_FALSE(archived_address("https://www.ice.gov/archive/https.pdf"));
    CHECK_FALSE(archived_address("https://web.archive.org/"));
    const auto list = test::made_list("a05182026", {{.agency = "A PD", .moa = "https://web.archive.org/web/2025id_/http:/www.ice.gov/A.pdf"}});
    CHECK(list.agreements[0].moa_original() == "http://www.ice.gov/A.pdf");
}

TEST_CASE("a text that leads to no place on the web is no link, and an issue; words and a document's name are neither") {
    for (const char* text : {"file:///C:/A.pdf", "mailto:x@ice.dhs.gov", "x@ice.dhs.gov", "ftp://ice.gov/A.pdf", "C:\\287g\\A.pdf", "\\\\server\\A.pdf",
                             "../287gMOA/A.pdf", "doclib/287gMOA/A.pdf", "see ice.gov"}) {
        INFO(text);
        const auto list = test::made_list("a05182026", {{.agency = "A PD", .moa = text}});
        CHECK_FALSE(list.agreements[0].moa_link);
        REQUIRE(list.issues.size() == 1);
        CHECK(list.issues[0].code == IssueCode::no_web_address);
        CHECK(list.issues[0].raw == text);
    }
    for (const char* text : {"link pending", "MOA no. 2", "A.pdf", "signed 2/26/2025"}) {
        INFO(text);
        CHECK(test::made_list("a05182026", {{.agency = "A PD", .moa = text}}).issues.empty());
    }
    const auto bare = test::made_list("a05182026", {{.agency = "A PD", .moa = "ice.gov/doclib/A.pdf"}});
    CHECK(bare.agreements[0].moa_link == "https://ice.gov/doclib/A.pdf");
    REQUIRE(bare.repairs.size() == 1);
    CHECK(bare.repairs[0].code == IssueCode::mended_link);
}

TEST_CASE("links of rows: texts with an address, and one note for all copies of an archive") {
    const auto list = test::made_list("a05182026", {{.agency = "A PD", .moa = "https://web.archive.org/web/2025/https://www.ice.gov/A.pdf"},
                                                    {.agency = "B PD", .moa = "link: https://www.ice.gov/B.pdf"},
                                                    {.agency = "C PD", .moa = "https://www.ice.gov/C.pdf; https://www.ice.gov/D.pdf"},
                                                    {.agency = "D PD", .moa = "HTTPS://WWW.ICE.GOV/D.PDF"}});
    CHECK(list.agreements[0].moa_link == "https://web.archive.org/web/2025/https://www.ice.gov/A.pdf");
    CHECK(list.agreements[0].moa_original() == "https://www.ice.gov/A.pdf");
    CHECK(list.agreements[1].moa_link == "https://www.ice.gov/B.pdf");
    CHECK(list.agreements[2].moa_link == "https://www.ice.gov/C.pdf");
    CHECK(list.agreements[3].moa_link == "https://www.ice.gov/D.PDF");
    CHECK_FALSE(list.agreements[3].moa_original());
    const auto has = [](const std::vector<Issue>& issues, IssueCode code, std::uint32_t row) {
        for (const Issue& issue : issues) {
            if (issue.code == code && issue.row == row) return true;
        }
        return false;
    };
    CHECK(has(list.issues, IssueCode::archived_links, 0));
    CHECK(has(list.issues, IssueCode::several_links, 4));
    CHECK(has(list.repairs, IssueCode::mended_link, 3));
    CHECK(has(list.repairs, IssueCode::mended_link, 5));
}

TEST_CASE("an address that is longer than programs support is none; of several the first is one all the same") {
    const std::string longest = std::string{document} + std::string(reading::longest_address - document.size(), 'a');
    CHECK(web_address(longest).address == longest);
    CHECK(reading::is_web_address(longest));
    CHECK_FALSE(web_address(longest + "a").address);
    CHECK_FALSE(reading::is_web_address(longest + "a"));
    const auto several = web_address(std::string{document} + " ;| http://" + longest);
    CHECK(several.address == document);
    CHECK(several.several);
    const auto marks = web_address(std::string{document} + ";|;| x |; www.ice.gov/B.pdf");
    CHECK(marks.several);
}
TEST_CASE("an address with a character of none, or one that separates several, is no web address, wherever it stands") {
    const std::string path = "https://www.ice.gov/doclib/287gMOA/r_287gMOA_AlachuaCountySheriffsOffice_FL_2025-02-26.pdf";
    for (int c = 0; c < 256; ++c) {
        const char letter = static_cast<char>(c);
        const bool odd = c < 0x21 || c > 0x7E || std::string_view{"|;,\"<>\\)]"}.find(letter) != std::string_view::npos;
        for (std::size_t at = 24; at < path.size(); at += 7) {
            std::string changed = path;
            changed[at] = letter;
            INFO(c << " at " << at);
            CHECK(reading::is_web_address(changed) == !odd);
        }
    }
}


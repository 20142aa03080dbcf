#include <lib287g/detail/grouped_rows.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <lib287g/facts/counted_list.hpp>

#include "catch2_shim.hpp"

namespace lib287g {

TEST_CASE("rows in groups are read as they were written, of any size") {
    for (const std::size_t size : {0U, 1U, 89U, 90U, 91U, 92U * 92U, 92U * 92U * 92U - 1U, 92U * 92U * 92U, 1'000'000U}) {
        std::string text = detail::sized(std::string(size, 'x')) + "behind";
        std::string_view rest = text;
        CHECK(detail::take_sized(rest).size() == size);
        CHECK(rest == "behind");
    }
    detail::GroupsText text;
    const std::string long_name(300, 'n');
    text.add("a", "2021-01-13 a.xlsx");
    text.add("a", "2021-02-01 " + long_name);
    text.add("b", "2020-01 c d.xlsx");
    const std::string written = text.text();
    std::vector<CountedList> rows;
    for (const CountedList& row : CountedLists{written}) rows.push_back(row);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == CountedList{"a", Date{2021, 1, 13}, "a.xlsx"});
    CHECK(rows[1] == CountedList{"a", Date{2021, 2, 1}, long_name});
    CHECK(rows[2] == CountedList{"b", PartialDate{2020, 1}, "c d.xlsx"});
    CHECK(CountedLists{}.begin() == CountedLists{}.end());
}

TEST_CASE("a text of rows in groups that is cut off, or of any bytes, is read to its end") {
    detail::GroupsText made;
    for (const char* row : {"2021-01-13 a.xlsx", "2021-02-01 b.xlsx"}) made.add("a", row);
    std::string text = made.text();
    for (std::size_t size = 0; size <= text.size(); ++size) CHECK(CountedLists{std::string_view{text}.substr(0, size)}.size() <= 2);
    for (int byte = 0; byte < 256; ++byte) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string changed = text;
            changed[at] = static_cast<char>(byte);
            CHECK(CountedLists{changed}.size() <= text.size());
        }
    }
}

}  // namespace lib287g

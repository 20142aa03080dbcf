#include <lib287g/tables/table.hpp>

#include <algorithm>
#include <memory>
#include <numeric>
#include <ranges>
#include <string>
#include <string_view>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

static_assert(std::ranges::contiguous_range<Table<int>>);
static_assert(std::ranges::sized_range<const Table<int>>);
static_assert(std::is_nothrow_copy_constructible_v<Table<int>>);

/// A table whose texts are in storage that only it holds.
Table<std::string_view> kept_texts() {
    const auto texts = std::make_shared<const std::string>("a text too long to lie within its string");
    return Table{std::vector<std::string_view>{*texts, std::string_view{*texts}.substr(2)}, Keepalive{texts}};
}

TEST_CASE("A table is a range of its rows, in order") {
    const Table numbers{std::vector{3, 1, 2}};
    CHECK(numbers.size() == 3);
    CHECK_FALSE(numbers.empty());
    CHECK(numbers[1] == 1);
    CHECK(std::accumulate(numbers.begin(), numbers.end(), 0) == 6);
    CHECK(std::ranges::max(numbers) == 3);
    CHECK(Table<int>{}.empty());
}

TEST_CASE("Tables are equal when their rows are, wherever those lie") {
    constexpr int rows[] = {3, 1, 2};
    CHECK(Table{std::vector{3, 1, 2}} == Table<int>{Rows<int>{rows}, {}});
    CHECK(Table{std::vector{3, 1}} != Table<int>{Rows<int>{rows}, {}});
    CHECK(Table{std::vector{3, 1, 4}} != Table<int>{Rows<int>{rows}, {}});
}

TEST_CASE("Copies and slices share the rows") {
    const Table numbers{std::vector{3, 1, 2}};
    const Table<int> copy = numbers;
    CHECK(copy.data() == numbers.data());
    const Table<int> part = numbers.slice(1, 3);
    CHECK(part.data() == numbers.data() + 1);
    CHECK(part == Table{std::vector{1, 2}});
}

TEST_CASE("A slice has only the rows that there are") {
    const Table numbers{std::vector{3, 1, 2}};
    CHECK(numbers.slice(2, 9) == Table{std::vector{2}});
    CHECK(numbers.slice(5, 9).empty());
    CHECK(numbers.slice(2, 1).empty());
    CHECK(Table<int>{}.slice(0, 1).empty());
}

TEST_CASE("What the rows point into lives as long as a table, a slice, or who keeps the storage") {
    const Table<std::string_view> part = kept_texts().slice(1, 2);
    CHECK(part[0] == "text too long to lie within its string");
    Keepalive storage;
    std::string_view row;
    {
        const Table<std::string_view> table = kept_texts();
        storage = table.storage();
        row = table[0];
    }
    CHECK(row == "a text too long to lie within its string");
}

TEST_CASE("A table of what the program has can be a constant") {
    constexpr Table<Claim> claims{reference.claims, {}};
    STATIC_REQUIRE(claims.size() == reference.claims.size());
    constexpr Table<Claim> first = claims.slice(0, 1);
    STATIC_REQUIRE(first[0] == reference.claims[0]);
}

template <class T>
concept gives_a_row = requires(T&& table) { std::forward<T>(table)[0]; };
template <class T>
concept gives_rows = requires(T&& table) { std::forward<T>(table).begin(); };

TEST_CASE("No row is taken from a table that is gone with the end of the line") {
    STATIC_REQUIRE(gives_a_row<Table<int>&>);
    STATIC_REQUIRE_FALSE(gives_a_row<Table<int>>);
    STATIC_REQUIRE_FALSE(gives_rows<Table<int>>);
    int sum = 0;
    for (const int number : Table{std::vector{3, 1, 2}}) sum += number;  // a loop keeps it
    CHECK(sum == 6);
}

}  // namespace
}  // namespace lib287g

#include <ranges>
#include <vector>

#include <lib287g/detail/selection.hpp>
#include <lib287g/detail/shared.hpp>
#include <lib287g/facts/list_series.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

// The library's ranges are the standard's.
static_assert(std::ranges::contiguous_range<const Rows<Claim>>);
static_assert(std::ranges::contiguous_range<const Shared<Rows<Claim>>>);
static_assert(std::ranges::forward_range<const Selection<Claim>>);
static_assert(std::ranges::forward_range<const SourceIds>);
static_assert(std::ranges::forward_range<const Shared<CountedLists>>);
static_assert(std::ranges::forward_range<const AllListSeries>);
static_assert(std::is_same_v<std::iterator_traits<SourceIds::iterator>::value_type, std::string_view>);
static_assert(std::is_same_v<std::ranges::range_reference_t<Selection<Claim>>, const Claim&>);

// What is taken out of a table or a selection would not outlive a temporary one.
template <class Range>
concept IndexedAsTemporary = requires { std::declval<Range>()[0]; };
template <class Range>
concept FirstOfTemporary = requires { std::declval<Range>().front(); };
static_assert(IndexedAsTemporary<Shared<Rows<Claim>>&> && !IndexedAsTemporary<Shared<Rows<Claim>>>);
static_assert(IndexedAsTemporary<Selection<Claim>&> && !IndexedAsTemporary<Selection<Claim>>);
static_assert(FirstOfTemporary<Selection<Claim>&> && !FirstOfTemporary<Selection<Claim>>);
static_assert(FirstOfTemporary<Shared<AllListSeries>&> && !FirstOfTemporary<Shared<AllListSeries>>);

}  // namespace

TEST_CASE("standard algorithms and views take the library's ranges") {
    const SourceIds ids{"A|BB|CCC"};
    const std::vector<std::string_view> all{ids.begin(), ids.end()};
    CHECK(all == std::vector<std::string_view>{"A", "BB", "CCC"});
    CHECK(std::ranges::distance(ids) == 3);
    CHECK(*std::ranges::find(ids, "BB") == "BB");
    CHECK(std::ranges::distance(reference.list_series) ==
          static_cast<std::ptrdiff_t>(reference.list_series.size()));
    const auto found = claims({.source = "ROSTER_RR"});
    CHECK(std::ranges::count(found, Unit::agencies, &Claim::unit) > 1);
    std::size_t exact = 0;
    for (const Claim& claim : found | std::views::filter([](const Claim& row) { return row.exactness == Exactness::exact; })) {
        exact += claim.low == claim.value ? 1 : 0;
    }
    CHECK(exact == found.size());
}

TEST_CASE("selections are equal when their rows are") {
    CHECK(claims({.unit = Unit::officers}) == claims({.unit = Unit::officers}));
    CHECK(claims({.unit = Unit::officers}) != claims({.unit = Unit::agencies}));
}

}  // namespace lib287g

#include <lib287g/tables/field.hpp>

#include <string>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

struct Figure {
    int value;
    int asked;

    [[nodiscard]] constexpr int age() const { return asked - value; }
};

struct Named : Figure {
    std::string_view label;
};

}  // namespace

template <>
inline constexpr auto fields<Figure> = std::tuple{
    Field{"value", &Figure::value, "A member."},
    Field{"age", &Figure::age, "A function of the row."},
    Field{"doubled", +[](const Figure& figure) { return 2 * figure.value; }, "A function that takes the row."},
};
template <>
inline constexpr auto fields<Named> =
    std::tuple_cat(fields<Figure>, std::tuple{Field{"label", &Named::label, "A member of its own."}});

namespace {

constexpr const auto& value_field = std::get<0>(fields<Figure>);
constexpr const auto& age = std::get<1>(fields<Figure>);
constexpr const auto& doubled = std::get<2>(fields<Figure>);

TEST_CASE("A field is a member of its row, a function of the row, or one that takes it") {
    constexpr Figure figure{3, 10};
    STATIC_REQUIRE(value_field.of(figure) == 3);
    STATIC_REQUIRE(age.of(figure) == 7);
    STATIC_REQUIRE(doubled.of(figure) == 6);
    STATIC_REQUIRE(std::is_same_v<FieldValue<decltype(age)>, int>);
}

TEST_CASE("What is stored can be set, what follows from the row cannot") {
    STATIC_REQUIRE(is_stored<decltype(value_field)>);
    STATIC_REQUIRE_FALSE(is_stored<decltype(age)>);
    STATIC_REQUIRE_FALSE(is_stored<decltype(doubled)>);
    Figure figure{3, 10};
    value_field.of(figure) = 4;
    CHECK(age.of(figure) == 6);
    CHECK(&value_field.of(figure) == &figure.value);
}

template <class F, class Row>
concept takes = requires(const F& field, Row&& row) { field.of(std::forward<Row>(row)); };

TEST_CASE("No field gives a reference into a row that is gone") {
    STATIC_REQUIRE(takes<decltype(value_field), const Figure&>);
    STATIC_REQUIRE_FALSE(takes<decltype(value_field), Figure>);
}

TEST_CASE("The fields of a row are those of what it derives from, and its own") {
    const Named named{{3, 10}, "three"};
    std::string seen;
    for_each_field<Named>([&](const auto& field) {
        seen.append(field.name).append(" ");
        if constexpr (std::is_same_v<FieldValue<decltype(field)>, int>) {
            seen += std::to_string(field.of(named)) + " ";
        }
    });
    CHECK(seen == "value 3 age 7 doubled 6 label ");
}

}  // namespace
}  // namespace lib287g

#include <lib287g/tables/schema.hpp>

#include <string>
#include <vector>

#include <lib287g/dataset/fields.hpp>
#include <lib287g/figures/fields.hpp>
#include <lib287g/lists/fields.hpp>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

template <class Row>
constexpr Column column_named(std::string_view name) {
    for (const Column& column : schema<Row>()) {
        if (column.name == name) return column;
    }
    return {};
}

TEST_CASE("A schema is a constant, and has a column per field in the order of the fields") {
    STATIC_REQUIRE(schema<Claim>().size() == std::tuple_size_v<decltype(fields<Claim>)>);
    STATIC_REQUIRE(schema<Claim>()[1] == Column{.name = "value", .what = "The figure, in `unit`.",
                                                .kind = ColumnKind::integer});
    std::vector<std::string_view> names;
    for_each_field<Claim>([&](const auto& field) { names.push_back(field.name); });
    for (const Column& column : schema<Claim>()) CHECK(column.name == names[static_cast<std::size_t>(&column - schema<Claim>().begin())]);
}

TEST_CASE("The kind of a column and whether it can be absent follow from the type of its values") {
    STATIC_REQUIRE(column_named<Claim>("only_type").kind == ColumnKind::boolean);
    STATIC_REQUIRE(column_named<Training>("interval_years").kind == ColumnKind::number);
    STATIC_REQUIRE(column_named<Claim>("id").kind == ColumnKind::text);
    STATIC_REQUIRE(column_named<Claim>("date").kind == ColumnKind::partial_date);
    STATIC_REQUIRE(column_named<Observation>("until").kind == ColumnKind::date);
    STATIC_REQUIRE(column_named<Claim>("sources").kind == ColumnKind::texts);
    STATIC_REQUIRE_FALSE(column_named<Claim>("value").optional);
    STATIC_REQUIRE(column_named<Claim>("low").optional);
    STATIC_REQUIRE(column_named<Claim>("low").kind == ColumnKind::integer);
}

TEST_CASE("A column of words has those of its vocabulary, in order") {
    constexpr Column type = column_named<Claim>("type");
    STATIC_REQUIRE(type.kind == ColumnKind::word);
    STATIC_REQUIRE(type.optional);
    STATIC_REQUIRE(type.words.size() == std::size(words<AgreementType>));
    STATIC_REQUIRE(type.words[0] == ColumnWord{"JEM", "Jail Enforcement Model"});
    STATIC_REQUIRE(column_named<Claim>("id").words.empty());
}

TEST_CASE("A row or a list of rows within a row has columns of its own") {
    STATIC_REQUIRE(column_named<Growth>("start").kind == ColumnKind::row);
    STATIC_REQUIRE(column_named<Growth>("start").optional);
    STATIC_REQUIRE(column_named<Growth>("start").columns == schema<InForce>());
    STATIC_REQUIRE(column_named<Model>("periods").kind == ColumnKind::rows);
    STATIC_REQUIRE(column_named<Model>("periods").columns == schema<Period>());
    STATIC_REQUIRE(column_named<ListSeries>("changes").columns == schema<ListChange>());
}

TEST_CASE("Every column of every table has a name and a line of documentation") {
    const auto check = [](const Rows<Column>& columns) {
        for (const Column& column : columns) {
            CHECK_FALSE(column.name.empty());
            CHECK_FALSE(column.what.empty());
        }
    };
    for_each_field<Dataset>([&](const auto& field) {
        using Value = FieldValue<decltype(field)>;
        if constexpr (!std::is_same_v<Value, std::string_view>) {
            check(schema<std::remove_cvref_t<decltype(*std::declval<const Value&>().begin())>>());
        }
    });
    check(schema<Observation>());
    check(schema<Growth>());
    check(schema<ListedAgreement>());
    check(schema<Issue>());
    check(schema<Reconciled>());
}

}  // namespace
}  // namespace lib287g

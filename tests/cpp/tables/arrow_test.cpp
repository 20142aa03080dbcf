#include <lib287g/tables/arrow.hpp>

#include <cstring>
#include <string>

#include <lib287g/dataset/fields.hpp>
#include <lib287g/figures/fields.hpp>
#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

namespace lib287g {
namespace {

std::string format_of(const ArrowSchema& schema, const std::string& name) {
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
        if (schema.children[i]->name == name) {
            return schema.children[i]->format + std::string{schema.children[i]->dictionary != nullptr ? " of " : ""} +
                   (schema.children[i]->dictionary != nullptr ? schema.children[i]->dictionary->format : "");
        }
    }
    return "none";
}

TEST_CASE("A stream has the schema's types, one array, and an end") {
    ArrowArrayStream stream;
    to_arrow_stream(reference.claims, &stream);
    ArrowSchema schema;
    REQUIRE(stream.get_schema(&stream, &schema) == 0);
    CHECK(std::string{schema.format} == "+s");
    CHECK(format_of(schema, "value") == "l");
    CHECK(format_of(schema, "type") == "s of U");
    CHECK(format_of(schema, "date") == "tdD");
    CHECK(format_of(schema, "only_type") == "b");
    CHECK(format_of(schema, "sources") == "+L");
    ArrowArray array;
    REQUIRE(stream.get_next(&stream, &array) == 0);
    CHECK(array.length == static_cast<std::int64_t>(reference.claims.size()));
    CHECK(array.n_children == schema.n_children);
    ArrowArray end;
    REQUIRE(stream.get_next(&stream, &end) == 0);
    CHECK(end.release == nullptr);
    schema.release(&schema);
    array.release(&array);
    stream.release(&stream);
    CHECK(schema.release == nullptr);
    CHECK(array.release == nullptr);
    CHECK(stream.release == nullptr);
}

TEST_CASE("An array and a part of it outlive the stream, the rows and each other") {
    ArrowArray array;
    {
        const std::vector<Range> rows{{1.5, std::nullopt}, {2.5, 3.0}};
        ArrowArrayStream stream;
        to_arrow_stream(rows, &stream);
        REQUIRE(stream.get_next(&stream, &array) == 0);
        stream.release(&stream);
    }
    ArrowArray low = *array.children[0];
    array.children[0]->release = nullptr;  // as a consumer that takes a part marks it
    array.release(&array);
    double values[2];
    std::memcpy(values, low.buffers[1], sizeof values);
    CHECK(values[0] == 1.5);
    CHECK(values[1] == 2.5);
    CHECK(low.null_count == 0);
    low.release(&low);
}

TEST_CASE("A stream that nobody reads, and a table without rows or columns, are released") {
    ArrowArrayStream unread;
    to_arrow_stream(reference.events, &unread);
    unread.release(&unread);
    ArrowArrayStream empty;
    to_arrow_stream(std::make_shared<const Columns>(), &empty);
    ArrowSchema schema;
    REQUIRE(empty.get_schema(&empty, &schema) == 0);
    CHECK(schema.n_children == 0);
    ArrowArray array;
    REQUIRE(empty.get_next(&empty, &array) == 0);
    CHECK(array.length == 0);
    array.release(&array);
    schema.release(&schema);
    empty.release(&empty);
}

TEST_CASE("Lists of texts, lists of rows and words lie as Arrow has them") {
    ArrowArrayStream stream;
    to_arrow_stream(reference.models, &stream);
    ArrowSchema schema;
    ArrowArray array;
    REQUIRE(stream.get_schema(&stream, &schema) == 0);
    REQUIRE(stream.get_next(&stream, &array) == 0);
    CHECK(format_of(schema, "periods") == "+L");
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
        const ArrowSchema& column = *schema.children[i];
        if (std::string{column.name} != "periods") continue;
        CHECK(std::string{column.children[0]->format} == "+s");
        const auto* offsets = static_cast<const std::int64_t*>(array.children[i]->buffers[1]);
        CHECK(offsets[array.length] == array.children[i]->children[0]->length);
        CHECK(array.children[i]->children[0]->n_children == column.children[0]->n_children);
    }
    schema.release(&schema);
    array.release(&array);
    stream.release(&stream);
}

}  // namespace
}  // namespace lib287g

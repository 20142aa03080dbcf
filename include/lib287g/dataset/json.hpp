#pragma once
// Datasets from and to JSON. Target: lib287g::json.
// No state is shared: safe from all threads. What is read owns its texts; time and memory grow with the document.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/export.hpp>

namespace lib287g::inline v0_1 {

/// Bounds for JSON nobody has vouched for; going over one is an Error. (A dataset's texts are a few megabytes, its tables
/// some thousand rows, four deep.)
struct JsonLimits {
    std::size_t bytes = std::size_t{64} << 20;  ///< of a text
    std::size_t values = 1'600'000;             ///< texts, numbers, lists and objects of a text, wherever they are: of 100,000 claims
    std::size_t rows = 1'000'000;               ///< of one list
    std::size_t depth = 32;
    /// Asked every few thousand values, on the thread that reads; true ends the reading with an Error. It must not throw.
    std::function<bool()> stop{};
};

/// Reads a dataset: a JSON file with a member per table, or a folder of such files (each with some of
/// the tables). The rows have the members that data/schema.json describes.
/// Throws Error when the file cannot be read, is not JSON, has an unknown member, lacks one, or does not
/// pass `check`: the message names the file, the JSON pointer, the value and what was expected.
LIB287G_EXPORT Dataset load(const std::filesystem::path& path, const JsonLimits& limits = {});

/// Reads a dataset from text; `name` is what errors call it.
LIB287G_EXPORT Dataset parse_json(std::string_view json, std::string_view name = "JSON text", const JsonLimits& limits = {});

/// The dataset as JSON text, as `load` reads it; rows and members in order, two spaces a level.
LIB287G_EXPORT std::string to_json(const Dataset& dataset);

/// Writes the dataset to a file that `load` reads. Throws Error when it cannot be written.
LIB287G_EXPORT void save(const Dataset& dataset, const std::filesystem::path& path);

}  // namespace lib287g

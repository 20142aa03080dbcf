// Writes the constexpr tables of the reference data from the JSON files of this folder:
//     lib287g-generate data include/lib287g/generated [--check]
// With --check it writes nothing, and fails where a committed table is not what it would write.
#include <lib287g/comparison/cell_text.hpp>
#include <lib287g/dataset/fields.hpp>
#include <lib287g/dataset/json.hpp>
#include <lib287g/error.hpp>
#include <lib287g/vocabularies.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <type_traits>

namespace {

using namespace lib287g;

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' ? std::string{"\\n"} : std::string{c};
    }
    // With the suffix the compiler knows the length; without it, it counts each at compile time.
    return out + "\"sv";
}

/// Stands for the version of the data until its content is known.
constexpr std::string_view data_version = "@DATA@";

std::string header(const std::string& includes, const std::string& body) {
    return "// Generated from data/ by data/generate.cpp. Do not edit.\n#pragma once\n\n" + includes +
           "\nnamespace lib287g::inline " LIB287G_CODE_VERSION "::inline " + std::string{data_version} + "::generated {\n\nusing namespace std::string_view_literals;\n\n" + body + "\n}  // namespace lib287g::generated\n";
}

/// Writes rows as C++ initializers. Lists within a row become arrays of their own, declared before it.
class Writer {
  public:
    template <class Row>
    std::string table(std::string_view name, std::string_view row_type, const Rows<Row>& rows) {
        declarations_.clear();
        std::string lines;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            prefix_ = std::string{name} + std::to_string(i);
            lines += "    " + cpp(rows[i]) + ",\n";
        }
        return header("#include <lib287g/dataset/dataset.hpp>\n#include <lib287g/detail/some.hpp>\n",
                      declarations_ + "inline constexpr " + std::string{row_type} + " " +
                          std::string{name} + "[] = {\n" + lines + "};\n");
    }

  private:
    static std::string array(std::string_view type, const std::string& name, const std::string& items) {
        return "inline constexpr " + std::string{type} + " " + name + "[] = {" + items + "};\n";
    }

    static std::string literals(const Texts& texts) {
        std::string out;
        for (const std::string_view text : texts) {
            out.append(out.empty() ? "" : ", ").append(literal(text));
        }
        return out;
    }

    std::string cpp(std::string_view text) { return literal(text); }
    std::string cpp(bool value) { return value ? "true" : "false"; }
    std::string cpp(std::signed_integral auto value) { return std::to_string(value); }
    std::string cpp(double value) {
        const std::string out = decimal(value);
        return out.find('.') == std::string::npos ? out + ".0" : out;
    }
    std::string cpp(const PartialDate& date) {
        std::string out = "PartialDate{" + std::to_string(date.first().year());
        if (date.precision() != Precision::year) out += ", " + std::to_string(date.first().month());
        if (date.precision() == Precision::day) out += ", " + std::to_string(date.first().day());
        return out + "}";
    }

    /// The enumerator is the code, or the name where the code is an abbreviation in capitals
    /// ("Jail & Task Force" is jail_and_task_force).
    template <Vocabulary Enum>
    std::string cpp(Enum value) {
        std::string word{code(value)};
        if (std::isupper(static_cast<unsigned char>(word.front())) != 0) {
            word.clear();
            for (const char c : name(value)) {
                if (c == '&') {
                    word += "and";
                } else {
                    word += c == ' ' ? '_'
                                     : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
                }
            }
        }
        return std::string{vocabulary_name<Enum>()} + "::" + word;
    }

    std::string cpp(const std::optional<std::int64_t>& value) { return "some_number(" + cpp(*value) + ")"; }
    std::string cpp(const std::optional<double>& value) { return "some_amount(" + cpp(*value) + ")"; }
    std::string cpp(const std::optional<std::string_view>& value) { return "some_text(" + cpp(*value) + ")"; }
    template <class T>
    std::string cpp(const std::optional<T>& value) {
        return "some(" + cpp(*value) + ")";
    }

    std::string cpp(const SourceIds& ids) { return "SourceIds{" + literal(ids.text()) + "}"; }
    std::string member(std::string_view name, const Texts& texts) {
        const std::string array_name = prefix_ + "_" + std::string{name};
        declarations_ += array("std::string_view", array_name, literals(texts));
        return "Texts{" + array_name + "}";
    }
    std::string member(std::string_view name, const Rows<Period>& periods) {
        std::string items;
        for (const Period& period : periods) items.append(items.empty() ? "" : ", ").append(cpp(period));
        const std::string array_name = prefix_ + "_" + std::string{name};
        declarations_ += array("Period", array_name, items);
        return "Rows<Period>{" + array_name + "}";
    }
    std::string member(std::string_view, const auto& value) { return cpp(value); }

    template <class T>
    static bool is_written(const T& value) {
        if constexpr (std::is_same_v<T, bool>) {
            return value;
        } else if constexpr (requires { value.has_value(); }) {
            return value.has_value();
        } else if constexpr (requires { value.size(); value.front(); }) {
            return !value.empty();
        } else {
            return true;
        }
    }

    template <class Row>
        requires(std::tuple_size_v<std::remove_cvref_t<decltype(fields<Row>)>> != 0)
    std::string cpp(const Row& row) {
        std::string members;
        for_each_field<Row>([&](const auto& field) {
            if constexpr (is_stored<decltype(field)>) {
                const auto& value = field.of(row);
                if (!is_written(value)) return;
                members.append(members.empty() ? "." : ", .").append(field.name).append(" = ");
                members += member(field.name, value);
            }
        });
        return "{" + members + "}";
    }

    std::string declarations_;
    std::string prefix_;
};

/// A text between quotes, of a type that needs no constructor.
std::string plain_literal(std::string_view text) {
    const std::string with_suffix = literal(text);
    return with_suffix.substr(0, with_suffix.size() - 2);
}

/// A text of many lines as literals, one a line.
std::string lines_of(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        out.append(out.empty() ? "" : "\n    ").append(plain_literal(text.substr(0, size)));
        text.remove_prefix(size);
    }
    return out;
}

/// The text of a GroupedRows as literals: one for what a group shares, with the size of its rows, and one for each row.
std::string literals_of(std::string_view text) {
    std::string out;
    const auto add = [&](std::string_view from, std::string_view rest) {
        const std::string_view part = from.substr(0, from.size() - rest.size());
        out.append(out.empty() ? "" : "\n    ").append(plain_literal(part));
    };
    while (!text.empty()) {
        const std::string_view group = text;
        detail::take_sized(text);
        std::string_view rows = text;
        detail::take_size(rows);
        add(group, rows);
        for (rows = detail::take_sized(text); !rows.empty();) {
            const std::string_view row = rows;
            detail::take_sized(rows);
            add(row, rows);
        }
    }
    return out;
}

/// A constant text of many literals: an array, which a program holds once, and a view of it. It may be longer
/// than what every compiler must take.
std::string long_text(const std::string& what, const std::string& name, const std::string& literals) {
    return "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
           "inline constexpr char " + name + "_text[] =\n    " + literals + ";\n#pragma GCC diagnostic pop\n" +
           what + "\ninline constexpr std::string_view " + name + "{" + name + "_text, sizeof(" + name +
           "_text) - 1};\n";
}

/// The ids of the sources of each kind: preferring a claim takes no more of the sources.
std::string ids_by_kind(const Rows<Source>& sources) {
    std::string out;
    for (const auto& kind : words<SourceKind>) {
        std::string ids;
        for (const Source& source : sources) {
            if (source.kind == kind.value) ids.append(ids.empty() ? "" : "|").append(source.id);
        }
        out += "    SourceIds{" + literal(ids) + "},  // " + std::string{kind.code} + "\n";
    }
    return out;
}

/// The counties of geography/counties.json: a state's code, then each county's name, one a line; the states in the order of
/// State, each with an empty line behind it. Checks that names and codes are there once.
std::string lines_of_counties(const std::filesystem::path& file, const Rows<Source>& sources) {
    const auto document = nlohmann::json::parse(std::ifstream{file});
    const auto source = document.at("source").get<std::string>();
    if (std::none_of(sources.begin(), sources.end(), [&](const Source& known) { return known.id == source; })) {
        throw Error{file.string() + ": the source " + source + " is not in sources.json"};
    }
    std::map<State, std::string> by_state;
    std::set<std::string> known;
    for (const auto& county : document.at("counties")) {
        const auto name = county.at("name").get<std::string>();
        const auto code_of_state = county.at("state").get<std::string>();
        const bool is_new = known.insert(code_of_state + name).second && known.insert(county.at("fips")).second;
        if (!is_new || county.at("vintages").empty()) throw Error{file.string() + ": " + name + " is there twice, or without a vintage"};
        by_state[parse<State>(code_of_state).value()] += name + "\n";
    }
    std::string lines;
    for (const auto& [state, names] : by_state) lines += std::string{code(state)} + "\n" + names + "\n";
    return lines;
}

/// Eight digits that differ for other content (FNV-1a).
std::string hash_of(const std::map<std::string, std::string>& files) {
    std::uint32_t hash = 2166136261U;
    for (const auto& [file, text] : files) {
        for (const char c : file + "\n" + text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    std::string digits;
    for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 15U];
    return digits;
}

std::map<std::string, std::string> headers(const Dataset& dataset, const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    Writer writer;
    const auto table = [&](std::string_view name, std::string_view row_type, const auto& rows) {
        files[std::string{name} + ".hpp"] = writer.table(name, row_type, rows);
    };
    table("sources", "Source", dataset.sources);
    table("models", "Model", dataset.models);
    table("grants", "Grant", dataset.grants);
    table("training", "Training", dataset.training);
    table("inspections", "Inspection", dataset.inspections);
    table("terms", "Term", dataset.terms);
    table("claims", "Claim", dataset.claims);
    table("events", "Event", dataset.events);
    table("findings", "Finding", dataset.findings);
    table("statutes", "Statute", dataset.statutes);
    table("glossary", "GlossaryEntry", dataset.glossary);
    table("corrections", "Correction", dataset.corrections);
    table("list_runs", "ListRun", dataset.list_runs);
    files["lists.hpp"] =
        header("#include <string_view>\n",
               long_text("/// The lists that were counted, in groups by run, as CountedList reads them.", "lists",
                         literals_of(dataset.lists.text())));
    files["list_series.hpp"] = header("#include <string_view>\n",
                                      long_text("/// Their figures in groups by run, unit and type, as ListSeries reads them.", "list_series",
                                                literals_of(dataset.list_series.text())));
    files["source_kinds.hpp"] = header("#include <lib287g/facts/source_ids.hpp>\n",
                                       "/// The ids of the sources of each kind, in the order of SourceKind.\n"
                                       "inline constexpr SourceIds source_kinds[] = {\n" +
                                           ids_by_kind(dataset.sources) + "};\n");
    files["counties.hpp"] = header("#include <string_view>\n",
                                   long_text("/// The counties of each state, and their equivalents, of all vintages (source CENSUS_COUNTIES).",
                                             "counties", lines_of(lines_of_counties(folder / "geography" / "counties.json", dataset.sources))));
    files["version.hpp"] = header("#include <string_view>\n",
                                  "/// The day of the last change of the data.\n"
                                  "inline constexpr std::string_view version = " +
                                      literal(dataset.version) + ";\n");
    std::string named{"data_"};
    for (const char c : dataset.version) named += c == '.' ? '_' : c;
    named += "_" + hash_of(files);
    files["version.hpp"].append("\n// The namespace of the reference, in which programs tell these data from others; <lib287g/reference.hpp>\n"
                                "// uses and ends it.\n#define LIB287G_DATA_VERSION ").append(data_version).append("\n");
    for (auto& [file, text] : files) {
        for (auto at = text.find(data_version); at != std::string::npos; at = text.find(data_version, at)) {
            text.replace(at, data_version.size(), named);
        }
    }
    return files;
}

std::string file_text(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

int main(int count, char** arguments) try {
    if (count < 3) {
        std::cerr << "usage: lib287g-generate DATA_FOLDER HEADER_FOLDER [--check]\n";
        return 2;
    }
    const std::filesystem::path folder = arguments[2];
    const bool check = count > 3 && std::string_view{arguments[3]} == "--check";
    bool stale = false;
    for (const auto& [file, text] : headers(load(arguments[1]), arguments[1])) {
        const auto path = folder / file;
        if (file_text(path) == text) continue;
        if (check) {
            std::cerr << path.string() << ": stale, regenerate it from " << arguments[1] << "\n";
            stale = true;
        } else {
            std::ofstream{path, std::ios::binary} << text;
        }
    }
    return stale ? 1 : 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
}

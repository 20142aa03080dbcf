#include <lib287g/dataset/json.hpp>

#include <algorithm>
#include <map>
#include <memory>

#include <lib287g/dataset/check.hpp>
#include <lib287g/dataset/fields.hpp>
#include <lib287g/tables/json_text.hpp>

#include "files/file_bytes.hpp"
#include "files/folder_entries.hpp"
#include "files/with_errors.hpp"
#include "files/write_file.hpp"
#include "json/rows_from_json.hpp"
#include "text/character_kinds.hpp"

namespace lib287g::inline v0_1 {
namespace {

using json_rows::Json;
using json_rows::Place;

struct LoadedTables {
    json_rows::Arena arena;
    std::tuple<std::vector<Source>, std::vector<Model>, std::vector<Grant>, std::vector<Training>,
               std::vector<Inspection>, std::vector<Term>, std::vector<Claim>, std::vector<Event>,
               std::vector<Finding>, std::vector<Statute>, std::vector<GlossaryEntry>,
               std::vector<Correction>, std::vector<ListRun>>
        rows;
};

/// What is written as days are, "2026.13.45", and is none.
bool names_no_day(std::string_view numbers) {
    if (numbers.size() != 10 || numbers[4] != '.' || numbers[7] != '.') return false;
    std::string day{numbers};
    day[4] = day[7] = '-';
    return !parse_date(day);
}

/// Numbers with dots between, a day where they are written as one is, and a word behind them at the most: "2026.11.24", "1", "2.0-draft".
bool is_version(std::string_view text) {
    constexpr std::size_t longest = 40;
    bool digit_before = false;
    std::size_t size = 0;
    for (; size < text.size(); ++size) {
        const bool digit = detail::is_digit(text[size]);
        if (!digit && !(text[size] == '.' && digit_before)) break;
        digit_before = digit;
    }
    const std::string_view word = text.substr(size);
    const bool plain = std::ranges::all_of(word, [](char c) { return detail::is_digit(c) || detail::is_letter(c) || c == '.' || c == '-' || c == '+'; });
    return digit_before && plain && text.size() <= longest && !names_no_day(text.substr(0, size));
}

/// Gathers the tables of one dataset from one or more JSON texts, each table from one of them.
class Loader {
  public:
    explicit Loader(const JsonLimits& limits) : limits_{limits} {}

    void add(std::string_view text, const std::string& file) { add(json_rows::json_document(text, file, limits_), file); }

    void add(Json document, const std::string& file) {
        const Place root{file, ""};
        json_rows::expect(document.is_object(), root, document, "an object with a member per table");
        auto& [tables, values] = *document.as<Json::Object>();
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const auto [first, is_new] = origin_.try_emplace(tables[i], file, std::move(values[i]));
            if (!is_new) {
                json_rows::refuse(root.at(tables[i]), values[i], "one file with this table, it is also in " + first->second.file);
            }
            read_table(tables[i], first->second.value, root.at(tables[i]));
        }
    }

    Dataset finish() {
        if (dataset_.version.empty()) {
            throw Error{(origin_.empty() ? "dataset" : origin_.begin()->second.file) +
                        ": /version: expected the day of the last change, as \"2026.11.24\""};
        }
        // Of the day of a change, or counted.
        if (!is_version(dataset_.version)) {
            const Origin& origin = origin_.at("version");
            json_rows::refuse(Place{origin.file, "/version"}, origin.value, "the day of the last change, as \"2026.11.24\"");
        }
        if (const auto problem = check(dataset_)) report(*problem);
        dataset_.storage = Keepalive{std::move(tables_)};
        for_each_field<Dataset>([&](const auto& field) {
            auto& table = field.of(dataset_);
            if constexpr (requires { table.keep(dataset_.storage); }) table.keep(dataset_.storage);
        });
        return std::move(dataset_);
    }

  private:
    struct Origin {
        Origin(std::string file_, Json value_) : file{std::move(file_)}, value{std::move(value_)} {}
        std::string file;
        Json value;
    };

    void read_table(const std::string& table, const Json& value, const Place& place) {
        bool known = false;
        for_each_field<Dataset>([&](const auto& field) {
            if (field.name != table) return;
            known = true;
            read_member(field.of(dataset_), value, place);
        });
        if (!known) json_rows::refuse(place, value, "no such member, only the tables of a dataset");
    }

    void read_member(auto& target, const Json& value, const Place& place) {
        json_rows::read(target, value, place, tables_->arena);
    }
    template <class Row>
    void read_member(Shared<Rows<Row>>& target, const Json& value, const Place& place) {
        json_rows::expect(value.is_array(), place, value, "a list of rows");
        auto& rows = std::get<std::vector<Row>>(tables_->rows);
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i % 256 == 0 && limits_.stop && limits_.stop()) throw Error{place.file + ": the reading was stopped"};
            json_rows::read(rows.emplace_back(), value[i], place.at(i), tables_->arena);
        }
        target = {rows.data(), rows.size()};
    }

    [[noreturn]] void report(const Problem& problem) const {
        const Origin& origin = origin_.at(std::string{problem.table});
        const Place place = Place{origin.file, ""}.at(problem.table).at(problem.row);
        if (problem.row >= origin.value.size()) json_rows::refuse(Place{origin.file, ""}.at(problem.table), origin.value, problem.expected);
        const Json& row = origin.value[problem.row];
        const Json* const member = row.find(problem.member);
        if (member == nullptr) json_rows::refuse(place.at(problem.member), Json{}, problem.expected);
        json_rows::refuse(place.at(problem.member), *member, problem.expected);
    }

    const JsonLimits& limits_;
    std::shared_ptr<LoadedTables> tables_ = std::make_shared<LoadedTables>();
    Dataset dataset_;
    std::map<std::string, Origin> origin_;
};

/// What is in a file, whose bytes are not held any longer than it takes to parse them.
void add_file(Loader& loader, const std::filesystem::path& path, const JsonLimits& limits) {
    const std::string name = detail::kept_name(path.string());
    Json document = [&] {
        const auto bytes = detail::file_bytes(path, limits.bytes, "a JSON file");
        return json_rows::json_document({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, name, limits);
    }();
    loader.add(std::move(document), name);
}

Dataset loaded(const std::filesystem::path& path, const JsonLimits& limits) {
    Loader loader{limits};
    if (!std::filesystem::is_directory(path)) {
        add_file(loader, path, limits);
        return loader.finish();
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : detail::folder_entries(path)) {
        if (entry.extension() == ".json" && entry.filename() != "schema.json") files.push_back(entry);
    }
    std::sort(files.begin(), files.end());
    if (files.empty()) throw Error{detail::shown_name(path.string()) + ": a folder without JSON files, expected those of a dataset"};
    for (const auto& file : files) add_file(loader, file, limits);
    return loader.finish();
}

}  // namespace

Dataset load(const std::filesystem::path& path, const JsonLimits& limits) {
    return detail::with_errors(path, [&] { return loaded(path, limits); });
}

Dataset parse_json(std::string_view json, std::string_view name, const JsonLimits& limits) {
    return detail::with_errors(name, [&] {
        Loader loader{limits};
        loader.add(json, detail::shown_name(name));
        return loader.finish();
    });
}

std::string to_json(const Dataset& dataset) {
    using detail::JsonText;
    return JsonText{JsonText::Absent::left_out, JsonText::Layout::indented}.write(dataset).take() + "\n";
}

void save(const Dataset& dataset, const std::filesystem::path& path) {
    detail::with_errors(path, [&] { detail::write_file(path, to_json(dataset)); });
}

}  // namespace lib287g

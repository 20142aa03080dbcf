#include "json/json_document.hpp"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>
#include <vector>

#include <lib287g/error.hpp>
#include <nlohmann/json.hpp>

#include "text/quoted.hpp"
#include "text/seeded_hash.hpp"

namespace lib287g::inline v0_1::json_rows {
namespace {

using Parser = nlohmann::json;

/// Builds a document while it is parsed: what is wrong stops it before more of it is held.
class Builder : public nlohmann::json_sax<Parser> {
  public:
    Builder(const std::string& file, std::size_t size, const JsonLimits& limits) : file_{file}, size_{size}, limits_{limits} {}

    Json take() { return std::move(document_); }

    bool null() override { return add(Json{}); }
    bool boolean(bool value) override { return add(Json{std::in_place, value}); }
    bool number_integer(std::int64_t value) override { return add(Json{std::in_place, value}); }
    bool number_unsigned(std::uint64_t value) override {
        return value <= INT64_MAX ? add(Json{std::in_place, static_cast<std::int64_t>(value)}) : add(Json{std::in_place, value});
    }
    bool number_float(double value, const std::string&) override { return add(Json{std::in_place, value}); }
    bool string(std::string& value) override { return add(Json{std::in_place, std::move(value)}); }
    bool binary(Parser::binary_t&) override { return false; }  // JSON has none

    bool start_object(std::size_t) override { return open(Json{std::in_place, Json::Object{}}); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json{std::in_place, Json::List{}}); }
    bool end_array() override { return close(); }

    bool key(std::string& value) override {
        Open& object = open_.back();
        object.key = value;
        if (object.keys.size() == most_members) refuse("more than " + std::to_string(most_members) + " members");
        if (!object.keys.insert(value).second) refuse("a key that is there twice");
        return true;
    }

    bool parse_error(std::size_t byte, const std::string&, const Parser::exception& error) override {
        constexpr int number_out_of_range = 406;
        if (error.id == number_out_of_range) refuse("a number larger than a double holds");
        throw Error{file_ + ": not JSON at byte " + std::to_string(std::min(byte, size_)) + " of " + std::to_string(size_)};
    }

  private:
    /// An object or list that is not closed yet.
    struct Open {
        Json value;
        std::string key{};
        std::unordered_set<std::string, detail::SeededHash, std::equal_to<>> keys{};
    };

    bool open(Json value) {
        if (open_.size() == limits_.depth) refuse("more than " + std::to_string(limits_.depth) + " levels of nesting");
        open_.push_back({std::move(value)});
        return true;
    }

    bool close() {
        Json closed = std::move(open_.back().value);
        open_.pop_back();
        return add(std::move(closed));
    }

    bool add(Json value) {
        if (values_ % 4096 == 0 && limits_.stop && limits_.stop()) throw Error{file_ + ": the reading was stopped"};
        if (++values_ > limits_.values) refuse("more than " + std::to_string(limits_.values) + " values");
        if (open_.empty()) {
            document_ = std::move(value);
        } else if (auto* const list = open_.back().value.as<Json::List>()) {
            if (list->size() == limits_.rows) refuse("more than " + std::to_string(limits_.rows) + " rows");
            list->push_back(std::move(value));
        } else {
            auto& object = *open_.back().value.as<Json::Object>();
            object.keys.push_back(std::move(open_.back().key));
            object.values.push_back(std::move(value));
        }
        return true;
    }

    [[noreturn]] void refuse(const std::string& what) const {
        std::string pointer;
        for (const Open& each : open_) {
            pointer += "/" + (each.value.is_array() ? std::to_string(each.value.size()) : detail::shown(each.key, 60));
        }
        throw Error{file_ + ": " + (pointer.empty() ? "/" : pointer) + ": found " + what + ", expected a dataset"};
    }

    /// Of one object; those of a dataset have some twenty.
    static constexpr std::size_t most_members = 1'000;

    const std::string& file_;
    std::size_t size_;
    const JsonLimits& limits_;
    std::size_t values_ = 0;
    std::vector<Open> open_;
    Json document_;
};

std::string quoted(std::string_view text) {
    return Parser(text).dump(-1, ' ', false, Parser::error_handler_t::replace);
}

void show(std::string& out, const Json& value, std::size_t most) {
    if (out.size() > most) return;
    if (value.is_string()) {
        out += quoted(std::string_view{value.text()}.substr(0, most));
    } else if (const auto* const list = value.as<Json::List>()) {
        out += '[';
        for (std::size_t i = 0; i < list->size() && out.size() <= most; ++i) {
            if (i != 0) out += ',';
            show(out, (*list)[i], most);
        }
        out += ']';
    } else if (value.is_object()) {
        out += '{';
        value.for_each_member([&](const std::string& key, const Json& member) {
            if (out.size() > most) return;
            if (out.back() != '{') out += ',';
            out.append(quoted(std::string_view{key}.substr(0, most))).append(":");
            show(out, member, most);
        });
        out += '}';
    } else if (const auto* const whole = value.as<std::int64_t>()) {
        out += std::to_string(*whole);
    } else if (const auto* const large = value.as<std::uint64_t>()) {
        out += std::to_string(*large);
    } else if (const auto* const number = value.as<double>()) {
        out += Parser(*number).dump();
    } else {
        const auto* const truth = value.as<bool>();
        out += truth == nullptr ? "null" : *truth ? "true" : "false";
    }
}

/// The parser holds a number several times over before it can say that it is none.
void refuse_endless_number(std::string_view text, const std::string& file) {
    constexpr std::size_t longest = 1 << 20;
    constexpr std::string_view of_numbers = "0123456789+-.eE";
    for (std::size_t at = longest; at < text.size(); at += longest) {
        const std::size_t before = text.find_last_not_of(of_numbers, at);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        if (std::min(text.find_first_not_of(of_numbers, at), text.size()) <= begin + longest) continue;
        throw Error{file + ": not JSON at byte " + std::to_string(begin) + " of " + std::to_string(text.size()) +
                    ": found more than " + std::to_string(longest) + " digits, expected a number"};
    }
}

}  // namespace

Json json_document(std::string_view text, const std::string& file, const JsonLimits& limits) {
    if (text.size() > limits.bytes) {
        throw Error{file + ": the text has " + std::to_string(text.size()) + " bytes, expected at most " + std::to_string(limits.bytes)};
    }
    refuse_endless_number(text, file);
    Builder builder{file, text.size(), limits};
    Parser::sax_parse(text, &builder);
    return builder.take();
}

std::string shown_json(const Json& value) {
    constexpr std::size_t most = 80;
    std::string shown;
    show(shown, value, most);
    return shown.size() > most ? detail::shown(shown, most - 3) : shown;
}

}  // namespace lib287g::json_rows

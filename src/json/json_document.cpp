#include "json/json_document.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include <lib287g/error.hpp>

#include "text/quoted.hpp"

namespace lib287g::inline v0_1::json_rows {
namespace {

/// Looks at a document while it is parsed: what is wrong stops it before more of it is held.
class Watch {
  public:
    explicit Watch(const std::string& file) : file_{file} {}

    bool operator()(Json::parse_event_t event, const Json& parsed) {
        switch (event) {
            case Json::parse_event_t::object_start:
            case Json::parse_event_t::array_start:
                enter_value();
                if (open_.size() == most_json_depth) refuse("more than " + std::to_string(most_json_depth) + " levels of nesting");
                open_.push_back({.is_array = event == Json::parse_event_t::array_start});
                break;
            case Json::parse_event_t::object_end:
            case Json::parse_event_t::array_end: open_.pop_back(); break;
            case Json::parse_event_t::key: {
                Open& object = open_.back();
                object.key = parsed.get_ref<const std::string&>();
                if (!object.keys.insert(object.key).second) refuse("a key that is there twice");
                break;
            }
            case Json::parse_event_t::value: enter_value(); break;
        }
        return true;
    }

  private:
    struct Open {
        bool is_array = false;
        std::size_t entered = 0;
        std::string key{};
        std::unordered_set<std::string> keys{};
    };

    void enter_value() {
        if (open_.empty() || !open_.back().is_array) return;
        if (++open_.back().entered > most_json_rows) refuse("more than " + std::to_string(most_json_rows) + " rows");
    }

    [[noreturn]] void refuse(const std::string& what) const {
        std::string pointer;
        for (const Open& each : open_) {
            if (each.is_array) pointer += "/" + std::to_string(each.entered - 1);
            else pointer += "/" + detail::shown(each.key, 60);
        }
        throw Error{file_ + ": " + (pointer.empty() ? "/" : pointer) + ": found " + what + ", expected a dataset"};
    }

    const std::string& file_;
    std::vector<Open> open_;
};

void show(std::string& out, const Json& value, std::size_t most) {
    if (out.size() > most) return;
    if (value.is_string()) {
        out += Json(value.get_ref<const std::string&>().substr(0, most)).dump(-1, ' ', false, Json::error_handler_t::replace);
    } else if (!value.is_structured()) {
        out += value.dump();
    } else {
        const bool is_array = value.is_array();
        out += is_array ? '[' : '{';
        bool first = true;
        for (const auto& item : value.items()) {
            if (out.size() > most) return;
            if (!first) out += ',';
            first = false;
            if (!is_array) {
                show(out, Json(item.key().substr(0, most)), most);
                out += ':';
            }
            show(out, item.value(), most);
        }
        out += is_array ? ']' : '}';
    }
}

}  // namespace

Json json_document(std::string_view text, const std::string& file) {
    if (text.size() > most_json_bytes) {
        throw Error{file + ": the text has " + std::to_string(text.size()) + " bytes, expected at most " + std::to_string(most_json_bytes)};
    }
    Watch watch{file};
    try {
        return Json::parse(text, [&](int, Json::parse_event_t event, Json& parsed) { return watch(event, parsed); });
    } catch (const Json::parse_error& error) {
        throw Error{file + ": not JSON at byte " + std::to_string(std::min(error.byte, text.size())) + " of " +
                    std::to_string(text.size())};
    } catch (const Json::out_of_range&) {
        throw Error{file + ": found a number larger than a double holds"};
    }
}

std::string shown_json(const Json& value) {
    constexpr std::size_t most = 80;
    std::string shown;
    show(shown, value, most);
    return shown.size() > most ? detail::shown(shown, most - 3) : shown;
}

}  // namespace lib287g::json_rows

#include "bind.hpp"

#include <string>
#include <string_view>

#include <lib287g/vocabularies.hpp>

#include "tables/typed.hpp"

namespace lib287g::python {
namespace {

template <class Get>
void add_property(const py::object& cls, const char* attribute, Get get, const char* doc) {
    cls.attr(attribute) = py::module_::import("builtins").attr("property")(py::cpp_function(get), py::none(),
                                                                           py::none(), doc);
}

}  // namespace

template <>
std::optional<Every> other_name(std::string_view alias) {
    // With the anchors of the calendar's own periods: others begin or end elsewhere.
    for (const auto& [every, names] :
         {std::pair{Every::day, " D "}, std::pair{Every::week, " W W-SUN "}, std::pair{Every::month, " M ME MS "},
          std::pair{Every::quarter, " Q Q-MAR Q-JUN Q-SEP Q-DEC QE QE-MAR QE-JUN QE-SEP QE-DEC QS QS-JAN QS-APR QS-JUL QS-OCT "},
          std::pair{Every::year, " A A-DEC Y Y-DEC YE YE-DEC YS YS-JAN "}}) {
        const bool a_word = !alias.empty() && alias.find(' ') == alias.npos;
        if (a_word && std::string_view{names}.find(" " + std::string{alias} + " ") != std::string_view::npos) return every;
    }
    return std::nullopt;
}

std::string near_words(const std::string& given, const std::vector<std::pair<std::string_view, std::string_view>>& words) {
    py::list all;
    for (const auto& [code, name] : words) {
        all.append(code);
        if (name != code) all.append(name);
    }
    const auto near = python_part("arguments.near", "near")(given, all).cast<std::vector<std::string>>();
    std::string out;
    for (const std::string& each : near) out += (out.empty() ? "; near: '" : ", '") + each + "'";
    return out;
}

std::string cut_repr(py::handle value) { return python_part("arguments.near", "cut")(value).cast<std::string>(); }

VocabularyClass make_vocabulary_class(
    std::string_view name, std::string_view what,
    const std::vector<std::pair<std::string_view, std::string_view>>& words) {
    const py::object cls = python_part("vocabulary", "vocabulary_class")(name, what, words);
    py::module_::import("lib287g._core").attr(py::str{name.data(), name.size()}) = cls;
    return {cls, py::tuple{cls}};
}

template <>
void add_properties<State>(const py::object& cls) {
    add_property(cls, "fips", [](State state) { return fips(state); }, "The Census Bureau's two digits.");
    add_property(cls, "is_territory", [](State state) { return is_territory(state); },
                 "Whether it is a territory rather than a state.");
}

py::object vocabulary_named(std::string_view name) {
    py::object found;
    std::apply(
        [&]<class... Named>(const Named&... vocabulary) {
            ((vocabulary.name == name ? void(found = vocabulary_class<typename Named::type>().cls) : void()), ...);
        },
        vocabularies);
    return found;
}

}  // namespace lib287g::python

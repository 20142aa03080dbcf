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
         {std::pair{Every::day, " D d "}, std::pair{Every::week, " W w W-SUN "}, std::pair{Every::month, " M m ME MS "},
          std::pair{Every::quarter, " Q q Q-MAR Q-JUN Q-SEP Q-DEC QE QE-MAR QE-JUN QE-SEP QE-DEC QS QS-JAN QS-APR QS-JUL QS-OCT "},
          std::pair{Every::year, " A a A-DEC AS AS-JAN Y y Y-DEC YE YE-DEC YS YS-JAN "}}) {
        const bool a_word = !alias.empty() && alias.find(' ') == alias.npos;
        if (a_word && std::string_view{names}.find(" " + std::string{alias} + " ") != std::string_view::npos) return every;
    }
    return std::nullopt;
}

template <>
std::string_view other_names<Every>() {
    return ", or pandas' alias of one that ends with the calendar's: D, W, ME, MS, QE, QS, YE, YS";
}

template <>
py::object other_form<Every>(py::handle given) {
    const py::object alias = py::getattr(given, "freqstr", py::none());  // of an offset: MonthEnd()
    return py::isinstance<py::str>(alias) ? alias : py::object{};
}

std::string accepted_words(const CodesAndNames& words) {
    const auto joined = [&words](std::size_t most, bool with_names) {
        std::string all;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i == most) return all + ", ...";
            const auto& [code, name] = words[i];
            all.append(all.empty() ? "'" : ", '").append(code).append("'");
            if (with_names && name != code) all.append(" or '").append(name).append("'");
        }
        return all;
    };
    constexpr std::size_t line = 180;
    std::string all = joined(6, true);
    for (std::size_t most = 8; all.size() > line && most > 0; --most) all = joined(most, false);
    return all;
}

std::string near_words(const std::string& given, const CodesAndNames& words) {
    py::list all;
    for (const auto& [code, name] : words) all.append(code);
    for (const auto& [code, name] : words) {
        if (name != code) all.append(name);
    }
    return python_part("arguments.near", "meant")(given, all).cast<std::string>();
}

void unknown_word(std::string_view vocabulary, py::handle given, const CodesAndNames& words, std::string_view others) {
    throw Error{std::string{"unknown "}.append(vocabulary) + " " + cut_repr(given) + ", expected " +
                accepted_words(words).append(others) + near_words(given.cast<std::string>(), words)};
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

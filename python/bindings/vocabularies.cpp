#include "bind.hpp"

#include <cctype>

#include <lib287g/vocabularies.hpp>

namespace lib287g::python {
namespace {

/// TASK_FORCE_MODEL: the code where it is a word, else the name.
std::string member_name(std::string_view code, std::string_view name) {
    const bool abbreviation = std::isupper(static_cast<unsigned char>(code.front())) != 0;
    std::string out;
    for (const char c : abbreviation ? name : code) {
        if (c == '&') out += "AND";
        else out += c == ' ' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return out;
}

template <Vocabulary Enum>
void bind_vocabulary(py::module_& m, const NamedVocabulary<Enum>& vocabulary) {
    const std::string name{vocabulary.name};
    py::native_enum<Enum> members{m, name.c_str(), "enum.Enum", std::string{vocabulary.what}.c_str()};
    for (const auto& word : words<Enum>) {
        members.value(member_name(word.code, word.name).c_str(), word.value);
    }
    members.finalize();

    const py::object cls = m.attr(name.c_str());
    const auto property = py::module_::import("builtins").attr("property");
    const auto add_property = [&](const char* attribute, auto get, const char* doc) {
        cls.attr(attribute) = property(py::cpp_function(get), py::none(), py::none(), doc);
    };
    add_property("code", [](Enum value) { return code(value); }, "As data and tables write it.");
    add_property("label", [](Enum value) { return lib287g::name(value); }, "As people write it.");
    if constexpr (std::is_same_v<Enum, State>) {
        add_property("fips", [](State state) { return fips(state); }, "The Census Bureau's two digits.");
        add_property("is_territory", [](State state) { return is_territory(state); },
                     "Whether it is a territory rather than a state.");
    }
    cls.attr("__str__") = py::cpp_function([](Enum value) { return code(value); }, py::is_method(cls));
    // AgreementType("TFM") and AgreementType("Task Force Model").
    cls.attr("_missing_") = py::module_::import("builtins").attr("classmethod")(py::cpp_function(
        [](const py::object&, const py::object& given) { return word_from<Enum>(given); }));
}

}  // namespace

void bind_vocabularies(py::module_& m) {
    std::apply([&](const auto&... vocabulary) { (bind_vocabulary(m, vocabulary), ...); }, vocabularies);
}

}  // namespace lib287g::python

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/vocabularies.hpp>
#include <pybind11/gil_safe_call_once.h>
#include <pybind11/pybind11.h>

namespace lib287g::python {

/// The Python class of a vocabulary and its members, by the position of the word.
struct VocabularyClass {
    pybind11::object cls;
    pybind11::tuple members;
};

/// A new enum.Enum in this module.
VocabularyClass make_vocabulary_class(std::string_view name, std::string_view what,
                                      const std::vector<std::pair<std::string_view, std::string_view>>& words);

/// The word of an argument: see vocabulary_caster.hpp.
template <Vocabulary Enum>
Enum word_from(pybind11::handle source);

/// What is particular to one vocabulary.
template <Vocabulary Enum>
void add_properties(const pybind11::object&) {}
template <>
void add_properties<State>(const pybind11::object& cls);

/// The class of a vocabulary, made when it is first asked for: a program needs few of the twenty, and
/// Python's enum is slow to import.
template <Vocabulary Enum>
const VocabularyClass& vocabulary_class() {
    PYBIND11_CONSTINIT static pybind11::gil_safe_call_once_and_store<VocabularyClass> storage;
    return storage
        .call_once_and_store_result([] {
            const auto& vocabulary = std::get<NamedVocabulary<Enum>>(vocabularies);
            std::vector<std::pair<std::string_view, std::string_view>> all;
            for (const auto& word : words<Enum>) all.emplace_back(word.code, word.name);
            VocabularyClass made = make_vocabulary_class(vocabulary.name, vocabulary.what, all);
            // AgreementType("TFM") and AgreementType("Task Force Model").
            made.cls.attr("_missing_") =
                pybind11::module_::import("builtins")
                    .attr("classmethod")(pybind11::cpp_function(
                        [](const pybind11::object&, const pybind11::object& given) { return word_from<Enum>(given); }));
            add_properties<Enum>(made.cls);
            return made;
        })
        .get_stored();
}

}  // namespace lib287g::python

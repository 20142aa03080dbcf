#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/error.hpp>
#include <lib287g/vocabularies.hpp>
#include <pybind11/pybind11.h>

#include "words/text_of.hpp"
#include "words/vocabulary_class.hpp"

namespace lib287g::python {

/// An argument that takes a member of the vocabulary, its code or its name.
template <Vocabulary Enum>
struct As {
    Enum value{};
    operator Enum() const { return value; }
};

/// Words by code and name.
using CodesAndNames = std::vector<std::pair<std::string_view, std::string_view>>;

template <Vocabulary Enum>
CodesAndNames all_codes_and_names() {
    CodesAndNames all;
    for (const auto& word : words<Enum>) all.emplace_back(word.code, word.name);
    return all;
}

/// "'FL' or 'Florida', 'GA' or 'Georgia', ...": the first of the words, without names where these are long.
std::string accepted_words(const CodesAndNames& words);

/// What else a vocabulary is called by, and what an error says of that.
template <Vocabulary Enum>
std::optional<Enum> other_name(std::string_view) {
    return std::nullopt;
}
template <Vocabulary Enum>
std::string_view other_names() {
    return {};
}
/// The text of an object of another library that stands for a word; null where it is none.
template <Vocabulary Enum>
pybind11::object other_form(pybind11::handle) {
    return {};
}
/// As pandas calls periods, now or before: "ME" and "MS", "W", "W-SUN", "QS", "QE-DEC", "YE", "A", "d"; its offsets too.
template <>
std::optional<Every> other_name(std::string_view alias);
template <>
std::string_view other_names<Every>();
template <>
pybind11::object other_form<Every>(pybind11::handle given);

/// "; near: 'FL'", of words that look like the text; empty where none does.
std::string near_words(const std::string& given, const CodesAndNames& words);

/// Throws the Error of a text that is no word.
[[noreturn]] void unknown_word(std::string_view vocabulary, pybind11::handle given, const CodesAndNames& words,
                               std::string_view others = {});

/// The word of an argument. Throws Error for an unknown word, TypeError for another type.
template <Vocabulary Enum>
Enum word_from(pybind11::handle source) {
    if (pybind11::isinstance<pybind11::str>(source)) {
        const std::string given{text_of(source)};
        if (const auto word = parse<Enum>(given)) return *word;
        if (const auto word = other_name<Enum>(given)) return *word;
        unknown_word(vocabulary_name<Enum>(), source, all_codes_and_names<Enum>(), other_names<Enum>());
    }
    if (const pybind11::object form = other_form<Enum>(source)) return word_from<Enum>(form);
    pybind11::detail::make_caster<Enum> member;
    if (member.load(source, false)) return pybind11::detail::cast_op<Enum>(member);
    throw pybind11::type_error(std::string{"expected "}.append(vocabulary_name<Enum>()) + " or str, got " +
                               cut_repr(source));
}

}  // namespace lib287g::python

namespace pybind11::detail {

template <lib287g::Vocabulary Enum>
struct type_caster_enum_type_enabled<Enum> : std::false_type {};

/// "AgreementType", for signatures.
template <lib287g::Vocabulary Enum>
constexpr auto vocabulary_in_signature() {
    descr<lib287g::vocabulary_name<Enum>().size()> name;
    for (std::size_t i = 0; i < lib287g::vocabulary_name<Enum>().size(); ++i) {
        name.text[i] = lib287g::vocabulary_name<Enum>()[i];
    }
    return const_name("lib287g._core.") + name;
}

template <lib287g::Vocabulary Enum>
class type_caster<Enum> {
  public:
    PYBIND11_TYPE_CASTER(Enum, vocabulary_in_signature<Enum>());

    bool load(handle source, bool) {
        const auto& made = lib287g::python::vocabulary_class<Enum>();
        if (!isinstance(source, made.cls)) return false;
        value = static_cast<Enum>(source.attr("_index").template cast<int>());
        return true;
    }
    static handle cast(Enum word, return_value_policy, handle) {
        return object{lib287g::python::vocabulary_class<Enum>().members[static_cast<std::size_t>(word)]}.release();
    }
};

template <lib287g::Vocabulary Enum>
struct type_caster<lib287g::python::As<Enum>> {
    PYBIND11_TYPE_CASTER(lib287g::python::As<Enum>, make_caster<Enum>::name + const_name(" | str"));

    bool load(handle source, bool) {
        if (source.is_none()) return false;
        value.value = lib287g::python::word_from<Enum>(source);
        return true;
    }
    static handle cast(lib287g::python::As<Enum> word, return_value_policy policy, handle parent) {
        return make_caster<Enum>::cast(word.value, policy, parent);
    }
};

}  // namespace pybind11::detail

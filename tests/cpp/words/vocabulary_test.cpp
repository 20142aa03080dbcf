#include <lib287g/words/vocabulary.hpp>

#include <set>
#include <string>
#include <tuple>

#include <lib287g/vocabularies.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

enum class Wordless { a };
enum class Shuffled { first, second };

}  // namespace

template <>
inline constexpr Word<Shuffled> lib287g::words<Shuffled>[] = {
    {Shuffled::second, "second", "second"},
    {Shuffled::first, "first", "first"},
};

namespace {

static_assert(Vocabulary<AgreementType> && Vocabulary<State> && Vocabulary<Precision>);
static_assert(!Vocabulary<Wordless> && !Vocabulary<int> && !Vocabulary<Date>);
static_assert(!words_in_order<Shuffled>());

template <class A, class B>
concept Comparable = requires(A a, B b) {
    a == b;
};
static_assert(!Comparable<AgreementType, State> && !Comparable<Unit, AgreementType>);
static_assert(!Comparable<AgreementType, std::string_view>);

static_assert(code(AgreementType::task_force_model) == "TFM");
static_assert(name(AgreementType::task_force_model) == "Task Force Model");
static_assert(code(AgreementType::jail_enforcement_model) == "JEM");
static_assert(code(AgreementType::warrant_service_officer) == "WSO");
static_assert(name(AgreementType::jail_and_task_force) == "Jail & Task Force");
static_assert(code(Unit::officers_trained) == "officers_trained");

static_assert(parse<AgreementType>("TFM") == AgreementType::task_force_model);
static_assert(parse<AgreementType>("tfm") == AgreementType::task_force_model);
static_assert(parse<AgreementType>("task force MODEL") == AgreementType::task_force_model);
static_assert(!parse<AgreementType>("Task Force") && !parse<AgreementType>(""));
static_assert(!parse<AgreementType>(" TFM") && !parse<AgreementType>("TFM "));
static_assert(!parse<AgreementType>("task_force_model"));
static_assert(!parse<AgreementType>("agencies") && parse<Unit>("agencies") == Unit::agencies);

static_assert(equal_ignoring_case("aZ@[`{", "Az@[`{"));
static_assert(!equal_ignoring_case("@", "`") && !equal_ignoring_case("[", "{"));
static_assert(!equal_ignoring_case("ab", "abc") && equal_ignoring_case("", ""));

static_assert(vocabulary_name<AgreementType>() == "AgreementType");
static_assert(vocabulary_name<Every>() == "Every");

template <class Visit>
void for_each_vocabulary(const Visit& visit) {
    std::apply([&](const auto&... vocabulary) { (visit(vocabulary), ...); }, vocabularies);
}

}  // namespace

TEST_CASE("each word is found by its code and by its name, and by no other's") {
    for_each_vocabulary([]<class Enum>(const NamedVocabulary<Enum>& vocabulary) {
        std::set<std::string_view> codes;
        for (const auto& word : words<Enum>) {
            INFO(vocabulary.name << " " << word.code);
            CHECK(parse<Enum>(word.code) == word.value);
            CHECK(parse<Enum>(word.name) == word.value);
            CHECK(code(word.value) == word.code);
            CHECK(name(word.value) == word.name);
            CHECK_FALSE(word.code.empty());
            CHECK_FALSE(word.name.empty());
            codes.insert(word.code);
        }
        CHECK(codes.size() == std::size(words<Enum>));
    });
}

TEST_CASE("each vocabulary has a name and says what it is") {
    std::set<std::string_view> names;
    for_each_vocabulary([&](const auto& vocabulary) {
        names.insert(vocabulary.name);
        CHECK_FALSE(vocabulary.what.empty());
    });
    CHECK(names.size() == std::tuple_size_v<decltype(vocabularies)>);
}

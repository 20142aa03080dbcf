#include <lib287g/dataset/preference.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

#include <lib287g/reference.hpp>

#include "catch2_shim.hpp"

using namespace lib287g;

namespace {

constexpr Source source_of(std::string_view id, SourceKind kind) {
    return {.id = id, .kind = kind, .title = {}, .publisher = {}, .url = {}, .read = {}};
}

constexpr Source one_of_each_kind[] = {
    source_of("ice_list", SourceKind::ice_list), source_of("agreement", SourceKind::agreement),
    source_of("law", SourceKind::law),           source_of("government", SourceKind::government),
    source_of("research", SourceKind::research), source_of("tracker", SourceKind::tracker),
    source_of("advocacy", SourceKind::advocacy), source_of("press", SourceKind::press),
    source_of("other_press", SourceKind::press),
};

struct Row {
    SourceIds sources;
    Confidence confidence;
};

constexpr SourceIds ice_list{"ice_list"};
constexpr SourceIds press{"press"};
constexpr SourceIds other_press{"other_press"};
constexpr SourceIds press_then_ice{"press|ice_list"};
constexpr SourceIds unknown{"not_there"};

constexpr Dataset kinds{.version = {},
                        .sources = Rows<Source>{one_of_each_kind},
                        .models = {},
                        .grants = {},
                        .training = {},
                        .inspections = {},
                        .terms = {},
                        .claims = {},
                        .events = {},
                        .findings = {},
                        .statutes = {},
                        .glossary = {},
                        .corrections = {},
                        .list_runs = {},
                        .lists = {},
                        .list_series = {},
                        .storage = {}};

static_assert(source(kinds, "law")->kind == SourceKind::law && source(kinds, "LAW") == nullptr);
static_assert(cites(Row{press_then_ice, Confidence::low}, "ice_list"));
static_assert(!cites(Row{press_then_ice, Confidence::low}, "law"));
static_assert(!cites(Row{{}, Confidence::low}, "law"));
static_assert(main_source_kind(kinds, Row{press_then_ice, Confidence::low}) == SourceKind::press);
static_assert(main_source_kind(kinds, Row{ice_list, Confidence::low}) == SourceKind::ice_list);
// What is not known ranks last.
static_assert(main_source_kind(kinds, Row{unknown, Confidence::low}) == SourceKind::press);
static_assert(main_source_kind(kinds, Row{{}, Confidence::low}) == SourceKind::press);

// The kind of the main source decides, whatever the confidence.
static_assert(gives_way(kinds, Row{press, Confidence::high}, Row{ice_list, Confidence::low}));
static_assert(!gives_way(kinds, Row{ice_list, Confidence::low}, Row{press, Confidence::high}));
static_assert(gives_way(kinds, Row{press_then_ice, Confidence::high}, Row{ice_list, Confidence::low}));
// Then the confidence.
static_assert(gives_way(kinds, Row{press, Confidence::medium}, Row{other_press, Confidence::high}));
static_assert(!gives_way(kinds, Row{press, Confidence::medium}, Row{other_press, Confidence::low}));
// Then the order: an equal does not give way.
static_assert(!gives_way(kinds, Row{press, Confidence::medium}, Row{other_press, Confidence::medium}));

}  // namespace

TEST_CASE("each kind of source is preferred to all that follow") {
    for (std::size_t i = 0; i < 8; ++i) {
        for (std::size_t j = 0; j < 8; ++j) {
            const Row a{SourceIds{one_of_each_kind[i].id}, Confidence::low};
            const Row b{SourceIds{one_of_each_kind[j].id}, Confidence::low};
            CHECK(gives_way(kinds, a, b) == (j < i));
        }
    }
}

TEST_CASE("no two rows give way to each other") {
    for (const Grant& a : reference.grants) {
        for (const Grant& b : reference.grants) {
            CHECK_FALSE((gives_way(reference, a, b) && gives_way(reference, b, a)));
        }
    }
}

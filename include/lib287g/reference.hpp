#pragma once
// The facts shipped with the library. Target: lib287g::lib287g.
// Constants of the program: safe from all threads, alive until its end, and the same in every translation unit.

#include <string_view>
#include <utility>
#include <vector>

#include <lib287g/comparison/compare.hpp>
#include <lib287g/dataset/dataset.hpp>
#include <lib287g/generated/claims.hpp>
#include <lib287g/generated/corrections.hpp>
#include <lib287g/generated/events.hpp>
#include <lib287g/generated/findings.hpp>
#include <lib287g/generated/glossary.hpp>
#include <lib287g/generated/grants.hpp>
#include <lib287g/generated/inspections.hpp>
#include <lib287g/generated/list_runs.hpp>
#include <lib287g/generated/list_series.hpp>
#include <lib287g/generated/lists.hpp>
#include <lib287g/generated/models.hpp>
#include <lib287g/generated/source_kinds.hpp>
#include <lib287g/generated/sources.hpp>
#include <lib287g/generated/statutes.hpp>
#include <lib287g/generated/terms.hpp>
#include <lib287g/generated/training.hpp>
#include <lib287g/generated/version.hpp>
#include <lib287g/dataset/claims.hpp>
#include <lib287g/dataset/lookup.hpp>
#include <lib287g/figures/conflicts.hpp>
#include <lib287g/figures/from_dataset.hpp>
#include <lib287g/figures/types_in_force.hpp>

namespace lib287g::inline v0_1::inline LIB287G_DATA_VERSION {

/// The tables of the shipped facts, each a constant of its own: what a program does not ask is not in it.
struct ReferenceTables {
    static constexpr std::string_view version = generated::version;
    static constexpr Rows<Source> sources{generated::sources};
    static constexpr const SourceIds (&source_kinds)[std::size(words<SourceKind>)] = generated::source_kinds;
    static constexpr Rows<Model> models{generated::models};
    static constexpr Rows<Grant> grants{generated::grants};
    static constexpr Rows<Training> training{generated::training};
    static constexpr Rows<Inspection> inspections{generated::inspections};
    static constexpr Rows<Term> terms{generated::terms};
    static constexpr Rows<Claim> claims{generated::claims};
    static constexpr Rows<Event> events{generated::events};
    static constexpr Rows<Finding> findings{generated::findings};
    static constexpr Rows<Statute> statutes{generated::statutes};
    static constexpr Rows<GlossaryEntry> glossary{generated::glossary};
    static constexpr Rows<Correction> corrections{generated::corrections};
    static constexpr Rows<ListRun> list_runs{generated::list_runs};
    static constexpr CountedLists lists{generated::lists};
    static constexpr AllListSeries list_series{generated::list_series};
    static constexpr Keepalive storage{};
};

/// Tables of constants, which no answer outlives.
template <class Tables>
inline constexpr Tables shipped{};

/// The facts shipped with the library, all of them.
inline constexpr Dataset reference{
    .version = ReferenceTables::version,
    .sources = ReferenceTables::sources,
    .models = ReferenceTables::models,
    .grants = ReferenceTables::grants,
    .training = ReferenceTables::training,
    .inspections = ReferenceTables::inspections,
    .terms = ReferenceTables::terms,
    .claims = ReferenceTables::claims,
    .events = ReferenceTables::events,
    .findings = ReferenceTables::findings,
    .statutes = ReferenceTables::statutes,
    .glossary = ReferenceTables::glossary,
    .corrections = ReferenceTables::corrections,
    .list_runs = ReferenceTables::list_runs,
    .lists = ReferenceTables::lists,
    .list_series = ReferenceTables::list_series,
    .storage = {},
};

// The questions asked of the shipped facts: each is the function of the same name without its dataset.
// Templates, so that a program compiles those that it asks.

template <class Tables = ReferenceTables>
constexpr const Source* source(std::string_view id) {
    return source(shipped<Tables>, id);
}
template <class Tables = ReferenceTables>
constexpr const Model* model(AgreementType type) {
    return model(shipped<Tables>, type);
}
template <class Tables = ReferenceTables>
constexpr const Grant* grant(AgreementType type, Power power) {
    return grant(shipped<Tables>, type, power);
}
template <class Tables = ReferenceTables>
constexpr const Training* training(AgreementType type) {
    return training(shipped<Tables>, type);
}
template <class Tables = ReferenceTables>
constexpr const Inspection* inspection(AgreementType type) {
    return inspection(shipped<Tables>, type);
}
template <class Tables = ReferenceTables>
Selection<Claim> claims(const ClaimFilter& filter = {}) {
    return claims(shipped<Tables>, filter);
}
template <class Tables = ReferenceTables>
std::vector<Conflict> conflicts(const ClaimFilter& filter = {}) {
    return conflicts(shipped<Tables>, filter);
}
template <class Tables = ReferenceTables>
Comparison compare(std::vector<AgreementType> types, const ComparisonOptions& options = {}) {
    return compare(shipped<Tables>, std::move(types), options);
}
template <class Tables = ReferenceTables>
constexpr Timeline timeline(const Scope& scope, Unit unit) {
    return timeline(shipped<Tables>, scope, unit);
}
/// The whole program's.
template <class Tables = ReferenceTables>
constexpr Timeline timeline(Unit unit) {
    return timeline(shipped<Tables>, Scope{}, unit);
}
template <class Tables = ReferenceTables>
constexpr TypesInForce types_in_force(State state, const PartialDate& date) {
    return types_in_force(shipped<Tables>, state, date);
}

}  // namespace lib287g

#undef LIB287G_DATA_VERSION

#pragma once

#include <optional>
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
#include <lib287g/generated/list_series.hpp>
#include <lib287g/generated/lists.hpp>
#include <lib287g/generated/models.hpp>
#include <lib287g/generated/sources.hpp>
#include <lib287g/generated/statutes.hpp>
#include <lib287g/generated/terms.hpp>
#include <lib287g/generated/training.hpp>
#include <lib287g/generated/version.hpp>
#include <lib287g/dataset/claims.hpp>
#include <lib287g/dataset/lookup.hpp>
#include <lib287g/figures/conflicts.hpp>
#include <lib287g/figures/from_dataset.hpp>

namespace lib287g {

/// The facts shipped with the library.
inline constexpr Dataset reference{
    .version = generated::version,
    .sources = Rows<Source>{generated::sources},
    .models = Rows<Model>{generated::models},
    .grants = Rows<Grant>{generated::grants},
    .training = Rows<Training>{generated::training},
    .inspections = Rows<Inspection>{generated::inspections},
    .terms = Rows<Term>{generated::terms},
    .claims = Rows<Claim>{generated::claims},
    .events = Rows<Event>{generated::events},
    .findings = Rows<Finding>{generated::findings},
    .statutes = Rows<Statute>{generated::statutes},
    .glossary = Rows<GlossaryEntry>{generated::glossary},
    .corrections = Rows<Correction>{generated::corrections},
    .lists = Split<CountedList, '\n'>{generated::lists},
    .list_series = TextRows<ListSeries>{generated::list_series},
    .storage = {},
};

// The questions asked of the shipped facts: each is the function of the same name without its dataset.

constexpr const Source* source(std::string_view id) { return source(reference, id); }
constexpr const Model* model(AgreementType type) { return model(reference, type); }
constexpr const Grant* grant(AgreementType type, Power power) {
    return grant(reference, type, power);
}
constexpr const Training* training(AgreementType type) { return training(reference, type); }
constexpr const Inspection* inspection(AgreementType type) { return inspection(reference, type); }
template <const Dataset& data = reference>
std::vector<const Claim*> claims(const ClaimFilter& filter = {}) {
    return claims(data, filter);
}
template <const Dataset& data = reference>
std::vector<Conflict> conflicts(const ClaimFilter& filter = {}) {
    return conflicts(data, filter);
}
template <const Dataset& data = reference>
Comparison compare(std::vector<AgreementType> types, const ComparisonOptions& options = {}) {
    return compare(data, std::move(types), options);
}
template <const Dataset& data = reference>
constexpr Timeline timeline(const Scope& scope, Unit unit) {
    return timeline(data, scope, unit);
}
/// The whole program's.
template <const Dataset& data = reference>
constexpr Timeline timeline(Unit unit) {
    return timeline(data, Scope{}, unit);
}
/// The figure in force on a date, of one type in the whole country.
template <const Dataset& data = reference>
constexpr std::optional<InForce> last_on_or_before(AgreementType type, Unit unit,
                                                   const PartialDate& date) {
    return timeline(data, Scope{type, {}}, unit).last_on_or_before(date);
}

}  // namespace lib287g

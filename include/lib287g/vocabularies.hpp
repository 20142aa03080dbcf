#pragma once
// Every vocabulary by its name. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <string_view>
#include <tuple>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/comparison/compare.hpp>
#include <lib287g/facts/event.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/figures/growth.hpp>
#include <lib287g/words/agency_kind.hpp>
#include <lib287g/lists/count_by.hpp>
#include <lib287g/lists/date_basis.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/lists/diff.hpp>
#include <lib287g/words/list_kind.hpp>
#include <lib287g/lists/reconcile.hpp>
#include <lib287g/lists/trust.hpp>
#include <lib287g/words/power.hpp>
#include <lib287g/figures/no_figure.hpp>
#include <lib287g/figures/panel_words.hpp>
#include <lib287g/figures/periods.hpp>
#include <lib287g/facts/source.hpp>
#include <lib287g/words/state.hpp>
#include <lib287g/facts/term.hpp>
#include <lib287g/facts/training.hpp>
#include <lib287g/words/unit.hpp>

namespace lib287g::inline v0_1 {

/// A vocabulary with its name and what it is, for those who need all of them.
template <Vocabulary Enum>
struct NamedVocabulary {
    using type = Enum;
    std::string_view name;
    std::string_view what;
};

inline constexpr auto vocabularies = std::tuple{
    NamedVocabulary<AgreementType>{"AgreementType", "The type of an agreement."},
    NamedVocabulary<Power>{"Power", "What officers under an agreement may or may not do."},
    NamedVocabulary<Place>{"Place", "Where something may be done."},
    NamedVocabulary<State>{"State", "A state, the District of Columbia or a territory."},
    NamedVocabulary<Unit>{"Unit", "What a figure counts. Units never mix."},
    NamedVocabulary<Answer>{"Answer", "Whether something may be done, or is done."},
    NamedVocabulary<Exactness>{"Exactness", "How a source states a number."},
    NamedVocabulary<Basis>{"Basis", "How a figure was come by."},
    NamedVocabulary<Confidence>{"Confidence", "How far this library trusts a row."},
    NamedVocabulary<Precision>{"Precision", "How much of a date is known."},
    NamedVocabulary<SourceKind>{"SourceKind", "Who speaks, in order of preference."},
    NamedVocabulary<TrainingKind>{"TrainingKind", "Initial training or a refresher."},
    NamedVocabulary<Delivery>{"Delivery", "How a course is given."},
    NamedVocabulary<TermSubject>{"TermSubject", "What a term of an agreement is about."},
    NamedVocabulary<EventKind>{"EventKind", "What kind of thing happened."},
    NamedVocabulary<Aspect>{"Aspect", "What a row of a comparison is about."},
    NamedVocabulary<NoGrowth>{"NoGrowth", "Why a growth, or a part of it, is absent."},
    NamedVocabulary<AgencyKind>{"AgencyKind", "The kind of body that signed."},
    NamedVocabulary<IssueCode>{"IssueCode", "What is odd in a list, or which rule changed a cell."},
    NamedVocabulary<DateBasis>{"DateBasis", "Where a list's date comes from."},
    NamedVocabulary<Change>{"Change", "What became of an agreement between two lists, or of a row of the data between two versions."},
    NamedVocabulary<ListKind>{"ListKind", "What a list is of: participating or pending agencies."},
    NamedVocabulary<Doubt>{"Doubt", "What can speak against a list of a series."},
    NamedVocabulary<PreferredBy>{"PreferredBy", "The rule by which a figure is preferred."},
    NamedVocabulary<Verdict>{"Verdict", "What ICE's lists say of a claim."},
    NamedVocabulary<CountBy>{"CountBy", "What counts of a list are broken down by."},
    NamedVocabulary<Every>{"Every", "The length of periods."},
    NamedVocabulary<At>{"At", "What a period shows of the days in it."},
    NamedVocabulary<NoFigure>{"NoFigure", "Why there is no figure on a day."},
};

/// "AgreementType" for AgreementType.
template <Vocabulary Enum>
constexpr std::string_view vocabulary_name() {
    return std::get<NamedVocabulary<Enum>>(vocabularies).name;
}

}  // namespace lib287g

#pragma once
// A term of the agreements. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/words/agreement_type.hpp>
#include <lib287g/date.hpp>
#include <lib287g/words/evidence.hpp>
#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1 {

/// What a term of an agreement is about.
enum class TermSubject : std::uint8_t {
    duration,
    termination,
    review,
    meetings,
    complaints,
    officer_experience,
    officer_authorization,
    officer_commitment,
    supervision,
    arrest_approval,
    renewal,
};

template <>
inline constexpr Word<TermSubject> words<TermSubject>[] = {
    {TermSubject::duration, "duration", "Duration"},
    {TermSubject::termination, "termination", "Termination"},
    {TermSubject::review, "review", "Review by ICE"},
    {TermSubject::meetings, "meetings", "Meetings on compliance"},
    {TermSubject::complaints, "complaints", "Complaints"},
    {TermSubject::officer_experience, "officer_experience", "Officers' experience"},
    {TermSubject::officer_authorization, "officer_authorization", "Officers' authorization"},
    {TermSubject::officer_commitment, "officer_commitment", "Officers' commitment"},
    {TermSubject::supervision, "supervision", "Supervision"},
    {TermSubject::arrest_approval, "arrest_approval", "Approval of arrests"},
    {TermSubject::renewal, "renewal", "Renewal"},
};
static_assert(words_in_order<TermSubject>());

/// A term of the agreements of a type, with its number where it has one ("90 days").
struct Term {
    std::string_view id;
    std::optional<AgreementType> type{};  ///< absent: agreements of every type
    TermSubject subject;
    std::optional<double> value{};
    std::optional<std::string_view> unit{};  ///< of value: "days", "years"
    Exactness exactness;
    std::string_view text;
    std::optional<std::string_view> summary{};  ///< a few words for a table: "open-ended"
    std::optional<PartialDate> since{};
    std::optional<PartialDate> until{};  ///< absent: still so when last observed
    SourceIds sources;
    Confidence confidence;
    std::optional<std::string_view> note{};

    friend constexpr bool operator==(const Term&, const Term&) = default;
};

}  // namespace lib287g

#pragma once
// What officers may do, and where. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <cstdint>

#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// What officers under an agreement may or may not do. The first three are the questions that most
/// readers ask; the others follow the functions listed in the memoranda of agreement.
enum class Power : std::uint8_t {
    question_about_status,
    initiate_removal,
    arrest_without_state_charges,
    arrest_without_warrant,
    arrest_for_felony_without_warrant,
    execute_arrest_warrant,
    serve_removal_warrant,
    issue_detainer,
    prepare_charging_documents,
    take_evidence,
    hold_for_ice,
    detain_and_transport,
    query_dhs_databases,
};

template <>
inline constexpr Word<Power> words<Power>[] = {
    {Power::question_about_status, "question_about_status", "May question about status"},
    {Power::initiate_removal, "initiate_removal", "May initiate removal"},
    {Power::arrest_without_state_charges, "arrest_without_state_charges",
     "May arrest without state charges"},
    {Power::arrest_without_warrant, "arrest_without_warrant",
     "May arrest for status without a warrant"},
    {Power::arrest_for_felony_without_warrant, "arrest_for_felony_without_warrant",
     "May arrest for an immigration felony without a warrant"},
    {Power::execute_arrest_warrant, "execute_arrest_warrant",
     "May execute immigration arrest warrants"},
    {Power::serve_removal_warrant, "serve_removal_warrant", "May serve removal warrants"},
    {Power::issue_detainer, "issue_detainer", "May issue detainers"},
    {Power::prepare_charging_documents, "prepare_charging_documents",
     "May prepare charging documents"},
    {Power::take_evidence, "take_evidence", "May take oaths, evidence and fingerprints"},
    {Power::hold_for_ice, "hold_for_ice", "May hold for ICE up to 48 hours"},
    {Power::detain_and_transport, "detain_and_transport", "May detain and transport"},
    {Power::query_dhs_databases, "query_dhs_databases", "May query DHS databases"},
};
static_assert(words_in_order<Power>());

/// Where something may be done.
enum class Place : std::uint8_t {
    facility,  ///< in the agency's jail or prison, of people held there
    anywhere,  ///< anywhere in the agency's jurisdiction
};

template <>
inline constexpr Word<Place> words<Place>[] = {
    {Place::facility, "facility", "in facility"},
    {Place::anywhere, "anywhere", "anywhere"},
};
static_assert(words_in_order<Place>());

}  // namespace lib287g

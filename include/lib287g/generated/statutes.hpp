// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/some.hpp>

namespace lib287g::inline v0_1::inline data_2026_11_30_e5b2d88b::generated {

using namespace std::string_view_literals;

inline constexpr Statute statutes[] = {
    {.id = "IIRIRA-133"sv, .citation = "IIRIRA, section 133; Public Law 104-208, div. C; 110 Stat. 3009-563"sv, .date = some(PartialDate{1996, 9, 30}), .text = "Section 133 added subsection (g) to section 287 of the Immigration and Nationality Act."sv, .sources = SourceIds{"IIRIRA"sv}, .confidence = Confidence::high},
    {.id = "INA-287g"sv, .citation = "INA 287(g); 8 U.S.C. 1357(g)"sv, .date = some(PartialDate{1996, 9, 30}), .text = "The Attorney General may make written agreements with a state or a political subdivision of a state. Their officers then do work that concerns the investigation, apprehension or detention of noncitizens, at the expense of the state or local body."sv, .sources = SourceIds{"IIRIRA"sv}, .confidence = Confidence::high},
    {.id = "INA-287a"sv, .citation = "INA 287(a); 8 U.S.C. 1357(a)"sv, .text = "Powers of immigration officers without a warrant, which agreements can delegate: to question about status (paragraph 1), to arrest for a violation in view or where escape is likely (paragraph 2), and to arrest for a felony (paragraph 4)."sv, .sources = SourceIds{"USC1357"sv}, .confidence = Confidence::high},
    {.id = "8-CFR-287.7d"sv, .citation = "8 CFR 287.7(d)"sv, .text = "Under an immigration detainer an agency may keep a person at most 48 hours, not counting weekends and holidays."sv, .value = some_number(48), .unit = some_text("hours"sv), .sources = SourceIds{"CFR2877"sv}, .confidence = Confidence::medium, .note = some_text("Read as practice guides quote it. The agreements say 48 hours and do not leave out weekends and holidays."sv)},
};

}  // namespace lib287g::generated

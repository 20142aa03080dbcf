// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/some.hpp>

namespace lib287g::inline v0_1::inline data_2026_11_30_e5b2d88b::generated {

using namespace std::string_view_literals;

inline constexpr ListRun list_runs[] = {
    {.id = "g07"sv, .kind = ListKind::participating, .basis = Basis::listed, .unit = some(Unit::agencies), .sources = SourceIds{"GAO09"sv}, .confidence = Confidence::medium, .note = some_text("The agencies that GAO names in an appendix; neither types nor states stand beside them."sv)},
    {.id = "i07"sv, .kind = ListKind::participating, .basis = Basis::listed, .unit = some(Unit::agencies), .by_state = true, .sources = SourceIds{"ICE_PAGE"sv}, .confidence = Confidence::high, .note = some_text("ICE's page names state and agency only."sv)},
    {.id = "i08"sv, .kind = ListKind::participating, .basis = Basis::listed, .unit = some(Unit::agencies), .by_state = true, .sources = SourceIds{"ICE_PAGE"sv}, .confidence = Confidence::high, .note = some_text("ICE's page names state and agency only."sv)},
    {.id = "c09"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .by_state = true, .sources = SourceIds{"DDP_CRS09"sv}, .confidence = Confidence::high},
    {.id = "o09"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .sources = SourceIds{"DDP_OIG09"sv}, .confidence = Confidence::low, .note = some_text("Agreements that are signed; those that the list has as pending are left out. It is not counted by state."sv), .not_in_timelines = some_text("The list leaves out Los Angeles, Orange and Riverside County, the Massachusetts Department of Correction and the New Mexico Department of Corrections."sv)},
    {.id = "m10"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .sources = SourceIds{"MPI10"sv}, .confidence = Confidence::low, .note = some_text("Some states have slipped by rows: it is not counted by state."sv), .not_in_timelines = some_text("Two of the agencies have no type, and the newest signing is of November 2009."sv)},
    {.id = "m10b"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .sources = SourceIds{"MPI11"sv}, .confidence = Confidence::low, .note = some_text("It is not counted by state."sv), .not_in_timelines = some_text("The report speaks of 72 agencies; its list has 68, and no signing after November 2009."sv)},
    {.id = "n10"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .sources = SourceIds{"NCLR10"sv}, .confidence = Confidence::low, .note = some_text("Some states have slipped by rows: it is not counted by state."sv), .not_in_timelines = some_text("Its rows have slipped in places, and its newest signing is of April 2010."sv)},
    {.id = "s09"sv, .kind = ListKind::participating, .basis = Basis::signings, .by_type = true, .by_state = true, .sources = SourceIds{"DDP_CRS09"sv}, .confidence = Confidence::medium, .note = some_text("Agreements by their day of signing, as the list of February 2009 has them: those that had ended before it are not known."sv)},
    {.id = "i10"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .joint_as_jail = true, .by_state = true, .sources = SourceIds{"ICE_PAGE"sv}, .confidence = Confidence::high, .note = some_text("ICE's page prints joint agreements as jail agreements."sv)},
    {.id = "i13"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .by_state = true, .sources = SourceIds{"ICE_PAGE"sv}, .confidence = Confidence::high, .note = some_text("All of them jail agreements."sv)},
    {.id = "f18"sv, .kind = ListKind::participating, .basis = Basis::stated, .by_type = true, .sources = SourceIds{"CAP18|DDP_README"sv}, .confidence = Confidence::medium, .note = some_text("Counted on 2018-10-09; 11 captures from 2018-06-01 to 2019-04-01 have one table."sv)},
    {.id = "i21"sv, .kind = ListKind::participating, .basis = Basis::listed, .by_type = true, .by_state = true, .sources = SourceIds{"ROSTER_RR"sv}, .confidence = Confidence::high},
    {.id = "t26"sv, .kind = ListKind::participating, .basis = Basis::tabulated, .unit = some(Unit::agreements), .by_type = true, .by_state = true, .sources = SourceIds{"TRACKING26"sv}, .confidence = Confidence::medium, .note = some_text("Counted by another from ICE's workbooks, rows of repeated agreements with them."sv)},
    {.id = "t26b"sv, .kind = ListKind::participating, .basis = Basis::tabulated, .unit = some(Unit::agreements), .by_type = true, .by_state = true, .sources = SourceIds{"TRACKING26"sv}, .confidence = Confidence::medium, .note = some_text("Counted by another from ICE's workbooks, rows of repeated agreements with them."sv)},
    {.id = "p25"sv, .kind = ListKind::pending, .basis = Basis::listed, .by_type = true, .by_state = true, .sources = SourceIds{"PENDING_RR"sv}, .confidence = Confidence::high, .note = some_text("Agencies whose agreement is not signed yet. Rows without a type count in the totals alone: the lists of 2025-10-06, 2025-10-08 and 2025-10-24 have one each."sv)},
};

}  // namespace lib287g::generated

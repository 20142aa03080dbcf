// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/some.hpp>

namespace lib287g::inline v0_1::inline data_2026_11_30_e5b2d88b::generated {

using namespace std::string_view_literals;

inline constexpr Inspection inspections[] = {
    {.id = "JEM/2026"sv, .type = some(AgreementType::jail_enforcement_model), .scheduled = Answer::yes, .interval_years = some_amount(2.0), .text = "287(g) Watch says that compliance inspections are due every two years on paper and take place inconsistently."sv, .date = some(PartialDate{2026, 6, 5}), .sources = SourceIds{"WATCH_JEM|WATCH_REPO"sv}, .confidence = Confidence::medium, .note = some_text("287(g) Watch takes the interval from GAO-21-186. The part of that report that was read does not state it, so the two years are approximate."sv)},
    {.id = "TFM/2026"sv, .type = some(AgreementType::task_force_model), .scheduled = Answer::unclear, .text = "287(g) Watch marks compliance inspections of this type as unclear."sv, .date = some(PartialDate{2026, 6, 5}), .sources = SourceIds{"WATCH_JEM"sv}, .confidence = Confidence::high, .note = some_text("The agreements of 2025 set no inspections; they only require the agency to cooperate with reviews."sv)},
    {.id = "WSO/2026"sv, .type = some(AgreementType::warrant_service_officer), .scheduled = Answer::no, .value = some_number(0), .unit = some_text("inspections"sv), .text = "287(g) Watch says that there are no compliance inspections of this type."sv, .date = some(PartialDate{2026, 6, 5}), .sources = SourceIds{"WATCH_JEM|GAO21"sv}, .confidence = Confidence::high, .note = some_text("This reflects what GAO found in January 2021. Whether it changed afterwards was not verified."sv)},
    {.id = "JEM/meetings/2020"sv, .type = some(AgreementType::jail_enforcement_model), .scheduled = Answer::unclear, .text = "The agreements ask ICE and the agency to try to meet at least once a year about compliance."sv, .date = some(PartialDate{2020, 3, 11}), .sources = SourceIds{"MOA_JEM20|MOA_JEM25"sv}, .confidence = Confidence::high, .note = some_text("A meeting is not an inspection. It is also a row of the terms."sv)},
    {.id = "TFM/agreements/2025"sv, .type = some(AgreementType::task_force_model), .scheduled = Answer::unclear, .text = "The agreements set no inspection, no annual meeting and no review every three years. They only require the agency to cooperate with compliance reviews."sv, .date = some(PartialDate{2025, 2, 12}), .sources = SourceIds{"MOA_TFM25"sv}, .confidence = Confidence::high, .note = some_text("None of 99 agreements of this type that were read has an annual meeting or the review every three years. Whether ICE schedules inspections otherwise is not known."sv)},
    {.id = "WSO/GAO21"sv, .type = some(AgreementType::warrant_service_officer), .scheduled = Answer::no, .text = "GAO found that ICE had no mechanism to oversee agencies with agreements of this type, then new."sv, .date = some(PartialDate{2021, 1, 27}), .sources = SourceIds{"GAO21"sv}, .confidence = Confidence::high, .note = some_text("The third of the three recommendations of the report concerns this."sv)},
    {.id = "WSO/meetings/2019"sv, .type = some(AgreementType::warrant_service_officer), .scheduled = Answer::unclear, .text = "The agreements ask ICE and the agency to try to meet at least once a year about compliance."sv, .date = some(PartialDate{2019, 5, 6}), .sources = SourceIds{"MOA_WSO19|MOA_WSO25"sv}, .confidence = Confidence::high, .note = some_text("A meeting is not an inspection. It is also a row of the terms."sv)},
    {.id = "program/2011"sv, .scheduled = Answer::unclear, .text = "By 2011 ICE had a unit for 287(g) inspections in its Office of Professional Responsibility."sv, .date = some(PartialDate{2011, 9, 30}), .sources = SourceIds{"OIG11119"sv}, .confidence = Confidence::high, .note = some_text("What was read does not say at which intervals the unit inspected."sv)},
};

}  // namespace lib287g::generated

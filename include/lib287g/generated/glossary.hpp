// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/some.hpp>

namespace lib287g::inline v0_1::inline data_2026_11_30_e5b2d88b::generated {

using namespace std::string_view_literals;

inline constexpr GlossaryEntry glossary[] = {
    {.id = "287(g)"sv, .text = "A subsection of section 287 of the Immigration and Nationality Act. It lets the Attorney General make written agreements under which state and local officers do immigration work. The program under these agreements carries its name."sv, .sources = SourceIds{"IIRIRA"sv}},
    {.id = "Addendum"sv, .text = "A text added to a signed agreement. An addendum to the jail agreements of 2020 lets ICE review them internally every three years."sv, .sources = SourceIds{"MOA_JEM20"sv}},
    {.id = "Administrative warrant"sv, .text = "An immigration warrant, for arrest or for removal. Serving the two kinds is what Warrant Service Officer agreements empower officers to do."sv, .sources = SourceIds{"MOA_WSO19|MOA_JEM20"sv}},
    {.id = "Agency"sv, .text = "A state or local law enforcement agency that holds one agreement or more. Agencies and agreements are counted apart, because an agency can hold an agreement of each type."sv, .sources = SourceIds{"ROSTER_RR"sv}},
    {.id = "Agreement"sv, .text = "A signed, written agreement under section 287(g) between the federal government and one agency. It is of one type. ICE's lists have a row for each agreement."sv, .sources = SourceIds{"ROSTER_RR|IIRIRA"sv}},
    {.id = "Charging document"sv, .text = "A document that starts removal, such as a Notice to Appear. Officers under jail and task force agreements may draft it; an ICE officer must sign it."sv, .sources = SourceIds{"MOA_JEM20|MOA_TFM25"sv}},
    {.id = "Designated officer"sv, .text = "A state or local officer who has been trained and certified to use the powers of an agreement."sv, .sources = SourceIds{"REFRESH2008|MOA_TFM25"sv}},
    {.id = "Detainer"sv, .text = "A notice on which an agency keeps a person for immigration authorities. Under the federal rule it may do so for at most 48 hours, not counting weekends and holidays. 287(g) Watch says that the lawfulness of holding a person on one is contested under the Fourth Amendment, and that ICE calls detainers lawful requests."sv, .sources = SourceIds{"CFR2877|WATCH_JEM"sv}},
    {.id = "Federal Law Enforcement Training Center"sv, .abbreviation = some_text("FLETC"sv), .text = "A federal center for training. ICE opened a site of it in Charleston, South Carolina, in 2008 for 287(g) classes; 287(g) Watch places the jail course in Georgia."sv, .sources = SourceIds{"ICE08JUN|WATCH_JEM"sv}},
    {.id = "I-213"sv, .text = "A record that officers under jail and task force agreements may prepare."sv, .sources = SourceIds{"MOA_JEM20|MOA_TFM25"sv}},
    {.id = "IAFIS"sv, .text = "A database that 287(g) Watch names among the databases of DHS that jail officers query. It is a system of the FBI."sv, .sources = SourceIds{"WATCH_JEM"sv}},
    {.id = "IDENT"sv, .text = "A database of the Department of Homeland Security that officers under jail agreements query, according to 287(g) Watch."sv, .sources = SourceIds{"WATCH_JEM"sv}},
    {.id = "Immigration and Customs Enforcement"sv, .abbreviation = some_text("ICE"sv), .text = "The agency of the Department of Homeland Security that signs 287(g) agreements, trains and supervises the officers, and publishes the list of participating agencies."sv, .sources = SourceIds{"CRSIF|MOA_JEM20|ROSTER_RR"sv}},
    {.id = "Immigration and Nationality Act"sv, .abbreviation = some_text("INA"sv), .text = "The federal law on immigration. Its section 287 gives the powers of immigration officers."sv, .sources = SourceIds{"IIRIRA|USC1357"sv}},
    {.id = "Jail & Task Force"sv, .abbreviation = some_text("JTF"sv), .text = "An agreement that joined the jail and the task force type, until the end of 2012. Reports also call it joint or hybrid."sv, .sources = SourceIds{"OIG10124|DDP_OIG09|DDP_CRS09"sv}},
    {.id = "Jail Enforcement Model"sv, .abbreviation = some_text("JEM"sv), .text = "The type under which officers question and process people held in the agency's own jail or prison."sv, .sources = SourceIds{"MOA_JEM20|WATCH_JEM"sv}},
    {.id = "List of participating agencies"sv, .text = "ICE's list of the agreements in force, published as a page and, in later years, as a workbook."sv, .sources = SourceIds{"ROSTER_RR"sv}},
    {.id = "Memorandum of agreement"sv, .abbreviation = some_text("MOA"sv), .text = "The text that ICE and an agency sign. The agreement of Florida of 2002 was called a memorandum of understanding."sv, .sources = SourceIds{"MOA_JEM20|MOU_FL02"sv}},
    {.id = "Notice to Appear"sv, .text = "A charging document that starts removal. Officers under a jail agreement may draft one; an ICE officer must sign it."sv, .sources = SourceIds{"MOA_JEM20"sv}},
    {.id = "Office of Professional Responsibility"sv, .text = "A part of ICE. By 2011 it had a unit for 287(g) inspections."sv, .sources = SourceIds{"OIG11119"sv}},
    {.id = "Standard agreement of 2009"sv, .text = "One text for all partners that the Department of Homeland Security announced in July 2009."sv, .sources = SourceIds{"LEXU09|ACLU09"sv}},
    {.id = "State"sv, .text = "A state of the United States. Counts of states include territories, such as Guam and the Northern Mariana Islands, in some sources."sv, .sources = SourceIds{"ROSTER_RR|MIGUSA"sv}},
    {.id = "Steering committee"sv, .text = "A body that the agreements of 2019 and 2020 provide for and those of 2025 do not."sv, .sources = SourceIds{"MOA_JEM20|MOA_WSO19|MOA_JEM25|MOA_WSO25"sv}},
    {.id = "Support type"sv, .text = "The heading under which ICE's list gives the type of each agreement."sv, .sources = SourceIds{"ROSTER_RR"sv}},
    {.id = "Task Force Model"sv, .abbreviation = some_text("TFM"sv), .text = "The type under which officers act anywhere in the agency's jurisdiction. It lapsed at the end of 2012 and came back in January 2025."sv, .sources = SourceIds{"MOA_TFM25|WATCH_REPO|EO14159"sv}},
    {.id = "Tracker"sv, .text = "A site that follows the program, such as 287(g) Watch and MigrantUSA. Its figures are its own counts or those of a dated ICE list."sv, .sources = SourceIds{"WATCH_JEM|MIGUSA"sv}},
    {.id = "Warrant Service Officer"sv, .abbreviation = some_text("WSO"sv), .text = "The type under which officers only serve immigration warrants on people in the agency's jail."sv, .sources = SourceIds{"MOA_WSO19|ICE_WSO19"sv}},
    {.id = "Whole program"sv, .text = "All agreements in force, of every type. A figure for the whole program is never a sum of agencies by type."sv, .sources = SourceIds{"ROSTER_RR"sv}},
};

}  // namespace lib287g::generated

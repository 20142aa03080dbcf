// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <lib287g/dataset.hpp>
#include <lib287g/generated/citations.hpp>
#include <lib287g/some.hpp>

namespace lib287g::generated {

using namespace std::string_view_literals;

inline constexpr GlossaryEntry glossary[] = {
    {.id = "287(g)"sv, .text = "A subsection of section 287 of the Immigration and Nationality Act. It lets the Attorney General make written agreements under which state and local officers do immigration work. The program under these agreements carries its name."sv, .sources = Texts{IIRIRA}},
    {.id = "Addendum"sv, .text = "A text added to a signed agreement. An addendum to the jail agreements of 2020 lets ICE review them internally every three years."sv, .sources = Texts{MOA_JEM20}},
    {.id = "Administrative warrant"sv, .text = "An immigration warrant, for arrest or for removal. Serving the two kinds is what Warrant Service Officer agreements empower officers to do."sv, .sources = Texts{MOA_WSO19_and_MOA_JEM20}},
    {.id = "Agency"sv, .text = "A state or local law enforcement agency that holds one agreement or more. Agencies and agreements are counted apart, because an agency can hold an agreement of each type."sv, .sources = Texts{ROSTER_RR}},
    {.id = "Agreement"sv, .text = "A signed, written agreement under section 287(g) between the federal government and one agency. It is of one type. ICE's lists have a row for each agreement."sv, .sources = Texts{ROSTER_RR_and_IIRIRA}},
    {.id = "Charging document"sv, .text = "A document that starts removal, such as a Notice to Appear. Officers under jail and task force agreements may draft it; an ICE officer must sign it."sv, .sources = Texts{MOA_JEM20_and_MOA_TFM25}},
    {.id = "Designated officer"sv, .text = "A state or local officer who has been trained and certified to use the powers of an agreement."sv, .sources = Texts{REFRESH2008_and_MOA_TFM25}},
    {.id = "Detainer"sv, .text = "A notice on which an agency keeps a person for immigration authorities. Under the federal rule it may do so for at most 48 hours, not counting weekends and holidays."sv, .sources = Texts{CFR2877}},
    {.id = "Federal Law Enforcement Training Center"sv, .abbreviation = some_text("FLETC"sv), .text = "A federal center for training. ICE opened a site of it in Charleston, South Carolina, in 2008 for 287(g) classes; 287(g) Watch places the jail course in Georgia."sv, .sources = Texts{ICE08JUN_and_WATCH_JEM}},
    {.id = "I-213"sv, .text = "A record that officers under jail and task force agreements may prepare."sv, .sources = Texts{MOA_JEM20_and_MOA_TFM25}},
    {.id = "IAFIS"sv, .text = "A database that 287(g) Watch names among the databases of DHS that jail officers query. It is a system of the FBI."sv, .sources = Texts{WATCH_JEM}},
    {.id = "IDENT"sv, .text = "A database of the Department of Homeland Security that officers under jail agreements query, according to 287(g) Watch."sv, .sources = Texts{WATCH_JEM}},
    {.id = "Immigration and Customs Enforcement"sv, .abbreviation = some_text("ICE"sv), .text = "The agency of the Department of Homeland Security that signs 287(g) agreements, trains and supervises the officers, and publishes the list of participating agencies."sv, .sources = Texts{CRSIF_and_MOA_JEM20_and_ROSTER_RR}},
    {.id = "Immigration and Nationality Act"sv, .abbreviation = some_text("INA"sv), .text = "The federal law on immigration. Its section 287 gives the powers of immigration officers."sv, .sources = Texts{IIRIRA_and_USC1357}},
    {.id = "Jail & Task Force"sv, .abbreviation = some_text("JTF"sv), .text = "An agreement that joined the jail and the task force type, until the end of 2012. Reports also call it joint or hybrid."sv, .sources = Texts{OIG10124_and_DDP_OIG09_and_DDP_CRS09}},
    {.id = "Jail Enforcement Model"sv, .abbreviation = some_text("JEM"sv), .text = "The type under which officers question and process people held in the agency's own jail or prison."sv, .sources = Texts{MOA_JEM20_and_WATCH_JEM}},
    {.id = "List of participating agencies"sv, .text = "ICE's list of the agreements in force, published as a page and, in later years, as a workbook."sv, .sources = Texts{ROSTER_RR}},
    {.id = "Memorandum of agreement"sv, .abbreviation = some_text("MOA"sv), .text = "The text that ICE and an agency sign. The agreement of Florida of 2002 was called a memorandum of understanding."sv, .sources = Texts{MOA_JEM20_and_MOU_FL02}},
    {.id = "Notice to Appear"sv, .text = "A charging document that starts removal. Officers under a jail agreement may draft one; an ICE officer must sign it."sv, .sources = Texts{MOA_JEM20}},
    {.id = "Office of Professional Responsibility"sv, .text = "A part of ICE. By 2011 it had a unit for 287(g) inspections."sv, .sources = Texts{OIG11119}},
    {.id = "Standard agreement of 2009"sv, .text = "One text for all partners that the Department of Homeland Security announced in July 2009."sv, .sources = Texts{LEXU09_and_ACLU09}},
    {.id = "State"sv, .text = "A state of the United States. Counts of states include territories, such as Guam and the Northern Mariana Islands, in some sources."sv, .sources = Texts{ROSTER_RR_and_MIGUSA}},
    {.id = "Steering committee"sv, .text = "A body that the agreements of 2019 and 2020 provide for and those of 2025 do not."sv, .sources = Texts{MOA_JEM20_and_MOA_WSO19_and_MOA_JEM25_and_MOA_WSO25}},
    {.id = "Support type"sv, .text = "The heading under which ICE's list gives the type of each agreement."sv, .sources = Texts{ROSTER_RR}},
    {.id = "Task Force Model"sv, .abbreviation = some_text("TFM"sv), .text = "The type under which officers act anywhere in the agency's jurisdiction. It lapsed at the end of 2012 and came back in January 2025."sv, .sources = Texts{MOA_TFM25_and_WATCH_REPO_and_EO14159}},
    {.id = "Tracker"sv, .text = "A site that follows the program, such as 287(g) Watch and MigrantUSA. Its figures are its own counts or those of a dated ICE list."sv, .sources = Texts{WATCH_JEM_and_MIGUSA}},
    {.id = "Warrant Service Officer"sv, .abbreviation = some_text("WSO"sv), .text = "The type under which officers only serve immigration warrants on people in the agency's jail."sv, .sources = Texts{MOA_WSO19_and_ICE_WSO19}},
    {.id = "Whole program"sv, .text = "All agreements in force, of every type. A figure for the whole program is never a sum of agencies by type."sv, .sources = Texts{ROSTER_RR}},
};

}  // namespace lib287g::generated

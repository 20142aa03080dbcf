// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <lib287g/facts/source_ids.hpp>

namespace lib287g::inline v0_1::inline data_2026_11_30_e5b2d88b::generated {

using namespace std::string_view_literals;

/// The ids of the sources of each kind, in the order of SourceKind.
inline constexpr SourceIds source_kinds[] = {
    SourceIds{"ROSTER_RR|ICE_PAGE|PENDING_RR"sv},  // ice_list
    SourceIds{"MOA_JEM20|MOA_JEM25|MOA_WSO19|MOA_WSO25|MOA_TFM25|MOU_FL02"sv},  // agreement
    SourceIds{"MORALES|MELENDRES|PERDOMO|IIRIRA|USC1357|CFR2877|EO13767|EO14159"sv},  // law
    SourceIds{"TRAIN2008|REFRESH2008|GAO21|GAO09|OIG1063|OIG10124|OIG11119|OIG12130|OIG1877|CRSIF|CERD14|ICE_WSO19|ICE09OCT|ICE08JUN|ICE10CHS|ICE17JUL|DHS25SEP|ICE287G|ICE_2HAND|CENSUS_COUNTIES"sv},  // government
    SourceIds{"DDP_README|DDP_SOURCES|DDP_GUIDE|DDP_LEDGER|DDP_QA|DDP_HIST|DDP_LISTS|DDP_CRS09|DDP_OIG09|DDP_PRESS|CHART2010|MPI11|CATO18|KISER25|MPI10|TRACKING26"sv},  // research
    SourceIds{"WATCH_JEM|WATCH_REPO|WATCH_LOG|MIGUSA"sv},  // tracker
    SourceIds{"NILC10|ACLU22|FAIR12|CIS12|ACLU09|NUSA07|CAP18|IRLI24|ILRC20|ILRCWSO|NIFTFM|ACLUMEL|AIC287G|NCLR10"sv},  // advocacy
    SourceIds{"CERD22|TBT19|OS19|SUN19|AZ12|ALAM12|MCSO09|MCSO11|ROUTE18|LEXU09|PWC09|HANUS08|HILL19|REF14|CBS25|CSQ25|NEWS26FEB|MD26|TX25|ACLUNH|LAWFARE|PROPUB"sv},  // press
};

}  // namespace lib287g::generated

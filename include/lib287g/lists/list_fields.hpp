#pragma once

#include <lib287g/fields.hpp>
#include <lib287g/lists/issue.hpp>
#include <lib287g/lists/listed_agreement.hpp>

namespace lib287g {

template <>
inline constexpr auto fields<ListedAgreement> = std::tuple{
    Field{"row", &ListedAgreement::row, "The row as the sheet counts, from 1."},
    Field{"hidden", &ListedAgreement::hidden, "Its row is hidden in the workbook; it is listed all the same."},
    Field{"state", &ListedAgreement::state, "The state; None where the cell cannot be read."},
    Field{"agency", &ListedAgreement::agency, "ICE's spelling, without blanks at the ends."},
    Field{"agency_key", &ListedAgreement::agency_key, "State and folded name: what tells agencies apart."},
    Field{"kind", &ListedAgreement::kind, "The kind of agency; None where no cell says."},
    Field{"county", &ListedAgreement::county, "The county as the list has it; None where no cell says."},
    Field{"type", &ListedAgreement::type, "The agreement type; None where the cell cannot be read."},
    Field{"signed_on", &ListedAgreement::signed_on, "The day of signing; None where it cannot be read."},
    Field{"moa_link", &ListedAgreement::moa_link, "Address of the memorandum of agreement."},
    Field{"addendum_link", &ListedAgreement::addendum_link, "Address of the addendum."},
    Field{"raw_state", &ListedAgreement::raw_state, "The cell STATE as it stands."},
    Field{"raw_agency", &ListedAgreement::raw_agency, "The cell LAW ENFORCEMENT AGENCY as it stands."},
    Field{"raw_kind", &ListedAgreement::raw_kind, "The cell TYPE as it stands."},
    Field{"raw_county", &ListedAgreement::raw_county, "The cell COUNTY as it stands."},
    Field{"raw_type", &ListedAgreement::raw_type, "The cell SUPPORT TYPE as it stands."},
    Field{"raw_signed", &ListedAgreement::raw_signed, "The cell SIGNED as it stands: a serial number, or text."},
    Field{"raw_moa", &ListedAgreement::raw_moa, "The cell MOA as it stands."},
    Field{"raw_addendum", &ListedAgreement::raw_addendum, "The cell ADDENDUM as it stands."},
};

template <>
inline constexpr auto fields<Issue> = std::tuple{
    Field{"file", &Issue::file, "The file's name."},
    Field{"sheet", &Issue::sheet, "The worksheet; empty for the file as a whole."},
    Field{"row", &Issue::row, "The row as the sheet counts; 0 for the file or sheet as a whole."},
    Field{"column", &Issue::column, "The column by its header; empty for the row as a whole."},
    Field{"raw", &Issue::raw, "The text that stands there."},
    Field{"code", &Issue::code, "What is odd, or which rule changed the cell: IssueCode."},
    Field{"clean", &Issue::clean, "What it was changed to; None where nothing was changed."},
};

}  // namespace lib287g

#include "reading/series/redated.hpp"

#include <memory>

namespace lib287g::inline v0_1::reading {
namespace {

bool is_of_date(const Issue& issue) {
    return issue.code == IssueCode::undated_list || issue.code == IssueCode::corrected_list_date ||
           issue.code == IssueCode::signed_after_list;
}

/// The issue of an agreement that was signed after the list, which keeps alive its texts and the file's name.
Issue signed_after(const std::shared_ptr<const std::string>& file, const ListedAgreement& agreement) {
    return {*file, agreement.sheet, agreement.row, name(ListColumn::signed_on),
            agreement.raw(ListColumn::signed_on).value_or(""), IssueCode::signed_after_list, {},
            Keepalive{std::pair{file, agreement.storage}}};
}

}  // namespace

SharedList redated(const SharedList& list, Date day, std::size_t most) {
    auto own = std::make_shared<PublishedList>(*list);
    own->published = day;
    own->basis = DateBasis::given;
    own->trust = {};
    std::erase_if(own->issues, is_of_date);
    own->more_issues.erase(IssueCode::signed_after_list);
    const auto file = std::make_shared<const std::string>(own->file);
    std::size_t flagged = 0;
    for (const ListedAgreement& agreement : own->agreements) {
        if (!agreement.signed_on || *agreement.signed_on <= day) continue;
        if (++flagged <= most) own->issues.push_back(signed_after(file, agreement));
        else ++own->more_issues[IssueCode::signed_after_list];
    }
    return own;
}

}  // namespace lib287g::reading

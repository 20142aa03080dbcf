#include <lib287g/lib287g.hpp>
#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/placed_agreement.hpp>
#include <lib287g/reading/read_list.hpp>

#include <iostream>
#include <memory>

int main() {
    using namespace lib287g;
    const PublishedList list = read_rows({{"STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA"},
                                          {"FLORIDA", "A", "Task Force Officer", "2025-02-26", "link pending"}},
                                         "participatingAgencies06052026am");
    if (count(list, {AgreementType::task_force_model, State::florida}, Unit::agencies) != 1) return 1;
    if (list.published != Date{2026, 6, 5}) return 1;
    const PublishedLists lists = between(collected({std::make_shared<const PublishedList>(list)}), Date{2026, 6, 1}, std::nullopt);
    if (latest(lists)->file != list.file || all_agreements(lists).size() != 1 || all_issues(lists).size() != list.issues.size()) return 1;
    const auto figure = timeline({AgreementType::task_force_model, {}}, Unit::agencies).last_on_or_before(*list.published);
    std::cout << "TFM on " << text(figure->date) << ": " << figure->value << " agencies\n";
}

#include <lib287g/lists/reconcile.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include <lib287g/dataset/claims.hpp>
#include <lib287g/figures/conflicts.hpp>
#include <lib287g/figures/observations.hpp>
#include <lib287g/lists/counts.hpp>

namespace lib287g::inline v0_1 {
namespace {

/// How many days lie between the list and the days that the claim can be of; 0 on one of them.
std::int32_t days_apart(const PublishedList& list, const PartialDate& date) {
    if (*list.published < date.first()) return date.first() - *list.published;
    if (*list.published > date.last()) return *list.published - date.last();
    return 0;
}

/// The claim, beside nothing yet.
Reconciled unlisted(const Claim& claim) {
    return {.claim = claim.id,
                   .date = claim.date,
                   .unit = claim.unit,
                   .type = claim.type,
                   .state = claim.state,
                   .value = claim.value,
                   .low = claim.low,
                   .high = claim.high,
                   .sources = claim.sources};
}

/// With the verdict on what is listed.
Reconciled judged(Reconciled row, const Claim& claim) {
    if (claim.not_in_timelines) row.verdict = Verdict::other_count;
    if (!row.listed || claim.not_in_timelines) return row;
    const bool bounded = row.low || row.high;
    const bool within = bounded && *row.listed >= row.low.value_or(INT64_MIN) &&
                        *row.listed <= row.high.value_or(INT64_MAX);
    row.verdict = row.off_by == 0 ? Verdict::equal : within ? Verdict::within_bounds : Verdict::off;
    return row;
}

Reconciled beside_lists(const Claim& claim, const PublishedLists& lists, int within_days) {
    Reconciled row = unlisted(claim);
    std::int32_t nearest = within_days + 1;
    for (const auto& list : lists.lists) {
        if (!list->published || list->kind != ListKind::participating) continue;
        const std::int32_t apart = days_apart(*list, claim.date);
        if (apart > nearest || apart > within_days) continue;
        const std::int64_t listed = count(*list, {claim.type, claim.state}, claim.unit);
        const std::int64_t off_by = claim.value - listed;
        const bool closer = apart < nearest || (apart == 0 && std::llabs(off_by) <= std::llabs(*row.off_by)) ||
                            (apart != 0 && row.published == list->published);
        if (!closer) continue;
        nearest = apart;
        row.listed = listed;
        row.off_by = off_by;
        row.published = list->published;
        row.file = list->file;
    }
    return judged(std::move(row), claim);
}

/// Of the lists that give the figure, the one nearest to the days that the claim can be of.
CountedList nearest_list(const Dataset& dataset, const Observation& figure, const PartialDate& date) {
    const ListRun* const run = detail::run_of(dataset, figure);
    std::optional<CountedList> nearest;
    const auto apart = [&](const CountedList& list) {
        return std::max({date.first() - list.published.last(), list.published.first() - date.last(), 0});
    };
    for (const CountedList& list : dataset.lists) {
        const bool gives = run != nullptr && list.run == run->id && figure.date.first() <= list.published.first() &&
                           list.published.last() <= figure.until;
        if (gives && (!nearest || apart(list) < apart(*nearest))) nearest = list;
    }
    return nearest.value_or(CountedList{{}, figure.date, figure.origin});
}

/// The same beside the figures of the dataset's own lists.
Reconciled beside_figures(const Claim& claim, const Dataset& dataset, int within_days) {
    Reconciled row = unlisted(claim);
    std::int32_t nearest = within_days + 1;
    const Scope scope{claim.type, claim.state};
    std::vector<Observation> figures = observations(dataset, scope, claim.unit, true);
    if (claim.one_agreement_each) {  // where each agency has one agreement of the type, these say the same
        for (const Observation& figure : observations(dataset, scope, Unit::agreements, true)) figures.push_back(figure);
    }
    for (const Observation& figure : figures) {
        if (figure.basis != Basis::listed && figure.basis != Basis::tabulated) continue;
        const std::int32_t apart = claim.date.last() < figure.date.first() ? figure.date.first() - claim.date.last()
                                   : claim.date.first() > figure.until     ? claim.date.first() - figure.until
                                                                           : 0;
        const std::int64_t off_by = claim.value - figure.value;
        if (apart > within_days || apart > nearest || (apart == nearest && row.off_by && std::llabs(off_by) >= std::llabs(*row.off_by))) {
            continue;
        }
        nearest = apart;
        row.listed = figure.value;
        row.off_by = off_by;
        const CountedList list = nearest_list(dataset, figure, claim.date);
        row.published = list.published;
        row.file = list.file;
    }
    return judged(std::move(row), claim);
}

}  // namespace

namespace {

/// A row for each claim in agreements or agencies.
template <class Beside>
std::vector<Reconciled> each_claim(const Dataset& dataset, const Keepalive& storage, const Beside& beside) {
    std::vector<Reconciled> rows;
    for (const Claim& claim : claims(dataset)) {
        if (claim.unit == Unit::agreements || claim.unit == Unit::agencies) {
            rows.push_back(beside(claim));
            rows.back().storage = storage;
        }
    }
    return rows;
}

}  // namespace

std::vector<Reconciled> reconcile(const Dataset& dataset, const PublishedLists& lists, int within_days) {
    // Copies share the tables and the lists.
    const auto kept = std::make_shared<const std::pair<Dataset, PublishedLists>>(dataset, lists);
    return each_claim(dataset, Keepalive{kept}, [&](const Claim& claim) { return beside_lists(claim, lists, within_days); });
}

std::vector<Reconciled> reconcile(const Dataset& dataset, int within_days) {
    const auto kept = std::make_shared<const Dataset>(dataset);
    return each_claim(dataset, Keepalive{kept}, [&](const Claim& claim) { return beside_figures(claim, dataset, within_days); });
}

}  // namespace lib287g

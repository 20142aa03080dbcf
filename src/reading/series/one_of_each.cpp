#include "reading/series/one_of_each.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>

#include "reading/file_issue.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

/// Whether the caller changed it: by corrections, or by a day.
bool is_callers(const PublishedList& list) { return list.corrected || list.basis == DateBasis::given; }

/// Whether both are one reading of one file, whatever their neighbours are.
bool same_reading(const SharedList& a, const SharedList& b) {
    if (a == b) return true;
    if (a->content != b->content || a->trust == b->trust) return *a == *b;
    PublishedList beside = *b;
    beside.trust = a->trust;
    return *a == beside;
}

/// "2026-05-18, 3 agreements, corrected".
std::string description_of(const PublishedList& list) {
    const std::size_t size = list.agreements.size();
    return (list.published ? text(*list.published) : "undated") + ", " + std::to_string(size) +
           (size == 1 ? " agreement" : " agreements") + (list.corrected ? ", corrected" : "");
}

class Kept {
  public:
    Kept(std::vector<SharedList>& lists, std::vector<Issue>& issues) : lists_{lists}, issues_{issues} {}

    /// Keeps one of the lists with equal keys, in their order; an empty key is no other's.
    void one_of(const auto& key_of, const std::string& advice) {
        std::unordered_map<std::string, std::size_t> kept;
        for (std::size_t i = 0; i < lists_.size(); ++i) {
            xlsx::check_stop();
            if (lists_[i] == nullptr) continue;
            const std::string key = key_of(*lists_[i]);
            if (key.empty()) continue;
            const auto [found, is_new] = kept.emplace(key, i);
            if (!is_new) found->second = better_of(found->second, i, advice);
        }
    }

    [[nodiscard]] bool dropped_any() const { return dropped_any_; }

  private:
    /// The place of the one that is kept.
    std::size_t better_of(std::size_t before, std::size_t after, const std::string& advice) {
        const bool same = same_reading(lists_[before], lists_[after]);
        const bool stays = same || (is_callers(*lists_[before]) && !is_callers(*lists_[after]));
        const std::size_t kept = stays ? before : after;
        const std::size_t dropped = stays ? after : before;
        if (!same) {
            const PublishedList& gone = *lists_[dropped];
            issues_.push_back(file_issue(
                gone.file, description_of(gone) + "; in its place: " + description_of(*lists_[kept]) + (gone.content == lists_[kept]->content ? "" : advice),
                IssueCode::replaced_list));
        }
        lists_[dropped] = nullptr;
        dropped_any_ = true;
        return kept;
    }

    std::vector<SharedList>& lists_;
    std::vector<Issue>& issues_;
    bool dropped_any_ = false;
};

}  // namespace

bool keep_one_of_each(std::vector<SharedList>& lists, std::vector<Issue>& issues) {
    Kept kept{lists, issues};
    kept.one_of([](const PublishedList& list) { return list.content + "/" + list.file; }, {});
    kept.one_of([](const PublishedList& list) {
        return list.published ? text(*list.published) + "/" + std::string{name(list.kind)} + "/" + list.file : std::string{};
    }, "; lists of one name, day and kind are taken for one: both stay under names of their own (name=...)");
    return kept.dropped_any();
}

}  // namespace lib287g::reading

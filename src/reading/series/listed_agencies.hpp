#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <lib287g/lists/published_list.hpp>

namespace lib287g::inline v0_1::reading {

/// On how many lists of a series each agency stands, and on which first and last, by their numbers.
class ListedAgencies {
  public:
    struct Lists {
        std::uint32_t count = 0;
        std::uint32_t first = UINT32_MAX;
        std::uint32_t last = 0;
    };

    void add(const PublishedList& list, std::uint32_t number) {
        for (const ListedAgreement& agreement : list.agreements) {
            const auto id = static_cast<std::size_t>(agreement.agency_id);
            if (by_id_.size() <= id) by_id_.resize(id + 1 + id / 2);
            Lists& lists = by_id_[id];
            if (lists.count > 0 && lists.last == number) continue;
            add(lists, {1, number, number});
        }
    }

    /// What another thread found of other lists.
    void add(const ListedAgencies& other) {
        if (by_id_.size() < other.by_id_.size()) by_id_.resize(other.by_id_.size());
        for (std::size_t id = 0; id < other.by_id_.size(); ++id) add(by_id_[id], other.by_id_[id]);
    }

    /// By agency; those of no list among them.
    [[nodiscard]] const std::vector<Lists>& by_id() const { return by_id_; }

  private:
    static void add(Lists& to, const Lists& more) {
        to.count += more.count;
        if (more.first < to.first) to.first = more.first;
        if (more.last > to.last) to.last = more.last;
    }

    std::vector<Lists> by_id_;
};

}  // namespace lib287g::reading

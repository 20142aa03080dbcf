#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace lib287g::inline v0_1 {

/// Sorts by merging; of equals the earlier stays first. What is in order is left as it is. (std::stable_sort is not constexpr, and
/// <algorithm> would be a fifth of the time to compile this library.)
template <class T, class Less>
constexpr void stable_sort(std::vector<T>& items, const Less& less) {
    std::size_t sorted = 1;
    while (sorted < items.size() && !less(items[sorted], items[sorted - 1])) ++sorted;
    if (sorted >= items.size()) return;
    std::vector<T> merged(items);
    for (std::size_t width = 1; width < items.size(); width *= 2) {
        for (std::size_t begin = 0; begin < items.size(); begin += 2 * width) {
            const std::size_t middle = begin + width < items.size() ? begin + width : items.size();
            const std::size_t end = middle + width < items.size() ? middle + width : items.size();
            std::size_t left = begin;
            std::size_t right = middle;
            for (std::size_t out = begin; out < end; ++out) {
                const bool from_right = left == middle || (right < end && less(items[right], items[left]));
                merged[out] = items[from_right ? right++ : left++];
            }
        }
        items.swap(merged);
    }
}

}  // namespace lib287g

#include "xlsx/text_pool.hpp"

#include <algorithm>
#include <string>

#include "text/seeded_hash.hpp"
#include "xlsx/refusal.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

constexpr std::size_t first_slots = 256;
constexpr std::size_t most_characters = 0xFFFFFFFE;

std::uint32_t hash_of(std::string_view text) {
    const std::size_t hash = detail::SeededHash{}(text);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

TextPlace TextPool::add(std::string_view text) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    const std::uint32_t hash = hash_of(text);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t step = 0;; ++step) {  // some slots are free
        Slot& slot = slots_[(hash + step) & mask];
        if (slot.size == free_slot) return append(slot, hash, text);
        if (holds(slot, hash, text)) return {slot.begin, slot.size};
    }
}

bool TextPool::holds(const Slot& slot, std::uint32_t hash, std::string_view text) const {
    return slot.hash == hash && slot.size == text.size() &&
           characters_.compare(slot.begin, slot.size, text) == 0;
}

TextPlace TextPool::append(Slot& slot, std::uint32_t hash, std::string_view text) {
    const std::size_t most = std::min(most_, most_characters);
    if (text.size() > most - characters_.size()) {
        throw Refusal{"the texts of the cells have more than " + std::to_string(most) + " bytes"};
    }
    slot = Slot{hash, static_cast<std::uint32_t>(characters_.size()),
                static_cast<std::uint32_t>(text.size())};
    characters_ += text;
    ++used_;
    return {slot.begin, slot.size};
}

void TextPool::grow() {
    std::vector<Slot> old(slots_.empty() ? first_slots : slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.size == free_slot) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].size != free_slot) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace lib287g::xlsx

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lib287g::inline v0_1::xlsx {

/// Where a text is in the characters of a workbook.
struct TextPlace {
    std::uint32_t begin;
    std::uint32_t size;
};

/// Puts texts one after the other, each distinct one once.
class TextPool {
  public:
    /// The texts together may have so many bytes, 4 GiB at most.
    TextPool(std::string& characters, std::size_t most) : characters_{characters}, most_{most} {}

    /// Throws Refusal where it would be more.
    TextPlace add(std::string_view text);

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t begin = 0;
        std::uint32_t size = free_slot;
    };
    static constexpr std::uint32_t free_slot = 0xFFFFFFFF;

    void grow();
    [[nodiscard]] bool holds(const Slot& slot, std::uint32_t hash, std::string_view text) const;
    TextPlace append(Slot& slot, std::uint32_t hash, std::string_view text);

    std::string& characters_;
    std::size_t most_;
    std::vector<Slot> slots_;  // open addressing; a power of two, at most half full
    std::size_t used_ = 0;
};

}  // namespace lib287g::xlsx

#pragma once
// The identity of agencies. Target: lib287g::lists.
// The registry is safe from all threads, and its keys live as long as it does. An id or a key costs constant time.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <lib287g/detail/export.hpp>

namespace lib287g::inline v0_1 {

/// A name folded for comparison: lower case, straight apostrophes left out, single blanks,
/// abbreviations written out (PD, Dept., Co., St., Ft., Twp.), without
/// "(Addendum)", which names a document; of more than 200 bytes the beginning, and a number that tells it from others. The one key of agencies, used with the
/// state wherever agencies are told apart; users see ICE's spelling.
LIB287G_EXPORT std::string agency_key(std::string_view name);

/// What tells agencies apart in this process: equal ids are one agency, in any list and thread. The slug is
/// what stays the same elsewhere.
enum class AgencyId : std::uint32_t {};

/// The agencies that any list of this process names, each once. Safe to use from several threads; nothing in it
/// moves or goes away while anyone holds it.
class LIB287G_EXPORT AgencyRegistry {
  public:
    /// The one registry of the process. It lives as long as a list that was read does.
    static std::shared_ptr<AgencyRegistry> shared();

    AgencyRegistry();
    ~AgencyRegistry();
    AgencyRegistry(const AgencyRegistry&) = delete;
    AgencyRegistry& operator=(const AgencyRegistry&) = delete;

    /// The id of the agency with this state ("FL", or the text that stands for one) and name, as any list
    /// spells it.
    AgencyId id(std::string_view state, std::string_view name);

    /// "FL/alachua county sheriffs office": state and folded name, of a text of more than 80 bytes that stands for a state the
    /// beginning, and a number that tells it from others.
    [[nodiscard]] std::string_view key(AgencyId id) const;

    /// "fl-alachua-county-sheriffs-office": the key in a form for addresses and files, the same on every machine.
    [[nodiscard]] std::string slug(AgencyId id) const;

    /// How many agencies it knows.
    [[nodiscard]] std::size_t size() const;

  private:
    struct Known;
    std::unique_ptr<Known> known_;
};

/// The slug of a key: small letters, `-` for a blank or the slash; what else is no letter or digit is written as
/// `_` and two hexadecimal digits, so that two keys never share a slug.
LIB287G_EXPORT std::string agency_slug(std::string_view key);

}  // namespace lib287g

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <lib287g/detail/export.hpp>
#include <lib287g/lists/agency.hpp>

#include "text/seeded_hash.hpp"

namespace lib287g::inline v0_1::detail {

/// An agency as the registry knows it; the key stays where it is as long as the registry.
struct KnownAgency {
    AgencyId id;
    std::string_view key;
};

/// One thread's memory of the registry: one list after the other has the same names, and each is folded, and the
/// registry asked, once.
class LIB287G_EXPORT AgencyNames {
  public:
    explicit AgencyNames(std::shared_ptr<AgencyRegistry> registry) : registry_{std::move(registry)} {}

    KnownAgency known(std::string_view state, std::string_view name);
    [[nodiscard]] const std::shared_ptr<AgencyRegistry>& registry() const { return registry_; }

  private:
    std::shared_ptr<AgencyRegistry> registry_;
    std::string asked_;
    std::unordered_map<std::string, KnownAgency, SeededHash, std::equal_to<>> agencies_;  // by state and name
};

}  // namespace lib287g::detail

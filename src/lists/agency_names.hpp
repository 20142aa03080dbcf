#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace lib287g::detail {

/// The keys of agencies, each worked out once: one list after the other has the same names.
class AgencyNames {
  public:
    /// "FL/alachua county sheriffs office": the state and the agency_key of the name. Equal texts are at one
    /// place, and stay there as long as this object.
    std::string_view key(std::string_view state, std::string_view name);

  private:
    std::string asked_;
    std::unordered_set<std::string> texts_;                     // nodes: they do not move
    std::unordered_map<std::string, const std::string*> keys_;  // by state and name as they stand
};

}  // namespace lib287g::detail

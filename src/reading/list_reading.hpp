#pragma once

#include <filesystem>
#include <memory>

#include <lib287g/reading/read_list.hpp>

#include "lists/agency_names.hpp"

namespace lib287g::reading {

/// read_list with what was worked out for the lists before.
PublishedList read_list(const std::filesystem::path& path, const ReadOptions& options,
                        const std::shared_ptr<detail::AgencyNames>& names);

}  // namespace lib287g::reading

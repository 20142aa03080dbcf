#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/workbook.hpp>
#include "xlsx/sheet/stored_link.hpp"
#include "xlsx/zip/zip_container.hpp"

namespace lib287g::inline v0_1::xlsx {

/// A link from one part of a workbook to another.
struct Relationship {
    std::string id;
    std::string type;    ///< the last segment of the type's address, as "worksheet"
    std::string target;  ///< the path of a part in the container, without a leading slash
};

/// The relationships of the part at `path` ("" for the container itself) to other parts; none where
/// it has none. Links to outside the container are left out. Throws Error as read_xml_part does.
std::vector<Relationship> read_relationships(ZipContainer& container, std::string_view path);

/// Fills in the targets of the last sheet's hyperlinks by the ids of their relationships: as stored, or empty where
/// it is missing. `path` is the part of the sheet. Throws Error as read_xml_part does, and where the targets together
/// are longer than the limit for texts.
void resolve_hyperlinks(ZipContainer& container, std::string_view path, StoredLinks& links,
                        const WorkbookLimits& limits);

}  // namespace lib287g::xlsx

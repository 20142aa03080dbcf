#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "xlsx/xml/xml_part.hpp"

namespace lib287g::inline v0_1::xlsx {

/// Reads from the styles of a workbook which cell styles show a number as a date.
class CellStyles : public XmlHandler {
  public:
    /// By the index of the cell style.
    [[nodiscard]] std::vector<bool> dates() const;

    ElementKind start(ElementKind parent, std::string_view name,
                      const XmlAttributes& attributes) override;
    void text(ElementKind, std::string_view) override {}
    void end(ElementKind) override {}

  private:
    std::map<std::uint32_t, bool> custom_formats_;  // by id, whether it is a date format
    std::vector<std::uint32_t> formats_;            // of each cell style
};

}  // namespace lib287g::xlsx

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lib287g/xlsx/limits.hpp>

#include "xlsx/text_pool.hpp"
#include "xlsx/xml/xml_part.hpp"

namespace lib287g::inline v0_1::xlsx {

/// Reads the shared strings of a workbook: for each the text of its runs together, without phonetic
/// runs.
class SharedStrings : public XmlHandler {
  public:
    SharedStrings(TextPool& pool, const WorkbookLimits& limits) : pool_{pool}, limits_{limits} {}

    std::vector<TextPlace> take() { return std::move(strings_); }

    ElementKind start(ElementKind parent, std::string_view name,
                      const XmlAttributes& attributes) override;
    void text(ElementKind element, std::string_view piece) override;
    void end(ElementKind element) override;

  private:
    TextPool& pool_;
    const WorkbookLimits& limits_;
    std::vector<TextPlace> strings_;
    std::string text_;
};

}  // namespace lib287g::xlsx

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/sheet/cell_reference.hpp"
#include <lib287g/xlsx/workbook.hpp>
#include "xlsx/text_pool.hpp"
#include "xlsx/xml/xml_part.hpp"

namespace lib287g::inline v0_1::xlsx {

/// What the cells of all sheets of a workbook refer to.
struct CellSources {
    TextPool& pool;
    std::vector<TextPlace> shared_strings{};
    std::vector<bool> date_styles{};
    bool dates_from_1904 = false;
    std::size_t cells_left = 0;  ///< how many more cells and hyperlinks may be read
};

/// Reads one worksheet into a Sheet: its cells, hyperlinks (with the ids of their relationships in
/// place of targets) and hidden rows.
class SheetCells : public XmlHandler {
  public:
    SheetCells(CellSources& sources, Sheet& sheet) : sources_{sources}, sheet_{sheet} {}

    /// Puts cells and rows that were out of order in order. Of several values of a cell the last
    /// counts.
    void finish();

    ElementKind start(ElementKind parent, std::string_view name,
                      const XmlAttributes& attributes) override;
    void text(ElementKind element, std::string_view piece) override;
    void end(ElementKind element) override;

  private:
    enum class Storage : std::uint8_t { number, shared, inlined, formula, boolean, error, iso_date };

    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void start_hyperlink(const XmlAttributes& attributes);
    ElementKind start_value(std::string_view name);
    void place_cell(std::string_view reference);
    void use_one();

    void store_cell();
    void store_text(CellKind kind);
    void store_shared();
    void store_number(CellKind kind, double number);
    void store(CellKind kind, double number, TextPlace text);

    [[nodiscard]] bool has_date_style() const;
    [[nodiscard]] static Storage storage_named(std::string_view type);
    [[noreturn]] void refuse_value(std::string_view expected) const;

    CellSources& sources_;
    Sheet& sheet_;
    bool in_order_ = true;
    std::uint32_t row_ = 0;  // of the row element; its cells may say otherwise
    CellPlace place_{};
    Storage storage_ = Storage::number;
    std::size_t style_index_ = 0;
    bool has_value_ = false;
    std::string value_;
};

}  // namespace lib287g::xlsx

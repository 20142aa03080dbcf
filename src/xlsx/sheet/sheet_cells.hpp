#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/sheet/cell_reference.hpp"
#include <lib287g/xlsx/workbook.hpp>
#include "xlsx/problem_log.hpp"
#include "xlsx/sheet/stored_link.hpp"
#include "xlsx/text_pool.hpp"
#include "xlsx/xml/xml_part.hpp"

namespace lib287g::inline v0_1::xlsx {

/// What the cells of all sheets of a workbook refer to.
struct CellSources {
    TextPool& pool;
    ProblemLog& log;
    std::vector<TextPlace> shared_strings{};
    /// Why there are none, where their part is damaged: a cell that needs one cannot be read, and neither can the
    /// workbook.
    std::string shared_strings_damage{};
    std::vector<bool> date_styles{};
    bool dates_from_1904 = false;
    std::size_t cell_bytes = 0;       ///< of the text of one
    std::size_t cells_left = 0;       ///< how many more cells and merged ranges may be read
    StoredLinks links{};
    std::size_t hyperlinks_left = 0;  ///< how many more hyperlinks
    std::size_t link_bytes_left = 0;  ///< how much more text of theirs
    bool styles_needed = false;       ///< whether a number has a style that there is not
};

/// Reads one worksheet into a Sheet: its cells, merged ranges and hidden rows; its hyperlinks, with the ids of their
/// relationships, are the last of CellSources::links. What cannot be read of it goes on record. Throws Refusal, and Error where
/// the part is no worksheet.
class SheetCells : public XmlHandler {
  public:
    SheetCells(CellSources& sources, Sheet& sheet)
        : sources_{sources}, sheet_{sheet}, links_{sources.links.of_sheets.emplace_back()} {}

    /// Puts cells and rows that were out of order in order, and the hyperlinks of formulas behind the others. Of several
    /// values of a cell the last counts.
    void finish();

    void begin(std::size_t bytes) override;
    ElementKind start(ElementKind parent, std::string_view name,
                      const XmlAttributes& attributes) override;
    void text(ElementKind element, std::string_view piece) override;
    void end(ElementKind element) override;

  private:
    enum class Storage : std::uint8_t { number, shared, inlined, formula, boolean, error, iso_date, unknown };

    void start_row(const XmlAttributes& attributes);
    bool start_cell(const XmlAttributes& attributes);
    void start_hyperlink(const XmlAttributes& attributes);
    void start_merged(std::string_view reference);
    ElementKind start_child(ElementKind parent, std::string_view name, const XmlAttributes& attributes);
    ElementKind start_value(std::string_view name);
    bool place_cell(std::string_view reference);
    void use_one();
    void use_hyperlink(std::size_t bytes);

    void end_formula();
    void store_cell();
    void store_text(CellKind kind);
    void store_shared();
    void store_number(CellKind kind, double number);
    void store(CellKind kind, double number, TextPlace text);

    [[nodiscard]] bool has_date_style() const;
    [[nodiscard]] static Storage storage_named(std::string_view type);
    void doubt(Oddity what, std::string_view text);
    void doubt_value();

    CellSources& sources_;
    Sheet& sheet_;
    std::vector<StoredLink>& links_;
    bool in_order_ = true;
    bool hidden_by_default_ = false;
    std::uint32_t row_ = 0;   // of the row element; its cells may say otherwise
    bool row_known_ = false;
    CellPlace place_{};
    Storage storage_ = Storage::number;
    std::size_t style_index_ = 0;
    bool has_value_ = false;
    std::string value_;
    bool has_formula_ = false;
    std::string formula_;
    std::vector<StoredLink> formula_links_;  // behind the others: the last of a cell counts
};

}  // namespace lib287g::xlsx

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/date.hpp>
#include <lib287g/lists/list_column.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g::inline v0_1::reading {

/// What reading needs of the facts: those of the caller's dataset, or those shipped with the library.
class Facts {
  public:
    /// The options, and the dataset and corrections in them, must outlive this. Throws Error for corrections of a column
    /// that lists do not have.
    explicit Facts(const ReadOptions& options);

    /// A header that is known: ICE's, or of the corrections of the column HEADER, the caller's before the dataset's.
    struct Header {
        ListColumn column;
        std::string_view text;
    };
    /// That with the same letters and digits, whatever stands between; null where none has.
    [[nodiscard]] const Header* header_like(std::string_view text) const;

    [[nodiscard]] const Rows<Correction>& corrections() const { return corrections_; }

    /// The first year in which an agreement could be signed: that of the law.
    [[nodiscard]] int first_year() const { return first_year_; }

    /// Whether agreements could be signed on that day: of the type, or of any where none is given. True where
    /// nothing is known.
    [[nodiscard]] bool could_be_signed(std::optional<AgreementType> type, Date day) const;

  private:
    Facts(const std::vector<Correction>& own, const std::optional<Dataset>& dataset);
    void check_column(std::string_view column) const;

    void add_header(std::string_view text, std::string_view column);

    std::unordered_map<std::string, Header> headers_;  // by their letters and digits, small
    std::size_t longest_header_ = 0;                   // of these
    const std::vector<Correction>& own_;
    Rows<Correction> corrections_;
    Rows<Model> models_;
    int first_year_;
};

}  // namespace lib287g::reading

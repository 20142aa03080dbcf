#pragma once

#include <optional>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/date.hpp>
#include <lib287g/reading/options.hpp>

namespace lib287g::inline v0_1::reading {

/// What reading needs of the facts: those of the caller's dataset, or those shipped with the library.
class Facts {
  public:
    /// The options, and the dataset and corrections in them, must outlive this. Throws Error for corrections of a column
    /// that lists do not have.
    explicit Facts(const ReadOptions& options);

    /// What a header, tidied, stands for by the corrections of the column HEADER, the caller's before the dataset's.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view tidied) const;

    [[nodiscard]] const Rows<Correction>& corrections() const { return corrections_; }

    /// The first year in which an agreement could be signed: that of the law.
    [[nodiscard]] int first_year() const { return first_year_; }

    /// Whether agreements could be signed on that day: of the type, or of any where none is given. True where
    /// nothing is known.
    [[nodiscard]] bool could_be_signed(std::optional<AgreementType> type, Date day) const;

  private:
    Facts(const std::vector<Correction>& own, const std::optional<Dataset>& dataset);
    void check_column(std::string_view column) const;

    const std::vector<Correction>& own_;
    Rows<Correction> corrections_;
    Rows<Model> models_;
    int first_year_;
};

}  // namespace lib287g::reading

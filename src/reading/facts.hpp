#pragma once

#include <optional>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/date.hpp>

namespace lib287g::inline v0_1::reading {

/// What reading needs of the facts: those of the caller's dataset, or those shipped with the library.
class Facts {
  public:
    /// The dataset, where there is one, must outlive this.
    explicit Facts(const std::optional<Dataset>& dataset);

    [[nodiscard]] const Rows<Correction>& corrections() const { return corrections_; }

    /// The first year in which an agreement could be signed: that of the law.
    [[nodiscard]] int first_year() const { return first_year_; }

    /// Whether agreements could be signed on that day: of the type, or of any where none is given. True where
    /// nothing is known.
    [[nodiscard]] bool could_be_signed(std::optional<AgreementType> type, Date day) const;

  private:
    Rows<Correction> corrections_;
    Rows<Model> models_;
    int first_year_;
};

}  // namespace lib287g::reading

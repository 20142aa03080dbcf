#pragma once
// Progress of what goes along the rows of a table, and its end by Ctrl-C.

#include <cstddef>

#include "tables/typed.hpp"

namespace lib287g::python {

/// A bar that shows once something has taken a second, on a terminal or in a notebook. For use under Python's lock.
class LateBar {
  public:
    explicit LateBar(std::size_t rows) : rows_{rows} {
        if (rows > few) bar_ = python_part("progress", "late_bar")("row");
    }
    LateBar(const LateBar&) = delete;
    LateBar& operator=(const LateBar&) = delete;
    /// What ends the work leaves no bar behind.
    ~LateBar() {
        if (!told_) return;
        try {
            bar_(rows_, rows_);
        } catch (const py::error_already_set&) {  // the work is done, or has ended by an error of its own
        }
    }

    void operator()(std::size_t rows) {
        if (PyErr_CheckSignals() != 0) throw py::error_already_set{};
        if (bar_.is_none() || rows >= rows_) return;
        told_ = true;
        bar_(rows, rows_);
    }

  private:
    static constexpr std::size_t few = 50'000;  // they take less than a second
    std::size_t rows_;
    bool told_ = false;
    py::object bar_ = py::none();
};

}  // namespace lib287g::python

#pragma once
// Answers about the shipped data, which never changes: what was asked before is not worked out again.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "pybind.hpp"

namespace lib287g::python {

/// The last answers by their questions, of which nobody can change one. For use under the lock of Python.
class Remembered {
  public:
    /// The answer of before, or what `make` gives.
    template <class Make>
    py::object answer(const std::string& question, const Make& make) {
        const auto known = answers_.find(question);
        if (known != answers_.end()) return known->second;
        py::object made = make();
        // A timeline is up to 30 KB, and all of them are a few hundred.
        if (answers_.size() == most) answers_.clear();
        return answers_.emplace(question, std::move(made)).first->second;
    }

  private:
    static constexpr std::size_t most = 64;
    std::map<std::string, py::object> answers_;
};

/// Lives as long as the process: at its end there may be no Python to give them back to.
inline Remembered& remembered() {
    static auto* const all = new Remembered;
    return *all;
}

/// The numbers of words, told from absent ones, as a question.
template <class... Word>
std::string question_of(const char* asked, const std::optional<Word>&... words) {
    std::string question = asked;
    ((question += words ? "|" + std::to_string(static_cast<int>(*words)) : "|"), ...);
    return question;
}

}  // namespace lib287g::python

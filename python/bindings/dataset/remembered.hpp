#pragma once
// Answers about the shipped data, which never changes: what was asked before is not worked out again.

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/figures/timeline.hpp>
#include <lib287g/reference.hpp>

#include "pybind.hpp"

namespace lib287g::python {

inline bool is_reference(const Dataset& dataset) { return dataset.claims.data() == reference.claims.data(); }

/// The last answers by their questions, of which nobody can change one. Safe from all threads, except for objects of
/// Python, which want its lock.
template <class Answer>
class Remembered {
  public:
    explicit Remembered(std::size_t most) : most_{most} {}

    /// The answer of before, or what `make` gives.
    template <class Make>
    Answer answer(const std::string& question, const Make& make) {
        {
            const std::lock_guard locked{mutex_};
            const auto known = answers_.find(question);
            if (known != answers_.end()) return known->second;
        }
        Answer made = make();  // unlocked, as it may ask for other answers, or give Python's lock to a thread that waits here
        std::map<std::string, Answer> old;  // gone after the lock is: the end of a Python object may ask again
        const std::lock_guard locked{mutex_};
        if (answers_.size() == most_) answers_.swap(old);
        return answers_.emplace(question, std::move(made)).first->second;
    }

  private:
    std::size_t most_;
    std::mutex mutex_;
    std::map<std::string, Answer> answers_;
};

// They live as long as the process: at its end there may be no Python to give them back to. A timeline is up to 30 KB.

inline Remembered<py::object>& remembered() {
    static auto* const all = new Remembered<py::object>{64};
    return *all;
}

/// Timelines that rows of states and types ask for: of every state and type, in one unit.
inline Remembered<Timeline>& remembered_timelines() {
    static auto* const all = new Remembered<Timeline>{300};
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

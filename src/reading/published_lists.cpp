#include <lib287g/reading/read_lists.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>

#include <lib287g/error.hpp>

#include "lists/agency_names.hpp"
#include "reading/list_date.hpp"
#include "reading/list_reading.hpp"

namespace lib287g {
namespace {

std::vector<std::filesystem::path> workbooks_of(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::filesystem::path> inside;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{path}) {
            const std::string extension = entry.path().extension().string();
            const bool list = equal_ignoring_case(extension, ".xlsx") || equal_ignoring_case(extension, ".csv");
            if (entry.is_regular_file() && list) inside.push_back(entry.path());
        }
        if (inside.empty()) throw Error{path.string() + ": a folder without workbooks, expected .xlsx or .csv files"};
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

struct Outcome {
    std::shared_ptr<PublishedList> list;
    std::string error;
};

/// Reads the files on all processors; stops early when `stop` is set.
class ParallelReading {
  public:
    ParallelReading(const std::vector<std::filesystem::path>& files, const ReadOptions& options)
        : files_{files}, options_{options}, outcomes_(files.size()) {
        const std::size_t workers =
            std::min<std::size_t>(files.size(), std::max(1U, std::thread::hardware_concurrency()));
        for (std::size_t i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
    }
    ~ParallelReading() {
        stop_ = true;
        for (std::thread& thread : threads_) thread.join();
    }
    ParallelReading(const ParallelReading&) = delete;
    ParallelReading& operator=(const ParallelReading&) = delete;

    std::vector<Outcome> finish(const std::function<void(std::size_t, std::size_t)>& progress) {
        std::unique_lock lock{mutex_};
        while (done_ < files_.size()) {
            changed_.wait_for(lock, std::chrono::milliseconds{50});
            const std::size_t done = done_;
            lock.unlock();
            if (progress) progress(done, files_.size());
            lock.lock();
        }
        return std::move(outcomes_);
    }

  private:
    void work() {
        const auto names = std::make_shared<detail::AgencyNames>();
        for (std::size_t i = next_++; i < files_.size() && !stop_; i = next_++) {
            Outcome outcome;
            try {
                outcome.list = std::make_shared<PublishedList>(reading::read_list(files_[i], options_, names));
            } catch (const std::exception& error) {
                outcome.error = error.what();
            }
            const std::lock_guard lock{mutex_};
            outcomes_[i] = std::move(outcome);
            if (++done_ == files_.size()) changed_.notify_one();
        }
    }

    const std::vector<std::filesystem::path>& files_;
    const ReadOptions& options_;
    std::vector<Outcome> outcomes_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> stop_ = false;
    std::size_t done_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::thread> threads_;
};

void sort_by_date(std::vector<std::shared_ptr<PublishedList>>& all) {
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        const auto key = [](const PublishedList& list) {
            return std::tuple{!list.published, list.published.value_or(Date{}),
                              reading::edition_rank(list.edition), std::string_view{list.edition}, list.file};
        };
        return key(*a) < key(*b);
    });
}

}  // namespace

PublishedLists read_lists(const std::vector<std::filesystem::path>& paths, const ReadOptions& options,
                          const std::function<void(std::size_t, std::size_t)>& progress) {
    const auto files = workbooks_of(paths);
    auto outcomes = ParallelReading{files, options}.finish(progress);
    PublishedLists result;
    auto texts = std::make_shared<std::deque<std::string>>();
    const auto flag = [&](std::string_view file, std::string text, IssueCode code) {
        Issue issue;
        issue.file = file;
        issue.raw = texts->emplace_back(std::move(text));
        issue.code = code;
        result.issues.push_back(issue);
    };
    std::map<std::string, std::string_view> first_with;
    std::vector<std::shared_ptr<PublishedList>> read;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (outcomes[i].list == nullptr) {
            flag(texts->emplace_back(files[i].filename().string()), outcomes[i].error,
                 IssueCode::unreadable_file);
            continue;
        }
        const auto& list = outcomes[i].list;
        const auto [first, is_new] = first_with.try_emplace(list->content, list->file);
        if (!is_new) flag(list->file, std::string{first->second}, IssueCode::repeated_content);
        read.push_back(list);
    }
    sort_by_date(read);
    if (reading::undate_out_of_series(read)) sort_by_date(read);
    result.lists.assign(read.begin(), read.end());
    result.storage = texts;
    return result;
}

}  // namespace lib287g

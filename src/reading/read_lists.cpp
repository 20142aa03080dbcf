#include <lib287g/reading/read_lists.hpp>

#include <memory>
#include <new>
#include <string>
#include <unordered_map>
#include <utility>

#include <lib287g/error.hpp>

#include "reading/input/files.hpp"
#include "reading/file_issue.hpp"
#include "reading/list_of_input.hpp"
#include "reading/parallel.hpp"
#include "reading/series/broken_names.hpp"
#include "reading/series/of_threads.hpp"
#include "files/file_bytes.hpp"
#include "files/with_errors.hpp"
#include "text/quoted.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1 {
namespace {

struct Outcome {
    SharedList list;
    std::string error;
};

/// Gathers the lists of a series and the issues of its files.
class Series {
  public:
    explicit Series(const SeriesOptions& options) : options_{options} {}

    void flag(Issue issue) { issues_.push_back(std::move(issue)); }
    void flag(const std::string& file, const std::string& text, IssueCode code) {
        flag(reading::file_issue(file, text, code));
    }

    void add(SharedList list) {
        const auto [first, is_new] = first_with_.try_emplace(list->content, list->file);
        if (!is_new) flag(list->file, first->second, IssueCode::repeated_content);
        read_.push_back(std::move(list));
    }

    PublishedLists finish() {
        PublishedLists all = collected({read_.begin(), read_.end()}, std::move(issues_), options_.source);
        if (options_.distrusted == Distrusted::kept) return all;
        std::vector<SharedList> kept;
        for (const SharedList& list : all) {
            if (list->trust.trusted()) kept.push_back(list);
            else if (options_.distrusted == Distrusted::undated) kept.push_back(undated(list));
            else flag(list->file, list->trust.reasons.front().seen, IssueCode::left_out);
        }
        kept.insert(kept.end(), all.undated.begin(), all.undated.end());
        all.issues.insert(all.issues.end(), issues_.begin(), issues_.end());
        return collected(std::move(kept), std::move(all.issues), options_.source);
    }

  private:
    /// The list without a date, where its contents are older than its neighbours'; else as it is.
    static SharedList undated(const SharedList& list) {
        if (!list->trust.has(Doubt::older_contents) || list->basis == DateBasis::given) return list;
        auto without = std::make_shared<PublishedList>(*list);
        without->published.reset();
        without->basis = DateBasis::none;
        without->issues.push_back(reading::file_issue(list->file, list->file, IssueCode::out_of_series));
        return without;
    }

    const SeriesOptions& options_;
    std::vector<Issue> issues_;
    std::vector<SharedList> read_;
    std::unordered_map<std::string, std::string> first_with_;  // by content
};

Outcome outcome_of(const std::filesystem::path& path, const SeriesOptions& options, const reading::Facts& facts,
                   reading::Memory& memory) try {
    const std::string file = path.filename().string();
    const auto day = options.published.find(file);
    ReadOptions own;
    if (day != options.published.end()) {
        own = options.each;
        own.published = day->second;
    }
    const ReadOptions& each = day != options.published.end() ? own : options.each;
    const xlsx::StopScope scope{each.stop};
    const auto bytes = detail::file_bytes(path, each.limits.file_bytes, "a workbook (.xlsx) or CSV");
    reading::Input input = reading::input_of(bytes, file, each.limits);
    return {std::make_shared<const PublishedList>(reading::list_of(std::move(input), each, facts, memory)), {}};
} catch (const OutOfMemory&) {
    throw;  // no issue among others: what is missing for this file is missing for the next
} catch (const Error& error) {
    return {nullptr, error.what()};
} catch (const std::bad_alloc&) {
    throw OutOfMemory{detail::shown_name(path.filename().string()) + ": there is not enough memory to read it"};
}

PublishedLists lists_of(const std::vector<std::filesystem::path>& paths, const SeriesOptions& options) {
    if (options.each.published) {
        throw Error{"each.published would date every list " + text(*options.each.published) +
                    "; expected `published`, days by the files' names"};
    }
    const reading::Files files = reading::files_of(paths);
    const reading::Facts facts{options.each};
    std::vector<Outcome> outcomes(files.paths.size());
    const std::shared_ptr<AgencyRegistry> one_registry = AgencyRegistry::shared();
    reading::OfThreads of_threads;
    const auto worker = [&]() -> reading::Job {
        reading::OfThread& own = of_threads.add();
        return [&](std::size_t i) {
            outcomes[i] = outcome_of(files.paths[i], options, facts, own.memory);
            if (outcomes[i].list != nullptr) own.listed.add(*outcomes[i].list, static_cast<std::uint32_t>(i));
        };
    };
    std::vector<SharedList> lists;
    lists.reserve(outcomes.size());
    xlsx::unless_stopped("", options.each.stop, [&] {
        reading::in_parallel(files.paths.size(), options.threads, worker, options.progress);
        for (Outcome& outcome : outcomes) lists.push_back(std::move(outcome.list));
        if (options.each.cleaning != Cleaning::strict) reading::mend_broken_names(lists, of_threads.listed());
    });
    Series series{options};
    for (const auto& [path, why] : files.refused) series.flag(detail::kept_name(path), why, IssueCode::unreadable_file);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (lists[i] != nullptr) series.add(std::move(lists[i]));
        else series.flag(detail::kept_name(files.paths[i].filename().string()), outcomes[i].error, IssueCode::unreadable_file);
    }
    if (!files.paths.empty()) {
        for (const Correction& unused : of_threads.unused(options.each.corrections)) {
            series.flag(reading::unused_correction({}, unused));
        }
    }
    return series.finish();
}

}  // namespace

PublishedLists read_lists(const std::vector<std::filesystem::path>& paths, const SeriesOptions& options) {
    return detail::with_errors(std::string_view{"the lists"}, [&] { return lists_of(paths, options); });
}

}  // namespace lib287g

#include <lib287g/reading/read_lists.hpp>

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include <lib287g/error.hpp>

#include "reading/files.hpp"
#include "reading/list_of_input.hpp"
#include "reading/parallel.hpp"
#include "files/file_bytes.hpp"

namespace lib287g {
namespace {

struct Outcome {
    std::shared_ptr<PublishedList> list;
    std::string error;
};

/// Gathers the lists of a series and the issues of its files.
class Series {
  public:
    explicit Series(const SeriesOptions& options) : options_{options} { series_.source = options.source; }

    void flag(const std::string& file, const std::string& text, IssueCode code) {
        Issue& issue = series_.issues.emplace_back();
        const auto texts = std::make_shared<const std::pair<std::string, std::string>>(file, text);
        issue.file = texts->first;
        issue.raw = texts->second;
        issue.code = code;
        issue.storage = Keepalive{texts};
    }

    void add(std::shared_ptr<PublishedList> list) {
        const auto [first, is_new] = first_with_.try_emplace(list->content, list->file);
        if (!is_new) flag(list->file, first->second, IssueCode::repeated_content);
        read_.push_back(std::move(list));
    }

    PublishedLists finish() {
        series_.lists.assign(read_.begin(), read_.end());
        sort_by_date(series_.lists);
        const std::vector<Trust> trust = trust_in(series_.lists);
        std::unordered_map<const PublishedList*, PublishedList*> writable;
        for (const auto& list : read_) writable.emplace(list.get(), list.get());
        std::vector<SharedList> kept;
        for (std::size_t i = 0; i < trust.size(); ++i) {
            PublishedList& list = *writable.at(series_.lists[i].get());
            list.trust = trust[i];
            if (is_in(list)) kept.push_back(std::move(series_.lists[i]));
        }
        series_.lists = std::move(kept);
        sort_by_date(series_.lists);
        return std::move(series_);
    }

  private:
    /// Whether the list stays in the series; what its trust asks for is done to it.
    bool is_in(PublishedList& list) {
        if (list.trust.trusted() || options_.distrusted == Distrusted::kept) return true;
        if (options_.distrusted == Distrusted::left_out) {
            flag(list.file, list.trust.reasons.front().seen, IssueCode::left_out);
            return false;
        }
        if (!list.trust.has(Doubt::older_contents) || list.basis == DateBasis::given) return true;
        list.published.reset();
        list.basis = DateBasis::none;
        const auto file = std::make_shared<const std::string>(list.file);
        Issue& issue = list.issues.emplace_back();
        issue.file = *file;
        issue.raw = *file;
        issue.code = IssueCode::out_of_series;
        issue.storage = Keepalive{file};
        return true;
    }

    const SeriesOptions& options_;
    PublishedLists series_;
    std::vector<std::shared_ptr<PublishedList>> read_;
    std::unordered_map<std::string, std::string> first_with_;  // by content
};

Outcome outcome_of(const std::filesystem::path& path, const SeriesOptions& options, const reading::Facts& facts,
                   detail::AgencyNames& names) try {
    const std::string file = path.filename().string();
    const auto day = options.published.find(file);
    ReadOptions own;
    if (day != options.published.end()) {
        own = options.each;
        own.published = day->second;
    }
    const ReadOptions& each = day != options.published.end() ? own : options.each;
    const auto bytes = detail::file_bytes(path, each.limits.file_bytes, "a workbook (.xlsx) or CSV");
    reading::Input input = reading::input_of(bytes, file, each.limits);
    return {std::make_shared<PublishedList>(reading::list_of(std::move(input), each, facts, names)), {}};
} catch (const Error& error) {
    return {nullptr, error.what()};
}

}  // namespace

PublishedLists read_lists(const std::vector<std::filesystem::path>& paths, const SeriesOptions& options) {
    if (options.each.published) {
        throw Error{"each.published would date every list " + text(*options.each.published) +
                    "; expected `published`, days by the files' names"};
    }
    const reading::Files files = reading::files_of(paths);
    const reading::Facts facts{options.each.dataset};
    std::vector<Outcome> outcomes(files.paths.size());
    const auto worker = [&]() -> reading::Job {
        const auto names = std::make_shared<detail::AgencyNames>(AgencyRegistry::shared());
        return [&, names](std::size_t i) { outcomes[i] = outcome_of(files.paths[i], options, facts, *names); };
    };
    const std::shared_ptr<AgencyRegistry> one_registry = AgencyRegistry::shared();
    reading::in_parallel(files.paths.size(), options.threads, worker, options.progress);
    Series series{options};
    for (const auto& [path, why] : files.refused) series.flag(path, why, IssueCode::unreadable_file);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].list != nullptr) series.add(std::move(outcomes[i].list));
        else series.flag(files.paths[i].filename().string(), outcomes[i].error, IssueCode::unreadable_file);
    }
    return series.finish();
}

}  // namespace lib287g

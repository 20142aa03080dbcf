#include <lib287g/reading/read_lists.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include <lib287g/error.hpp>

#include "reading/file_issue.hpp"
#include "reading/list_of_input.hpp"
#include "reading/parallel.hpp"
#include "reading/series/gathered.hpp"
#include "reading/series/of_threads.hpp"
#include "reading/series/series.hpp"
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

PublishedList list_from(const reading::Unread& source, const std::string& file, const ReadOptions& options,
                        const reading::Facts& facts, reading::Memory& memory) {
    const auto from = [&](std::span<const std::byte> bytes) {
        return reading::list_of(reading::input_of(bytes, file, options.limits), options, facts, memory);
    };
    if (const auto* bytes = std::get_if<NamedBytes>(&source)) return from(bytes->bytes);
    return from(detail::file_bytes(std::get<std::filesystem::path>(source), options.limits.file_bytes, "a workbook (.xlsx) or CSV"));
}

Outcome outcome_of(const reading::Unread& source, const SeriesOptions& options, const reading::Facts& facts,
                   reading::Memory& memory) try {
    const std::string file = reading::name_of(source);
    const auto day = options.published.find(file);
    ReadOptions own;
    if (day != options.published.end()) {
        own = options.each;
        own.published = day->second;
    }
    const ReadOptions& each = day != options.published.end() ? own : options.each;
    const xlsx::StopScope scope{each.stop};
    return {std::make_shared<const PublishedList>(list_from(source, file, each, facts, memory)), {}};
} catch (const OutOfMemory&) {
    throw;  // no issue among others: what is missing for this file is missing for the next
} catch (const Error& error) {
    return {nullptr, error.what()};
} catch (const std::bad_alloc&) {
    throw OutOfMemory{detail::shown_name(reading::name_of(source)) + ": there is not enough memory to read it"};
}

PublishedLists lists_of(const std::vector<ListSource>& sources, const SeriesOptions& options) {
    if (options.each.published) {
        throw Error{"each.published would date every list " + text(*options.each.published) +
                    "; expected `published`, days by the files' names"};
    }
    reading::Gathered gathered{sources, options};
    const reading::Facts facts{options.each};
    std::vector<Outcome> outcomes(gathered.unread.size());
    const std::shared_ptr<AgencyRegistry> one_registry = AgencyRegistry::shared();
    reading::OfThreads of_threads;
    const auto worker = [&]() -> reading::Job {
        reading::OfThread& own = of_threads.add();
        return [&](std::size_t i) {
            const reading::Gathered::ToRead& each = gathered.unread[i];
            outcomes[i] = outcome_of(each.source, options, facts, own.memory);
            if (outcomes[i].list != nullptr) own.listed.add(*outcomes[i].list, static_cast<std::uint32_t>(each.place));
        };
    };
    return xlsx::unless_stopped("", options.each.stop, [&] {
        reading::in_parallel(outcomes.size(), options.threads, worker, options.progress);
        for (std::size_t i = 0; i < outcomes.size(); ++i) gathered.take(i, std::move(outcomes[i].list), outcomes[i].error);
        gathered.finish();
        if (!outcomes.empty()) {
            for (const Correction& unused : of_threads.unused(options.each.corrections)) {
                gathered.issues.push_back(reading::unused_correction({}, unused));
            }
        }
        const bool all_listed = outcomes.size() == gathered.lists.size();
        return reading::series_of(std::move(gathered.lists), std::move(gathered.issues),
                                  {options.source, options.distrusted, options.each.issues_of_a_kind},
                                  all_listed ? std::optional{of_threads.listed()} : std::nullopt);
    });
}

}  // namespace

PublishedLists read_lists(const std::vector<ListSource>& sources, const SeriesOptions& options) {
    return detail::with_errors(std::string_view{"the lists"}, [&] { return lists_of(sources, options); });
}

PublishedLists detail::read_lists_at(const std::vector<std::filesystem::path>& paths, const SeriesOptions& options) {
    return detail::with_errors(std::string_view{"the lists"}, [&] { return lists_of({paths.begin(), paths.end()}, options); });
}

PublishedLists merged(const PublishedLists& a, const PublishedLists& b) {
    return detail::with_errors(std::string_view{"the lists"}, [&] {
        std::vector<SharedList> both;
        reading::add_lists_of(a, both);
        reading::add_lists_of(b, both);
        return reading::series_of(std::move(both), reading::issues_of_both(a.issues, b.issues),
                                  {a.source, a.distrusted, ReadOptions{}.issues_of_a_kind});
    });
}

}  // namespace lib287g

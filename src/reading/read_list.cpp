#include <lib287g/reading/read_list.hpp>

#include "reading/file_issue.hpp"
#include "reading/list_of_input.hpp"
#include "files/file_bytes.hpp"
#include "text/quoted.hpp"
#include "files/with_errors.hpp"
#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1 {
namespace {

PublishedList list_of(reading::Input input, const ReadOptions& options) {
    reading::Memory memory{AgencyRegistry::shared()};
    PublishedList list = reading::list_of(std::move(input), options, reading::Facts{options}, memory);
    for (std::size_t i = 0; i < options.corrections.size(); ++i) {
        if (memory.used_corrections.contains(i)) continue;
        list.issues.push_back(reading::unused_correction(list.file, options.corrections[i]));
    }
    return list;
}

/// The list of what `make` gives, which is asked to stop as the options say.
template <class Make>
PublishedList one_list(std::string_view name, const ReadOptions& options, const Make& make) {
    return detail::with_errors(name, [&] {
        return xlsx::unless_stopped(detail::shown_name(name) + ": ", options.stop, [&] { return list_of(make(), options); });
    });
}

}  // namespace

PublishedList read_list(const std::filesystem::path& path, const ReadOptions& options) {
    return detail::with_errors(path, [&] {
        const auto bytes = detail::file_bytes(path, options.limits.file_bytes, "a workbook (.xlsx) or CSV");
        return read_list(bytes, path.filename().string(), options);
    });
}

PublishedList read_list(std::span<const std::byte> bytes, std::string_view name, const ReadOptions& options) {
    return one_list(name, options, [&] { return reading::input_of(bytes, name, options.limits); });
}

PublishedList read_rows(const std::vector<std::vector<std::string>>& rows, std::string_view name,
                        const ReadOptions& options) {
    return detail::with_errors(name, [&] {
        std::vector<GivenRow> given;
        given.reserve(rows.size());
        for (const auto& row : rows) given.emplace_back(row.begin(), row.end());
        return read_rows(std::span<const GivenRow>{given}, name, options);
    });
}

PublishedList read_rows(std::span<const GivenRow> rows, std::string_view name, const ReadOptions& options) {
    return one_list(name, options, [&] { return reading::input_of(rows, name); });
}

}  // namespace lib287g

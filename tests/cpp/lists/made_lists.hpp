#pragma once

#include <memory>
#include <string>
#include <vector>

#include <lib287g/lists/published_lists.hpp>
#include <lib287g/reading/read_list.hpp>

namespace lib287g::test {

struct MadeRow {
    std::string state = "FLORIDA";
    std::string agency;
    std::string type = "Task Force Model";
    std::string signed_on = "2025-02-26";
    std::string county = "Lake County";
    std::string moa = "link pending";
};

/// A list with ICE's columns, read as one of the caller's.
inline PublishedList made_list(const std::string& name, const std::vector<MadeRow>& rows,
                               const ReadOptions& options = {}) {
    std::vector<std::vector<std::string>> texts{
        {"STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA"}};
    for (const MadeRow& row : rows) {
        texts.push_back({row.state, row.agency, "County", row.county, row.type, row.signed_on, row.moa});
    }
    return read_rows(texts, name, options);
}

inline SharedList shared_list(const std::string& name, const std::vector<MadeRow>& rows) {
    return std::make_shared<const PublishedList>(made_list(name, rows));
}

}  // namespace lib287g::test

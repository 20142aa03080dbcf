#pragma once

#include <set>
#include <string>

#include <lib287g/lists/counts.hpp>
#include <lib287g/lists/list_csv.hpp>
#include <lib287g/reading/read_list.hpp>

#include "target.hpp"

namespace lib287g::fuzz {

/// Reads the bytes as a list and asks it everything: rows add up, texts are shown, counts agree with each other.
inline void read_and_ask(std::span<const std::byte> bytes, std::string_view name) {
    answer_or_error([&] {
        const PublishedList list = read_list(bytes, name);
        for (const auto* all : {&list.issues, &list.repairs}) {
            for (const Issue& issue : *all) {
                for (const std::string_view text : {issue.file, issue.sheet, issue.column, issue.raw}) expect_shown(text);
                if (issue.clean) expect_shown(*issue.clean);
            }
        }
        const std::int64_t total = count(list, {}, Unit::agreements);
        expect(total <= static_cast<std::int64_t>(list.agreements.size()));
        expect(count(list, {}, Unit::agencies) <= total);
        std::int64_t by_type = 0;
        for (const Count& each : counts(list, {CountBy::type}, Unit::agreements)) by_type += each.value;
        expect(by_type == total);
        to_csv(list);
    });
}

}  // namespace lib287g::fuzz

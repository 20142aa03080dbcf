#pragma once
// A document that facts are taken from. Target: lib287g::lib287g.
// Rows are views: their texts live as long as the dataset that has them. Safe to read from all threads.

#include <cstdint>
#include <optional>
#include <string_view>

#include <lib287g/date.hpp>
#include <lib287g/words/vocabulary.hpp>

namespace lib287g::inline v0_1 {

/// Who speaks. The order is the order of preference where sources disagree about one date: ICE's own
/// lists before reports about them, reports of government before those of others.
enum class SourceKind : std::uint8_t {
    ice_list,    ///< ICE's lists of participating agencies
    agreement,   ///< the text of a memorandum of agreement
    law,         ///< a statute, regulation, executive order or court decision
    government,  ///< GAO, inspectors general, CRS, releases of DHS and ICE
    research,    ///< transcriptions, data projects, academic and institutional studies
    tracker,     ///< sites that follow the program
    advocacy,    ///< organisations with a position on it
    press,
};

template <>
inline constexpr Word<SourceKind> words<SourceKind>[] = {
    {SourceKind::ice_list, "ice_list", "ICE list"},
    {SourceKind::agreement, "agreement", "memorandum of agreement"},
    {SourceKind::law, "law", "law"},
    {SourceKind::government, "government", "government report"},
    {SourceKind::research, "research", "research"},
    {SourceKind::tracker, "tracker", "tracker"},
    {SourceKind::advocacy, "advocacy", "advocacy"},
    {SourceKind::press, "press", "press"},
};
static_assert(words_in_order<SourceKind>());

/// A document that facts are taken from. `id` is how facts cite it.
struct Source {
    std::string_view id;
    SourceKind kind;
    std::string_view title;
    std::string_view publisher;
    std::optional<std::string_view> identifier{};  ///< report number, docket, commit
    std::optional<PartialDate> date{};
    std::string_view url;
    std::string_view read;  ///< what of it was read; nothing more is said of it

    friend constexpr bool operator==(const Source&, const Source&) = default;
};

}  // namespace lib287g

#pragma once
// The words of a comparison's cells. Target: lib287g::lib287g.
// Pure functions, safe from all threads; time grows with the text that they make, which the caller owns.

#include <cstdint>
#include <string>
#include <string_view>

#include <lib287g/facts/grant.hpp>
#include <lib287g/facts/inspection.hpp>
#include <lib287g/facts/model.hpp>
#include <lib287g/facts/term.hpp>
#include <lib287g/facts/training.hpp>
#include <lib287g/figures/observation.hpp>

namespace lib287g::inline v0_1 {

/// A number with commas between thousands: "1,220".
inline std::string grouped(std::int64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t end = digits.size(); end > 3 && digits[end - 4] != '-';) {
        end -= 3;
        digits.insert(end, 1, ',');
    }
    return digits;
}

/// The number to six places, without zeros at the end: "40", "0.5". No locale has a say. What is above
/// nine million million has no places.
inline std::string decimal(double value) {
    if (value < 0) return "-" + decimal(-value);
    if (!(value < 9e12)) return value < 9e18 ? std::to_string(static_cast<std::int64_t>(value)) : "9e18 or more";
    const auto millionths = static_cast<std::int64_t>(value * 1e6 + 0.5);
    std::string out = std::to_string(millionths / 1'000'000);
    std::string places = std::to_string(1'000'000 + millionths % 1'000'000);
    places.front() = '.';
    places.erase(places.find_last_not_of('0') + 1);
    return places == "." ? out : out + places;
}

/// "2 years", "1 hour", "0.5 years".
inline std::string quantity(double value, std::string_view unit) {
    std::string number = decimal(value);
    number.append(" ").append(unit);
    if (value == 1 && number.back() == 's') number.pop_back();
    return number;
}

namespace detail {

inline std::string cell_text(const Model& model) {
    if (!model.setting) return {};
    return *model.setting == Place::facility ? "Jail only" : "Anywhere";
}

inline std::string cell_text(const Grant& grant) {
    std::string out{name(grant.answer)};
    std::string conditions;
    const auto add = [&conditions](std::string_view condition) {
        if (!conditions.empty()) conditions += ", ";
        conditions += condition;
    };
    // Where these two may be done is what the setting says already.
    const bool as_set = grant.power == Power::question_about_status || grant.power == Power::initiate_removal;
    if (grant.place && !as_set) add(name(*grant.place));
    if (grant.warrant_required) add("warrant required");
    if (grant.ice_signature_required) add("ICE signs");
    if (!conditions.empty()) out.append(" (").append(conditions).append(")");
    return out;
}

inline std::string cell_text(const Training& training) {
    std::string out;
    if (training.hours) out = quantity(*training.hours, "hours");
    if (training.weeks) {
        const std::string weeks = quantity(*training.weeks, "weeks");
        out += out.empty() ? weeks : " (" + weeks + ")";
    }
    if (out.empty()) return std::string{training.text};
    if (training.delivery && *training.delivery != Delivery::in_person) {
        out.append(", ").append(name(*training.delivery));
    }
    return out;
}

inline std::string cell_text(const Inspection& inspection) {
    if (inspection.scheduled == Answer::no) return "None";
    if (inspection.scheduled != Answer::yes) return std::string{name(inspection.scheduled)};
    if (!inspection.interval_years) return "Scheduled";
    if (*inspection.interval_years == 2) return "Biennial";
    return "Every " + quantity(*inspection.interval_years, "years");
}

inline std::string cell_text(const Term& term) {
    if (term.summary) return std::string{*term.summary};
    if (term.value && term.unit) return quantity(*term.value, *term.unit);
    return std::string{term.text};
}

inline std::string cell_text(const Observation& figure) {
    std::string prefix;
    if (figure.exactness != Exactness::exact) prefix.append(name(figure.exactness)).append(" ");
    return prefix + grouped(figure.value);
}

}  // namespace detail

}  // namespace lib287g

#include "xlsx/sheet/iso_date.hpp"

#include <lib287g/xlsx/serial.hpp>

#include "xlsx/sheet/number_text.hpp"

namespace lib287g::inline v0_1::xlsx {
namespace {

constexpr double seconds_per_day = 86'400;

// Takes texts from the front of what is left. After a mismatch nothing more is taken.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_{text} {}

    bool take(char letter) {
        if (!rest_.starts_with(letter)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::optional<int> take_digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        int number = 0;
        for (const char digit : rest_.substr(0, count)) {
            if (digit < '0' || digit > '9') return std::nullopt;
            number = number * 10 + (digit - '0');
        }
        rest_.remove_prefix(count);
        return number;
    }

    std::optional<double> take_number() {
        if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') return std::nullopt;
        return take_double(rest_, fast_float::chars_format::fixed);
    }

    [[nodiscard]] bool has_colon_at(std::size_t at) const {
        return rest_.size() > at && rest_[at] == ':';
    }
    [[nodiscard]] bool done() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

std::optional<double> take_date(Scanner& text, bool from_1904) {
    const auto year = text.take_digits(4);
    if (!year || !text.take('-')) return std::nullopt;
    const auto month = text.take_digits(2);
    if (!month || !text.take('-')) return std::nullopt;
    const auto day = text.take_digits(2);
    if (!day) return std::nullopt;
    const auto date = date_of(*year, *month, *day);
    if (!date) return std::nullopt;
    return serial_of_date(*date, from_1904);
}

std::optional<double> take_time(Scanner& text) {
    const auto hour = text.take_digits(2);
    if (!hour || *hour > 23 || !text.take(':')) return std::nullopt;
    const auto minute = text.take_digits(2);
    if (!minute || *minute > 59) return std::nullopt;
    std::optional<double> second = 0.0;
    if (text.take(':')) second = text.take_number();
    if (!second || *second >= 60) return std::nullopt;
    return (*hour * 3600 + *minute * 60 + *second) / seconds_per_day;
}

// The day and time are those of the place: what they were elsewhere changes no date of a list.
void take_zone(Scanner& text) {
    if (text.take('Z')) return;
    Scanner ahead = text;
    if (!ahead.take('+') && !ahead.take('-')) return;
    if (!ahead.take_digits(2)) return;
    ahead.take(':');
    if (ahead.take_digits(2)) text = ahead;
}

std::optional<double> take_duration(Scanner& text) {
    if (!text.take('T') || text.done()) return std::nullopt;
    double seconds = 0;
    double unit = 3600;
    for (const char letter : {'H', 'M', 'S'}) {
        Scanner ahead = text;
        if (const auto number = ahead.take_number(); number && ahead.take(letter)) {
            seconds += *number * unit;
            text = ahead;
        }
        unit /= 60;
    }
    return seconds / seconds_per_day;
}

std::optional<double> take_moment(Scanner& text, bool from_1904) {
    if (text.take('P')) return take_duration(text);
    std::optional<double> serial = 0.0;
    if (!text.has_colon_at(2)) {
        serial = take_date(text, from_1904);
        if (!serial || !text.take('T')) {
            if (serial) take_zone(text);
            return serial;
        }
    }
    const auto time = take_time(text);
    if (!time) return std::nullopt;
    take_zone(text);
    return *serial + *time;
}

}  // namespace

std::optional<double> iso_date_serial(std::string_view text, bool from_1904) {
    Scanner scanner{text};
    const auto serial = take_moment(scanner, from_1904);
    return scanner.done() ? serial : std::nullopt;
}

}  // namespace lib287g::xlsx

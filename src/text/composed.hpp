#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lib287g::inline v0_1::detail {

/// The letters that an accent can stand on, and what each is with it.
struct Accent {
    char32_t code;
    std::string_view letters;
    std::u32string_view composed;
};

/// The accents of the languages that are written in Latin letters, each of which Unicode has as a character of its own too.
inline constexpr std::array<Accent, 15> accents{{
    {0x300, "aeinouwyAEINOUWY", U"\u00E0\u00E8\u00EC\u01F9\u00F2\u00F9\u1E81\u1EF3\u00C0\u00C8\u00CC\u01F8\u00D2\u00D9\u1E80\u1EF2"},
    {0x301, "acegiklmnoprsuwyzACEGIKLMNOPRSUWYZ", U"\u00E1\u0107\u00E9\u01F5\u00ED\u1E31\u013A\u1E3F\u0144\u00F3\u1E55\u0155\u015B\u00FA\u1E83\u00FD\u017A\u00C1\u0106\u00C9\u01F4\u00CD\u1E30\u0139\u1E3E\u0143\u00D3\u1E54\u0154\u015A\u00DA\u1E82\u00DD\u0179"},
    {0x302, "aceghijosuwyzACEGHIJOSUWYZ", U"\u00E2\u0109\u00EA\u011D\u0125\u00EE\u0135\u00F4\u015D\u00FB\u0175\u0177\u1E91\u00C2\u0108\u00CA\u011C\u0124\u00CE\u0134\u00D4\u015C\u00DB\u0174\u0176\u1E90"},
    {0x303, "aeinouvyAEINOUVY", U"\u00E3\u1EBD\u0129\u00F1\u00F5\u0169\u1E7D\u1EF9\u00C3\u1EBC\u0128\u00D1\u00D5\u0168\u1E7C\u1EF8"},
    {0x304, "aegiouyAEGIOUY", U"\u0101\u0113\u1E21\u012B\u014D\u016B\u0233\u0100\u0112\u1E20\u012A\u014C\u016A\u0232"},
    {0x306, "aegiouAEGIOU", U"\u0103\u0115\u011F\u012D\u014F\u016D\u0102\u0114\u011E\u012C\u014E\u016C"},
    {0x307, "abcdefghmnoprstwxyzABCDEFGHIMNOPRSTWXYZ", U"\u0227\u1E03\u010B\u1E0B\u0117\u1E1F\u0121\u1E23\u1E41\u1E45\u022F\u1E57\u1E59\u1E61\u1E6B\u1E87\u1E8B\u1E8F\u017C\u0226\u1E02\u010A\u1E0A\u0116\u1E1E\u0120\u1E22\u0130\u1E40\u1E44\u022E\u1E56\u1E58\u1E60\u1E6A\u1E86\u1E8A\u1E8E\u017B"},
    {0x308, "aehiotuwxyAEHIOUWXY", U"\u00E4\u00EB\u1E27\u00EF\u00F6\u1E97\u00FC\u1E85\u1E8D\u00FF\u00C4\u00CB\u1E26\u00CF\u00D6\u00DC\u1E84\u1E8C\u0178"},
    {0x30A, "auwyAU", U"\u00E5\u016F\u1E98\u1E99\u00C5\u016E"},
    {0x30B, "ouOU", U"\u0151\u0171\u0150\u0170"},
    {0x30C, "acdeghijklnorstuzACDEGHIKLNORSTUZ", U"\u01CE\u010D\u010F\u011B\u01E7\u021F\u01D0\u01F0\u01E9\u013E\u0148\u01D2\u0159\u0161\u0165\u01D4\u017E\u01CD\u010C\u010E\u011A\u01E6\u021E\u01CF\u01E8\u013D\u0147\u01D1\u0158\u0160\u0164\u01D3\u017D"},
    {0x327, "cdeghklnrstCDEGHKLNRST", U"\u00E7\u1E11\u0229\u0123\u1E29\u0137\u013C\u0146\u0157\u015F\u0163\u00C7\u1E10\u0228\u0122\u1E28\u0136\u013B\u0145\u0156\u015E\u0162"},
    {0x328, "aeiouAEIOU", U"\u0105\u0119\u012F\u01EB\u0173\u0104\u0118\u012E\u01EA\u0172"},
    {0x340, "aeinouwyAEINOUWY", U"\u00E0\u00E8\u00EC\u01F9\u00F2\u00F9\u1E81\u1EF3\u00C0\u00C8\u00CC\u01F8\u00D2\u00D9\u1E80\u1EF2"},
    {0x341, "acegiklmnoprsuwyzACEGIKLMNOPRSUWYZ", U"\u00E1\u0107\u00E9\u01F5\u00ED\u1E31\u013A\u1E3F\u0144\u00F3\u1E55\u0155\u015B\u00FA\u1E83\u00FD\u017A\u00C1\u0106\u00C9\u01F4\u00CD\u1E30\u0139\u1E3E\u0143\u00D3\u1E54\u0154\u015A\u00DA\u1E82\u00DD\u0179"},
}};

/// The one character of a letter and the accent behind it; absent where Unicode has none.
constexpr std::optional<char32_t> composed(char letter, char32_t accent) {
    for (const Accent& each : accents) {
        if (each.code != accent) continue;
        const std::size_t at = each.letters.find(letter);
        return at == std::string_view::npos ? std::nullopt : std::optional{each.composed[at]};
    }
    return std::nullopt;
}

}  // namespace lib287g::detail

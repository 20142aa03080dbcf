#include <lib287g/lists/agency.hpp>

#include <deque>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>

#include <lib287g/detail/letters.hpp>

#include "text/seeded_hash.hpp"
#include "text/shortened.hpp"

namespace lib287g::inline v0_1 {

struct AgencyRegistry::Known {
    std::shared_mutex mutex;
    std::deque<std::string> keys;  // by id; a deque: growing it moves nothing
    std::unordered_map<std::string_view, AgencyId, detail::SeededHash, std::equal_to<>> ids;
};

AgencyRegistry::AgencyRegistry() : known_{std::make_unique<Known>()} {}
AgencyRegistry::~AgencyRegistry() = default;

std::shared_ptr<AgencyRegistry> AgencyRegistry::shared() {
    static std::mutex mutex;
    static std::weak_ptr<AgencyRegistry> kept;
    const std::lock_guard lock{mutex};
    auto registry = kept.lock();
    if (registry == nullptr) kept = registry = std::make_shared<AgencyRegistry>();
    return registry;
}

AgencyId AgencyRegistry::id(std::string_view state, std::string_view name) {
    // A few long texts of states and names could fill the memory with all their pairs.
    constexpr std::size_t longest_state = 80;
    std::string key = detail::shortened(state, longest_state);
    key.append("/").append(agency_key(name));
    {
        const std::shared_lock lock{known_->mutex};
        if (const auto found = known_->ids.find(key); found != known_->ids.end()) return found->second;
    }
    const std::lock_guard lock{known_->mutex};
    if (const auto found = known_->ids.find(key); found != known_->ids.end()) return found->second;
    const AgencyId id{static_cast<std::uint32_t>(known_->keys.size())};
    known_->ids.emplace(known_->keys.emplace_back(std::move(key)), id);
    return id;
}

std::string_view AgencyRegistry::key(AgencyId id) const {
    const std::shared_lock lock{known_->mutex};
    return known_->keys.at(static_cast<std::uint32_t>(id));
}

std::string AgencyRegistry::slug(AgencyId id) const { return agency_slug(key(id)); }

std::size_t AgencyRegistry::size() const {
    const std::shared_lock lock{known_->mutex};
    return known_->keys.size();
}

std::string agency_slug(std::string_view key) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    };
    const std::size_t slash = key.find('/');
    std::string slug;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char c = i < slash && slash != std::string_view::npos ? detail::lower(key[i]) : key[i];
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c)) slug += c;
        else if (c == ' ' || i == slash) slug += '-';
        else slug.append("_").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return slug;
}

}  // namespace lib287g

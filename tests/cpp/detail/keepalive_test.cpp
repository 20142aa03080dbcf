#include <lib287g/detail/keepalive.hpp>

#include <memory>
#include <type_traits>
#include <utility>

#include "catch2_shim.hpp"

using lib287g::Keepalive;

namespace {

static_assert(std::is_nothrow_move_constructible_v<Keepalive>);
static_assert(std::is_nothrow_move_assignable_v<Keepalive>);
static_assert(!std::is_convertible_v<std::shared_ptr<int>, Keepalive>);

// One that holds nothing is a constant, and costs nothing before main or after it.
constexpr Keepalive nothing;
constexpr bool copies_nothing() {
    Keepalive copy{nothing};
    const Keepalive moved{std::move(copy)};
    copy = moved;
    return true;
}
static_assert(copies_nothing());

}  // namespace

TEST_CASE("storage lives as long as the last copy") {
    auto storage = std::make_shared<int>(287);
    const std::weak_ptr<int> watch = storage;
    auto first = std::make_unique<Keepalive>(std::move(storage));
    CHECK(watch.use_count() == 1);
    auto second = std::make_unique<Keepalive>(*first);
    CHECK(watch.use_count() == 2);
    first.reset();
    CHECK(watch.use_count() == 1);
    second.reset();
    CHECK(watch.expired());
}

TEST_CASE("moving hands the storage over") {
    auto storage = std::make_shared<int>(287);
    Keepalive first{storage};
    CHECK(storage.use_count() == 2);
    Keepalive second{std::move(first)};
    CHECK(storage.use_count() == 2);
    Keepalive third;
    third = std::move(second);
    CHECK(storage.use_count() == 2);
}

TEST_CASE("assigning lets go of what was held before") {
    auto old_storage = std::make_shared<int>(1);
    auto new_storage = std::make_shared<int>(2);
    Keepalive keepalive{old_storage};
    keepalive = Keepalive{new_storage};
    CHECK(old_storage.use_count() == 1);
    CHECK(new_storage.use_count() == 2);
    const Keepalive& itself = keepalive;
    keepalive = itself;
    CHECK(new_storage.use_count() == 2);
    keepalive = Keepalive{};
    CHECK(new_storage.use_count() == 1);
}

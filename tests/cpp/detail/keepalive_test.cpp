#include <lib287g/detail/keepalive.hpp>

#include <memory>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch2_shim.hpp"

using lib287g::Keepalive;

namespace {

static_assert(std::is_nothrow_move_constructible_v<Keepalive>);
static_assert(std::is_nothrow_move_assignable_v<Keepalive>);
static_assert(std::is_nothrow_copy_constructible_v<Keepalive>);
static_assert(std::is_nothrow_copy_assignable_v<Keepalive>);
static_assert(sizeof(Keepalive) == sizeof(void*));
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

// One that holds something works at compile time too, as long as it ends there.
constexpr bool holds_while_there_are_copies() {
    bool alive = true;
    struct Watched {
        bool* alive = nullptr;
        constexpr explicit Watched(bool* alive_) : alive{alive_} {}
        constexpr Watched(Watched&& other) noexcept : alive{std::exchange(other.alive, nullptr)} {}
        constexpr ~Watched() {
            if (alive != nullptr) *alive = false;
        }
    };
    Keepalive last;
    {
        const Keepalive first{Watched{&alive}};
        last = first;
    }
    const bool alive_with_a_copy = alive;
    last = Keepalive{};
    return alive_with_a_copy && !alive;
}
static_assert(holds_while_there_are_copies());

// What is held does not make rows differ.
struct Row {
    int value = 0;
    Keepalive storage{};
    friend constexpr bool operator==(const Row&, const Row&) = default;
};

}  // namespace

TEST_CASE("storage lives as long as the last copy") {
    auto storage = std::make_shared<int>(287);
    const std::weak_ptr<int> watch = storage;
    auto first = std::make_unique<Keepalive>(std::move(storage));
    auto second = std::make_unique<Keepalive>(*first);
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

TEST_CASE("what keeps a row alive does not make it another row") {
    const Keepalive storage{std::make_shared<int>(287)};
    CHECK(Row{1, storage} == Row{1});
    CHECK(Row{1, storage} != Row{2, storage});
}

TEST_CASE("threads share what is held, and the last one lets go of it") {
    auto storage = std::make_shared<int>(287);
    const std::weak_ptr<int> watch = storage;
    {
        const Keepalive keepalive{std::move(storage)};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([copy = keepalive] {
                for (int round = 0; round < 20'000; ++round) const Keepalive one_more{copy};
            });
        }
        for (std::thread& thread : threads) thread.join();
        CHECK(watch.use_count() == 1);
    }
    CHECK(watch.expired());
}

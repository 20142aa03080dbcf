#include "reading/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "xlsx/stop.hpp"

namespace lib287g::inline v0_1::reading {
namespace {

class Workers {
  public:
    Workers(std::size_t jobs, const MakeWorker& make_worker) : jobs_{jobs}, make_worker_{make_worker} {}
    ~Workers() { join(); }
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Starts threads until there are so many, or no more can be had: the work goes on with fewer.
    void start(std::size_t threads) try {
        threads_.reserve(threads);
        while (threads_.size() < threads) threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
    } catch (const std::bad_alloc&) {
    }

    [[nodiscard]] bool has_threads() const { return !threads_.empty(); }

    /// Does jobs until none is left; what one throws ends the work of all.
    void work() noexcept {
        try {
            const Job job = make_worker_();
            const std::function<bool()> ask = [this] { return stopped_.load(); };
            const xlsx::StopScope scope{ask};
            for (std::size_t i = next_++; i < jobs_ && !stopped_; i = next_++) {
                job(i);
                finished();
            }
        } catch (...) {
            const std::lock_guard lock{mutex_};
            // Stopped with all the others there is nothing of its own to say.
            if (thrown_ == nullptr && !stopped_) thrown_ = std::current_exception();
            stopped_ = true;
            changed_.notify_all();
        }
    }

    /// One job on this thread, where there are no others; false when none is left.
    bool work_once(const Job& job) {
        const std::size_t i = next_++;
        if (i >= jobs_ || stopped_) return false;
        job(i);
        finished();
        return true;
    }

    /// Waits a moment for jobs to be done; how many are, or all of them when the work has ended.
    std::size_t wait() {
        std::unique_lock lock{mutex_};
        changed_.wait_for(lock, std::chrono::milliseconds{50}, [this] { return done_ == jobs_ || stopped_; });
        return stopped_ ? jobs_ : done_;
    }

    void finish() {
        join();
        if (thrown_ != nullptr) std::rethrow_exception(thrown_);
    }

  private:
    void finished() {
        const std::lock_guard lock{mutex_};
        if (++done_ == jobs_) changed_.notify_all();
    }
    void join() {
        {
            const std::lock_guard lock{mutex_};
            if (done_ < jobs_) stopped_ = true;
        }
        for (std::thread& thread : threads_) thread.join();
        threads_.clear();
    }

    std::size_t jobs_;
    const MakeWorker& make_worker_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> stopped_ = false;
    std::size_t done_ = 0;
    std::exception_ptr thrown_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::thread> threads_;
};

}  // namespace

void in_parallel(std::size_t jobs, unsigned threads, const MakeWorker& make_worker,
                 const std::function<void(std::size_t, std::size_t)>& progress) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    Workers workers{jobs, make_worker};
    if (threads > 1 && jobs > 1) workers.start(std::min<std::size_t>(threads, jobs));
    if (workers.has_threads()) {
        for (std::size_t done = 0; done < jobs;) {
            done = workers.wait();
            if (progress) progress(done, jobs);
        }
    } else if (jobs > 0) {
        const Job job = make_worker();
        for (std::size_t done = 1; workers.work_once(job); ++done) {
            if (progress) progress(done, jobs);
        }
    }
    workers.finish();
}

}  // namespace lib287g::reading

#pragma once

#include <cstddef>
#include <functional>

namespace lib287g::inline v0_1::reading {

/// Called with a job's number, from 0.
using Job = std::function<void(std::size_t)>;

/// What a thread of its own needs for its jobs: called once on each thread, it gives what does a job there.
using MakeWorker = std::function<Job()>;

/// Does the jobs on at most `threads` threads (0: as many as there are processors), this one among them; where
/// another cannot be started, on those there are. `progress`, on this thread, gets the number of jobs done and of
/// all. Every thread has ended when it returns or throws: what `progress` throws, or the first that a job throws,
/// after which no job is begun.
void in_parallel(std::size_t jobs, unsigned threads, const MakeWorker& make_worker,
                 const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace lib287g::reading

#pragma once
// The tables of facts together. Target: lib287g::lib287g.
// A value whose copies share their storage: safe to read from all threads, to assign from one. Copies cost constant time.

#include <string_view>
#include <type_traits>

#include <lib287g/facts/claim.hpp>
#include <lib287g/facts/correction.hpp>
#include <lib287g/facts/counted_list.hpp>
#include <lib287g/facts/event.hpp>
#include <lib287g/facts/finding.hpp>
#include <lib287g/facts/glossary.hpp>
#include <lib287g/facts/grant.hpp>
#include <lib287g/facts/inspection.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/detail/rows.hpp>
#include <lib287g/detail/shared.hpp>
#include <lib287g/facts/list_run.hpp>
#include <lib287g/facts/list_series.hpp>
#include <lib287g/facts/model.hpp>
#include <lib287g/facts/source.hpp>
#include <lib287g/facts/statute.hpp>
#include <lib287g/facts/term.hpp>
#include <lib287g/facts/training.hpp>

namespace lib287g::inline v0_1 {

/// The tables of facts: those shipped with the library (`reference`), or a user's own from JSON.
/// A view, cheap to copy: the rows live in the program, or in a storage that each table keeps alive. A row
/// copied out of a table has texts that live no longer than the tables do.
struct Dataset {
    std::string_view version;  ///< the day of its last change, "2026.11.24"; lives as long as `storage`
    Shared<Rows<Source>> sources;
    Shared<Rows<Model>> models;
    Shared<Rows<Grant>> grants;
    Shared<Rows<Training>> training;
    Shared<Rows<Inspection>> inspections;
    Shared<Rows<Term>> terms;
    Shared<Rows<Claim>> claims;
    Shared<Rows<Event>> events;
    Shared<Rows<Finding>> findings;
    Shared<Rows<Statute>> statutes;
    Shared<Rows<GlossaryEntry>> glossary;
    Shared<Rows<Correction>> corrections;
    Shared<Rows<ListRun>> list_runs;
    Shared<CountedLists> lists;
    Shared<AllListSeries> list_series;
    Keepalive storage;
};

/// What has the tables of facts as members: a Dataset, or a type whose tables are constants.
template <class Tables>
concept FactTables = requires(const Tables& tables) {
    tables.sources;
    tables.claims;
    tables.list_runs;
    tables.lists;
    tables.list_series;
    tables.storage;
};

/// Tables that may end before what points into them; constants never do.
template <class Tables>
concept MortalTables = FactTables<Tables> && !std::is_empty_v<Tables>;

}  // namespace lib287g

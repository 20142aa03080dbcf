#pragma once

#include <string_view>

#include <lib287g/claim.hpp>
#include <lib287g/correction.hpp>
#include <lib287g/event.hpp>
#include <lib287g/finding.hpp>
#include <lib287g/glossary.hpp>
#include <lib287g/grant.hpp>
#include <lib287g/inspection.hpp>
#include <lib287g/keepalive.hpp>
#include <lib287g/list.hpp>
#include <lib287g/list_series.hpp>
#include <lib287g/model.hpp>
#include <lib287g/source.hpp>
#include <lib287g/statute.hpp>
#include <lib287g/term.hpp>
#include <lib287g/training.hpp>

namespace lib287g {

/// The tables of facts: those shipped with the library (`reference`), or a user's own from JSON.
/// A view: the rows live in the program, or in `storage`.
struct Dataset {
    std::string_view version;  ///< the day of its last change, "2026.11.24"
    List<Source> sources;
    List<Model> models;
    List<Grant> grants;
    List<Training> training;
    List<Inspection> inspections;
    List<Term> terms;
    List<Claim> claims;
    List<Event> events;
    List<Finding> findings;
    List<Statute> statutes;
    List<GlossaryEntry> glossary;
    List<Correction> corrections;
    Split<CountedList, '\n'> lists;
    TextRows<ListSeries> list_series;
    Keepalive storage;
};

}  // namespace lib287g

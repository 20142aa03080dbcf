#pragma once

#include <string_view>

#include <lib287g/facts/claim.hpp>
#include <lib287g/facts/correction.hpp>
#include <lib287g/facts/event.hpp>
#include <lib287g/facts/finding.hpp>
#include <lib287g/facts/glossary.hpp>
#include <lib287g/facts/grant.hpp>
#include <lib287g/facts/inspection.hpp>
#include <lib287g/detail/keepalive.hpp>
#include <lib287g/detail/rows.hpp>
#include <lib287g/facts/list_series.hpp>
#include <lib287g/facts/model.hpp>
#include <lib287g/facts/source.hpp>
#include <lib287g/facts/statute.hpp>
#include <lib287g/facts/term.hpp>
#include <lib287g/facts/training.hpp>

namespace lib287g {

/// The tables of facts: those shipped with the library (`reference`), or a user's own from JSON.
/// A view: the rows live in the program, or in `storage`.
struct Dataset {
    std::string_view version;  ///< the day of its last change, "2026.11.24"
    Rows<Source> sources;
    Rows<Model> models;
    Rows<Grant> grants;
    Rows<Training> training;
    Rows<Inspection> inspections;
    Rows<Term> terms;
    Rows<Claim> claims;
    Rows<Event> events;
    Rows<Finding> findings;
    Rows<Statute> statutes;
    Rows<GlossaryEntry> glossary;
    Rows<Correction> corrections;
    Split<CountedList, '\n'> lists;
    TextRows<ListSeries> list_series;
    Keepalive storage;
};

}  // namespace lib287g

#pragma once
// The tables of a dataset by name. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <tuple>

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/facts/fields.hpp>

namespace lib287g::inline v0_1 {

template <>
inline constexpr auto fields<Dataset> = std::tuple{
    Field{"version", &Dataset::version, "The day of the last change of the data, \"2026.11.24\"."},
    Field{"sources", &Dataset::sources, "Where the facts come from."},
    Field{"models", &Dataset::models, "The agreement types described."},
    Field{"grants", &Dataset::grants, "Which type gives which power."},
    Field{"training", &Dataset::training, "Training requirements."},
    Field{"inspections", &Dataset::inspections, "Compliance inspections."},
    Field{"terms", &Dataset::terms, "Terms of the agreements."},
    Field{"claims", &Dataset::claims, "Dated figures, as sources state them."},
    Field{"events", &Dataset::events, "What happened to the program."},
    Field{"findings", &Dataset::findings, "What audits and studies found."},
    Field{"statutes", &Dataset::statutes, "The rules of law it rests on."},
    Field{"glossary", &Dataset::glossary, "Words of the field."},
    Field{"corrections", &Dataset::corrections, "What cells of ICE's lists mean where no rule tells."},
    Field{"list_runs", &Dataset::list_runs, "Lists that follow each other: what they tell, and whose they are."},
    Field{"lists", &Dataset::lists, "The lists of the runs that were counted: the last of each day."},
    Field{"list_series", &Dataset::list_series, "The figures of the runs, as change points."},
};

}  // namespace lib287g

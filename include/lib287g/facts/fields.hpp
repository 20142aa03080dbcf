#pragma once
// The columns of the facts' rows. Target: lib287g::lib287g.
// Constants: safe from all threads, also at compile time.

#include <tuple>

#include <lib287g/facts/claim.hpp>
#include <lib287g/facts/correction.hpp>
#include <lib287g/facts/counted_list.hpp>
#include <lib287g/facts/event.hpp>
#include <lib287g/facts/finding.hpp>
#include <lib287g/facts/glossary.hpp>
#include <lib287g/facts/grant.hpp>
#include <lib287g/facts/inspection.hpp>
#include <lib287g/facts/list_run.hpp>
#include <lib287g/facts/list_series.hpp>
#include <lib287g/facts/model.hpp>
#include <lib287g/facts/source.hpp>
#include <lib287g/facts/statute.hpp>
#include <lib287g/facts/term.hpp>
#include <lib287g/facts/training.hpp>
#include <lib287g/tables/field.hpp>

namespace lib287g::inline v0_1 {

template <>
inline constexpr auto fields<Source> = std::tuple{
    Field{"id", &Source::id, "How facts cite it: \"GAO21\"."},
    Field{"kind", &Source::kind, "Who speaks: SourceKind."},
    Field{"title", &Source::title, "The document's title."},
    Field{"publisher", &Source::publisher, "Who published it."},
    Field{"identifier", &Source::identifier, "Report number, docket or commit."},
    Field{"date", &Source::date, "Date of publication."},
    Field{"url", &Source::url, "Where it was read."},
    Field{"read", &Source::read, "What of it was read; nothing more is said of it."},
};

template <>
inline constexpr auto fields<Claim> = std::tuple{
    Field{"id", &Claim::id, "Unique among claims: date, scope, unit and main source."},
    Field{"value", &Claim::value, "The figure, in `unit`."},
    Field{"low", &Claim::low, "Lower bound, or None where none is known."},
    Field{"high", &Claim::high, "Upper bound, or None where none is known."},
    Field{"exactness", &Claim::exactness, "How the source states it: exact, approximate, at least."},
    Field{"unit", &Claim::unit, "What is counted: agreements, agencies, officers."},
    Field{"type", &Claim::type, "The agreement type; None for the whole program."},
    Field{"only_type", &Claim::only_type,
          "No other type was in force: the figure is the program's too."},
    Field{"one_agreement_each", &Claim::one_agreement_each,
          "Agencies of one type: as many agreements of that type."},
    Field{"state", &Claim::state, "The state; None for the whole country."},
    Field{"states", &Claim::states, "How many states (at times with territories) it covers."},
    Field{"date", &Claim::date, "The date it is about: a day, a month or a year."},
    Field{"sources", &Claim::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Claim::confidence, "How far this library trusts the row."},
    Field{"note", &Claim::note, "What to know before using it."},
    Field{"not_in_timelines", &Claim::not_in_timelines,
          "Why no timeline takes it; None for the others."},
};

template <>
inline constexpr auto fields<Grant> = std::tuple{
    Field{"id", &Grant::id, "Unique among grants: type and power."},
    Field{"type", &Grant::type, "The agreement type."},
    Field{"power", &Grant::power, "What may or may not be done."},
    Field{"answer", &Grant::answer, "no, yes, conditional or unclear."},
    Field{"place", &Grant::place, "In the facility or anywhere; None where none applies."},
    Field{"warrant_required", &Grant::warrant_required, "Only with a warrant."},
    Field{"ice_signature_required", &Grant::ice_signature_required, "An ICE officer must sign."},
    Field{"value", &Grant::value, "A number that it states, in `unit`."},
    Field{"unit", &Grant::unit, "Unit of the number: \"hours held\", at most."},
    Field{"authority", &Grant::authority, "The provision of law it is delegated from."},
    Field{"text", &Grant::text, "The grant in a sentence."},
    Field{"since", &Grant::since, "Date of the earliest text it was read in."},
    Field{"sources", &Grant::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Grant::confidence, "How far this library trusts the row."},
    Field{"note", &Grant::note, "What to know before using it."},
};

template <>
inline constexpr auto fields<Training> = std::tuple{
    Field{"id", &Training::id, "Unique among training requirements."},
    Field{"type", &Training::type, "The agreement type; None for officers of every type."},
    Field{"kind", &Training::kind, "initial or refresher."},
    Field{"value", &Training::value, "A number that it states, in `unit`."},
    Field{"unit", &Training::unit, "Unit of the number: \"modules a year\", \"refreshers\"."},
    Field{"hours", &Training::hours, "Length in hours."},
    Field{"weeks", &Training::weeks, "Length in weeks."},
    Field{"days", &Training::days, "Length in days."},
    Field{"delivery", &Training::delivery, "In person, online, or either."},
    Field{"place", &Training::place, "Where it is given."},
    Field{"interval_years", &Training::interval_years,
          "Of a refresher: years from one to the next."},
    Field{"pass_mark_percent", &Training::pass_mark_percent, "Share needed to pass, in percent."},
    Field{"exactness", &Training::exactness, "How the source states the numbers."},
    Field{"since", &Training::since, "When it began, or was first observed."},
    Field{"until", &Training::until, "When it ended; None where it was still so when last observed."},
    Field{"text", &Training::text, "The requirement in a sentence."},
    Field{"sources", &Training::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Training::confidence, "How far this library trusts the row."},
    Field{"note", &Training::note, "What to know before using it."},
};

template <>
inline constexpr auto fields<Inspection> = std::tuple{
    Field{"id", &Inspection::id, "Unique among inspections."},
    Field{"type", &Inspection::type, "The agreement type; None for the whole program."},
    Field{"scheduled", &Inspection::scheduled, "Whether compliance inspections are scheduled."},
    Field{"value", &Inspection::value, "A number that it states, in `unit`."},
    Field{"unit", &Inspection::unit, "Unit of the number: \"inspections\"."},
    Field{"interval_years", &Inspection::interval_years, "Years from one to the next."},
    Field{"text", &Inspection::text, "What is known, in a sentence."},
    Field{"date", &Inspection::date, "As of."},
    Field{"sources", &Inspection::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Inspection::confidence, "How far this library trusts the row."},
    Field{"note", &Inspection::note, "What to know before using it."},
};

template <>
inline constexpr auto fields<Term> = std::tuple{
    Field{"id", &Term::id, "Unique among terms."},
    Field{"type", &Term::type, "The agreement type; None for agreements of every type."},
    Field{"subject", &Term::subject, "What the term is about."},
    Field{"value", &Term::value, "Its number, in `unit`."},
    Field{"unit", &Term::unit, "Unit of the number: \"days\", \"years\"."},
    Field{"exactness", &Term::exactness, "How the source states the number."},
    Field{"text", &Term::text, "The term in a sentence."},
    Field{"summary", &Term::summary, "The term in a few words."},
    Field{"since", &Term::since, "When it began, or was first observed."},
    Field{"until", &Term::until, "When it ended; None where it was still so when last observed."},
    Field{"sources", &Term::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Term::confidence, "How far this library trusts the row."},
    Field{"note", &Term::note, "What to know before using it."},
};

template <>
inline constexpr auto fields<Event> = std::tuple{
    Field{"id", &Event::id, "Unique among events."},
    Field{"date", &Event::date, "When it happened: a day, a month or a year."},
    Field{"kind", &Event::kind, "signing, ending, policy or court."},
    Field{"type", &Event::type, "The agreement type; None for the whole program."},
    Field{"state", &Event::state, "The state it happened in; None for the whole country."},
    Field{"agreements", &Event::agreements, "How many agreements it concerned, where a source says."},
    Field{"value", &Event::value, "A number that it states, in `unit`."},
    Field{"unit", &Event::unit, "Unit of the number: \"officers\"."},
    Field{"label", &Event::label, "A few words, for a chart."},
    Field{"text", &Event::text, "What happened."},
    Field{"sources", &Event::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Event::confidence, "How far this library trusts the row."},
    Field{"note", &Event::note, "What to know before using it."},
};

template <>
inline constexpr auto fields<Finding> = std::tuple{
    Field{"id", &Finding::id, "Unique among findings."},
    Field{"date", &Finding::date, "The date it was published or is about."},
    Field{"type", &Finding::type, "The agreement type; None for the whole program."},
    Field{"value", &Finding::value, "Its number, in `unit`."},
    Field{"unit", &Finding::unit, "Unit of the number: \"percent\", \"recommendations\"."},
    Field{"exactness", &Finding::exactness, "How the source states the number."},
    Field{"by", &Finding::by, "Who found it."},
    Field{"text", &Finding::text, "What was found."},
    Field{"sources", &Finding::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Finding::confidence, "How far this library trusts the row."},
    Field{"note", &Finding::note, "What to know before using it."},
};

template <>
inline constexpr auto fields<Statute> = std::tuple{
    Field{"id", &Statute::id, "Unique among statutes."},
    Field{"citation", &Statute::citation, "How lawyers cite it."},
    Field{"date", &Statute::date, "Date of enactment."},
    Field{"text", &Statute::text, "What it says."},
    Field{"value", &Statute::value, "A number that it states, in `unit`."},
    Field{"unit", &Statute::unit, "Unit of the number: \"hours\", at most."},
    Field{"sources", &Statute::sources, "Ids of the sources that state it, the main one first."},
    Field{"confidence", &Statute::confidence, "How far this library trusts the row."},
    Field{"note", &Statute::note, "What to know before using it."},
};

template <>
inline constexpr auto fields<GlossaryEntry> = std::tuple{
    Field{"id", &GlossaryEntry::id, "The word."},
    Field{"abbreviation", &GlossaryEntry::abbreviation, "Its abbreviation."},
    Field{"text", &GlossaryEntry::text, "What it means here."},
    Field{"sources", &GlossaryEntry::sources, "Ids of the sources it rests on."},
};

template <>
inline constexpr auto fields<Period> = std::tuple{
    Field{"since", &Period::since, "First date; None where it is not known."},
    Field{"until", &Period::until, "Last date; None where it was still open when last observed."},
    Field{"sources", &Period::sources, "Ids of the sources that state it, the main one first."},
};

template <>
inline constexpr auto fields<Model> = std::tuple{
    Field{"type", &Model::type, "The agreement type."},
    Field{"periods", &Model::periods, "The spans of time in which it could be signed, in order."},
    Field{"setting", &Model::setting, "Where its officers act; None where no source says."},
    Field{"setting_sources", &Model::setting_sources, "Ids of the sources of the setting, the main one first."},
    Field{"overview", &Model::overview, "What it is, in a paragraph."},
    Field{"officers_may", &Model::officers_may, "What its officers may do, a sentence each."},
    Field{"background", &Model::background, "How it came about, in paragraphs."},
    Field{"sources", &Model::sources, "Ids of the sources that state it, the main one first."},
};

template <>
inline constexpr auto fields<Correction> = std::tuple{
    Field{"column", &Correction::column, "The column, by its header."},
    Field{"state", &Correction::state, "Only where the row is of this state; None for any."},
    Field{"raw", &Correction::raw, "The text of the cell, but for case and blanks."},
    Field{"clean", &Correction::clean, "What it is read as."},
    Field{"reason", &Correction::reason, "Why."},
};

template <>
inline constexpr auto fields<ListRun> = std::tuple{
    Field{"id", &ListRun::id, "Unique among runs."},
    Field{"kind", &ListRun::kind, "Lists of participating or of pending agencies."},
    Field{"basis", &ListRun::basis, "How the figures were come by."},
    Field{"unit", &ListRun::unit, "The only unit in which they can be counted; None for agreements and agencies."},
    Field{"by_type", &ListRun::by_type, "Whether the lists tell the types apart."},
    Field{"joint_as_jail", &ListRun::joint_as_jail, "Whether they print joint agreements as jail ones."},
    Field{"by_state", &ListRun::by_state, "Whether they tell the states apart; one that they do not name has 0."},
    Field{"sources", &ListRun::sources, "Ids of the sources, the main one first."},
    Field{"confidence", &ListRun::confidence, "How far this library trusts the figures."},
    Field{"note", &ListRun::note, "What to know before using them."},
    Field{"not_in_timelines", &ListRun::not_in_timelines, "Why no timeline takes them; None for most."},
};

template <>
inline constexpr auto fields<CountedList> = std::tuple{
    Field{"run", &CountedList::run, "Id of the run that it is of."},
    Field{"published", &CountedList::published, "The day that it is of; of some lists in reports, the month."},
    Field{"file", &CountedList::file, "The file's name."},
};

template <>
inline constexpr auto fields<ListChange> = std::tuple{
    Field{"on", &ListChange::on, "The date of the list."},
    Field{"value", &ListChange::value, "The figure from then on."},
};
template <>
inline constexpr bool json_array<ListChange> = true;

template <>
inline constexpr auto fields<ListSeries> = std::tuple{
    Field{"run", &ListSeries::run, "Id of the run."},
    Field{"unit", &ListSeries::unit, "What is counted: agreements or agencies."},
    Field{"fewest", &ListSeries::fewest,
          "Whether names that may be of one body are taken for one: a lower bound."},
    Field{"type", &ListSeries::type, "The agreement type; None for the whole program."},
    Field{"with_joint", &ListSeries::with_joint, "Whether jail agreements are counted with the joint ones."},
    Field{"state", &ListSeries::state, "The state; None for the whole country."},
    Field{"changes", &ListSeries::changes, "Pairs of a list's date and the figure from then on."},
};

}  // namespace lib287g

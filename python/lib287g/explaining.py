"""Where a figure comes from, what else is claimed, and why it is the one shown, in words."""

from __future__ import annotations

from typing import Any

from ._core import Basis, Error, Exactness, InForce, ListKind, Observation, Unit
from .citing import amount_of, days_of, named, run_note, scope_of


def _meanwhile(dataset: Any, figure: Any, known: set[str]) -> list[str]:
    """What other claims of its scope and unit say of days after it was observed, up to the one asked for."""
    if not isinstance(figure, InForce) or figure.with_joint or figure.kind is ListKind.PENDING:
        return []
    if figure.asked < figure.until:
        return []
    found = dataset.claims(unit=figure.unit, since=figure.until, until=figure.asked)
    others = [
        claim
        for claim in found
        if (claim.type, claim.state) == (figure.type, figure.state)
        and claim.value != figure.value
        and claim.id not in known
        and claim.date.last > figure.until
    ]
    said = "; ".join(f"{amount_of(claim)} on {days_of(claim)} by {claim.sources[0]}" for claim in others[-3:])
    return [f"Later, and not shown: {said}."] if said else []


def _implied(dataset: Any, figure: Any) -> str:
    """What the figure follows from."""
    if figure.exactness is Exactness.AT_LEAST and figure.unit is Unit.AGENCIES:
        return "what follows from the agreements of one type, of which each is of another agency"
    if figure.exactness is Exactness.AT_LEAST:
        return "what follows from the figure in agencies: each has one agreement or several"
    runs = {each.run for each in dataset.lists if each.file == figure.origin}
    if any(run.joint_as_jail for run in dataset.list_runs if run.id in runs) and not figure.with_joint:
        list_of_both = f"the list {figure.origin}, which prints joint agreements as jail agreements"
        return f"what follows from {list_of_both}: so many of both"
    return "what follows from the figure in agreements: an agency has one or several"


def explain(dataset: Any, figure: Any) -> str:
    """Where a figure comes from, what else is claimed, and why this one is shown."""
    if not isinstance(figure, Observation | InForce):
        raise Error(f"figure: found {type(figure).__name__}, expected an Observation or InForce of a timeline")
    how = {
        Basis.LISTED: f"counted by lib287g from the list {figure.origin}",
        Basis.TABULATED: f"counted by another from the list {figure.origin}",
        Basis.STATED: "stated by the source",
        Basis.SIGNINGS: f"agreements signed by then that the later list {figure.origin} names: at least so many",
        Basis.IMPLIED: _implied(dataset, figure),
    }[figure.basis]
    whose = named(figure.sources[0], dataset)
    sentences = [f"{amount_of(figure)} ({scope_of(figure)}), {days_of(figure)}: {how}, {whose}."]
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        sentences.append(f"It can be from {figure.low:,} to {figure.high:,}.")
    notes = {claim.id: claim.note for claim in dataset.claims() if claim.note}

    def note_of(row: Any) -> list[str]:
        return [note for note in (notes.get(row.origin) or run_note(dataset, row),) if note]

    sentences += note_of(figure) if figure.basis is not Basis.IMPLIED else []
    found = dataset.conflicts(type=figure.type, unit=figure.unit, state=figure.state)
    mine = (figure.origin, figure.value)
    conflicts = [each for each in found if mine in {(row.origin, row.value) for row in each.observations}]
    for conflict in conflicts:
        others = [row for row in conflict.observations if row.value != figure.value]
        said = "; ".join(f"{amount_of(row)} on {days_of(row)} by {row.sources[0]}" for row in others)
        shown = conflict.observations[0]
        sentences.append(f"Contradicted by {said}.")
        sentences.append(f"{shown.value:,} by {shown.sources[0]} is preferred, as {conflict.preferred_by.label}.")
        sentences += [f"{row.sources[0]}: {note}" for row in others for note in note_of(row)]
    sentences += _meanwhile(dataset, figure, {row.origin for each in conflicts for row in each.observations})
    if not conflicts:
        sentences.append("Nothing that the library holds contradicts it.")
    return " ".join(sentences)

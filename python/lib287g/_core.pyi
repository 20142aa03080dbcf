# Written by python/update_stubs.py from the extension; not edited by hand.
# ruff: noqa
"""The C++ part of lib287g."""
import pandas.tseries.offsets
from lib287g.plots.drawing.options import BarOptions, CellOptions, LineOptions
import builtins
import collections.abc
import datetime
import lib287g.vocabulary
import matplotlib.axes
import numpy
import numpy.ma
import numpy.typing
import os
import pandas
import polars
import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]
import typing
import typing_extensions

class Error(ValueError):
    """A file or a call that cannot be used: the message says what was found and what was expected."""

class PartialDate:
    """A day, or a month or year of which the day is not known.
    
    Ordered by the first day that it can be, then by the last."""

    def __eq__(self, other: object) -> bool:
        ...

    def __ge__(self, other: _Date) -> bool:
        ...

    def __gt__(self, other: _Date) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, date: _Date) -> None:
        """From a date or ISO text: '2011', '2011-06' or '2011-06-01'."""

    def __le__(self, other: _Date) -> bool:
        ...

    def __lt__(self, other: _Date) -> bool:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The date as ISO text."""

    def overlaps(self, other: _Date) -> bool:
        """Whether the two can be the same day."""

    @property
    def first(self) -> datetime.date:
        """The first day that it can be."""

    @property
    def last(self) -> datetime.date:
        """The last day that it can be."""

    @property
    def precision(self) -> Precision:
        """day, month or year."""

class Table:
    """What has rows and columns: it can be handed to other libraries, and written."""

    def __arrow_c_schema__(self) -> typing_extensions.CapsuleType:
        """The types of the columns, by Arrow's PyCapsule protocol."""

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing_extensions.CapsuleType:
        """The rows as an Arrow stream, by the PyCapsule protocol: what pyarrow, polars, DuckDB and narwhals read. A fresh one for each call, which lives on without the table. Always in the types of `__arrow_c_schema__`."""

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The rows as an escaped HTML table."""

    def to_arrow(self) -> pyarrow.Table:
        """The rows as a pyarrow.Table: words are dictionaries, dates date32. Raises ImportError without pyarrow."""

    def to_csv(self) -> str:
        """The rows as CSV text: a header and a line per row, with the same columns for any number of rows. What is absent is an empty cell; no text begins a formula."""

    def to_dicts(self) -> list[dict[str, typing.Any]]:
        """The rows as dictionaries with a value for every column: dates as datetime.date, words as their codes, what is absent as None. A partial date is three: its first day, its last and its precision."""

    def to_html(self, *, rows: int | None=None) -> str:
        """The rows as an HTML table with a caption, with every text escaped. All of them, or of more than `rows` the first and the last, with the count between."""

    def to_json(self) -> str:
        """The rows as JSON text: an array of objects with a member per column; what is absent is null."""

    def to_latex(self, *, rows: int | None=None) -> str:
        """The rows as a LaTeX tabular with booktabs' rules, with every sign of LaTeX in a text escaped. All of them, or of more than `rows` the first and the last, with the count between."""

    def to_markdown(self, *, rows: int | None=None) -> str:
        """The rows as a Markdown table, with every sign of markup in a text escaped. All of them, or of more than `rows` the first and the last, with the count between."""

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas.DataFrame with the same columns, types and order for any number of rows: words are categories, dates datetime64, whole numbers Int64 where they can be absent, lists tuples. Raises ImportError without pandas."""

    def to_polars(self) -> polars.DataFrame:
        """The rows as a polars.DataFrame with the same columns, types and order for any number of rows: words are Enum, dates Date, lists List. Raises ImportError without polars."""

class RowTable(Table):
    """A table that is an immutable sequence of rows: it has a length, indexes and slices. Equal to a table or list of equal rows."""

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __len__(self) -> int:
        ...

class Row:
    """A row of a table: a value that does not change, with a read-only attribute per field. Equal rows are equal; rows can be hashed, copied and pickled."""

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def _repr_html_(self) -> str:
        """The row as an escaped HTML table."""

    def to_dict(self) -> dict[str, typing.Any]:
        """The fields by name, as plain values: vocabularies as codes, dates as ISO text; what is absent is left out."""

class Source(Row):
    """A document that facts are taken from."""

    def __repr__(self) -> str:
        ...

    @property
    def date(self) -> PartialDate | None:
        """Date of publication."""

    @property
    def id(self) -> str:
        """How facts cite it: "GAO21"."""

    @property
    def identifier(self) -> str | None:
        """Report number, docket or commit."""

    @property
    def kind(self) -> SourceKind:
        """Who speaks: SourceKind."""

    @property
    def publisher(self) -> str:
        """Who published it."""

    @property
    def read(self) -> str:
        """What of it was read; nothing more is said of it."""

    @property
    def title(self) -> str:
        """The document's title."""

    @property
    def url(self) -> str:
        """Where it was read."""

class SourceTable(RowTable):
    """Rows of Source, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Source:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> SourceTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Source]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Source]:
        ...

class Claim(Row):
    """A dated figure as a source states it: how many were in force on the date."""

    def __repr__(self) -> str:
        ...

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def date(self) -> PartialDate:
        """The date it is about: a day, a month or a year."""

    @property
    def exactness(self) -> Exactness:
        """How the source states it: exact, approximate, at least."""

    @property
    def high(self) -> int | None:
        """Upper bound, or None where none is known."""

    @property
    def id(self) -> str:
        """Unique among claims: date, scope, unit and main source."""

    @property
    def low(self) -> int | None:
        """Lower bound, or None where none is known."""

    @property
    def not_in_timelines(self) -> str | None:
        """Why no timeline takes it; None for the others."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def one_agreement_each(self) -> bool:
        """Agencies of one type: as many agreements of that type."""

    @property
    def only_type(self) -> bool:
        """No other type was in force: the figure is the program's too."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def state(self) -> State | None:
        """The state; None for the whole country."""

    @property
    def states(self) -> int | None:
        """How many states (at times with territories) it covers."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> Unit:
        """What is counted: agreements, agencies, officers."""

    @property
    def value(self) -> int:
        """The figure, in `unit`."""

class ClaimTable(RowTable):
    """Rows of Claim, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Claim:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> ClaimTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Claim]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Claim]:
        ...

class Grant(Row):
    """Whether agreements of a type give a power, and under which conditions."""

    def __repr__(self) -> str:
        ...

    @property
    def answer(self) -> Answer:
        """no, yes, conditional or unclear."""

    @property
    def authority(self) -> str | None:
        """The provision of law it is delegated from."""

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def ice_signature_required(self) -> bool:
        """An ICE officer must sign."""

    @property
    def id(self) -> str:
        """Unique among grants: type and power."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def place(self) -> Place | None:
        """In the facility or anywhere; None where none applies."""

    @property
    def power(self) -> Power:
        """What may or may not be done."""

    @property
    def since(self) -> PartialDate | None:
        """Date of the earliest text it was read in."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def text(self) -> str:
        """The grant in a sentence."""

    @property
    def type(self) -> AgreementType:
        """The agreement type."""

    @property
    def unit(self) -> str | None:
        """Unit of the number: "hours held", at most."""

    @property
    def value(self) -> int | None:
        """A number that it states, in `unit`."""

    @property
    def warrant_required(self) -> bool:
        """Only with a warrant."""

class GrantTable(RowTable):
    """Rows of Grant, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Grant:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> GrantTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Grant]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Grant]:
        ...

class Training(Row):
    """A training requirement and the period in which it was observed."""

    def __repr__(self) -> str:
        ...

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def days(self) -> int | None:
        """Length in days."""

    @property
    def delivery(self) -> Delivery | None:
        """In person, online, or either."""

    @property
    def exactness(self) -> Exactness:
        """How the source states the numbers."""

    @property
    def hours(self) -> int | None:
        """Length in hours."""

    @property
    def id(self) -> str:
        """Unique among training requirements."""

    @property
    def interval_years(self) -> float | None:
        """Of a refresher: years from one to the next."""

    @property
    def kind(self) -> TrainingKind:
        """initial or refresher."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def pass_mark_percent(self) -> int | None:
        """Share needed to pass, in percent."""

    @property
    def place(self) -> str | None:
        """Where it is given."""

    @property
    def since(self) -> PartialDate | None:
        """When it began, or was first observed."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def text(self) -> str:
        """The requirement in a sentence."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for officers of every type."""

    @property
    def unit(self) -> str | None:
        """Unit of the number: "modules a year", "refreshers"."""

    @property
    def until(self) -> PartialDate | None:
        """When it ended; None where it was still so when last observed."""

    @property
    def value(self) -> int | None:
        """A number that it states, in `unit`."""

    @property
    def weeks(self) -> int | None:
        """Length in weeks."""

class TrainingTable(RowTable):
    """Rows of Training, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Training:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> TrainingTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Training]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Training]:
        ...

class Inspection(Row):
    """What is known of compliance inspections of agreements of a type."""

    def __repr__(self) -> str:
        ...

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def date(self) -> PartialDate | None:
        """As of."""

    @property
    def id(self) -> str:
        """Unique among inspections."""

    @property
    def interval_years(self) -> float | None:
        """Years from one to the next."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def scheduled(self) -> Answer:
        """Whether compliance inspections are scheduled."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def text(self) -> str:
        """What is known, in a sentence."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> str | None:
        """Unit of the number: "inspections"."""

    @property
    def value(self) -> int | None:
        """A number that it states, in `unit`."""

class InspectionTable(RowTable):
    """Rows of Inspection, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Inspection:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> InspectionTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Inspection]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Inspection]:
        ...

class Term(Row):
    """A term of the agreements of a type."""

    def __repr__(self) -> str:
        ...

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def exactness(self) -> Exactness:
        """How the source states the number."""

    @property
    def id(self) -> str:
        """Unique among terms."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def since(self) -> PartialDate | None:
        """When it began, or was first observed."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def subject(self) -> TermSubject:
        """What the term is about."""

    @property
    def summary(self) -> str | None:
        """The term in a few words."""

    @property
    def text(self) -> str:
        """The term in a sentence."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for agreements of every type."""

    @property
    def unit(self) -> str | None:
        """Unit of the number: "days", "years"."""

    @property
    def until(self) -> PartialDate | None:
        """When it ended; None where it was still so when last observed."""

    @property
    def value(self) -> float | None:
        """Its number, in `unit`."""

class TermTable(RowTable):
    """Rows of Term, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Term:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> TermTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Term]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Term]:
        ...

class Event(Row):
    """Something that happened to the program on a date."""

    def __repr__(self) -> str:
        ...

    @property
    def agreements(self) -> int | None:
        """How many agreements it concerned, where a source says."""

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def date(self) -> PartialDate:
        """When it happened: a day, a month or a year."""

    @property
    def id(self) -> str:
        """Unique among events."""

    @property
    def kind(self) -> EventKind:
        """signing, ending, policy or court."""

    @property
    def label(self) -> str:
        """A few words, for a chart."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def state(self) -> State | None:
        """The state it happened in; None for the whole country."""

    @property
    def text(self) -> str:
        """What happened."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> str | None:
        """Unit of the number: "officers"."""

    @property
    def value(self) -> int | None:
        """A number that it states, in `unit`."""

class EventTable(RowTable):
    """Rows of Event, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Event:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> EventTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Event]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Event]:
        ...

class Finding(Row):
    """What an audit, study or body found about the program."""

    def __repr__(self) -> str:
        ...

    @property
    def by(self) -> str:
        """Who found it."""

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def date(self) -> PartialDate:
        """The date it was published or is about."""

    @property
    def exactness(self) -> Exactness:
        """How the source states the number."""

    @property
    def id(self) -> str:
        """Unique among findings."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def text(self) -> str:
        """What was found."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> str | None:
        """Unit of the number: "percent", "recommendations"."""

    @property
    def value(self) -> float | None:
        """Its number, in `unit`."""

class FindingTable(RowTable):
    """Rows of Finding, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Finding:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> FindingTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Finding]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Finding]:
        ...

class Statute(Row):
    """A rule of law that the program rests on."""

    def __repr__(self) -> str:
        ...

    @property
    def citation(self) -> str:
        """How lawyers cite it."""

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the row."""

    @property
    def date(self) -> PartialDate | None:
        """Date of enactment."""

    @property
    def id(self) -> str:
        """Unique among statutes."""

    @property
    def note(self) -> str | None:
        """What to know before using it."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def unit(self) -> str | None:
        """Unit of the number: "hours", at most."""

    @property
    def value(self) -> int | None:
        """A number that it states, in `unit`."""

class StatuteTable(RowTable):
    """Rows of Statute, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Statute:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> StatuteTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Statute]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Statute]:
        ...

class GlossaryEntry(Row):
    """A word of the field and what it means here."""

    def __repr__(self) -> str:
        ...

    @property
    def abbreviation(self) -> str | None:
        """Its abbreviation."""

    @property
    def id(self) -> str:
        """The word."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources it rests on."""

    @property
    def text(self) -> str:
        """What it means here."""

class GlossaryEntryTable(RowTable):
    """Rows of GlossaryEntry, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> GlossaryEntry:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> GlossaryEntryTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[GlossaryEntry]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[GlossaryEntry]:
        ...

class Correction(Row):
    """What a cell of ICE's lists means where no general rule tells."""

    def __repr__(self) -> str:
        ...

    @property
    def clean(self) -> str:
        """What it is read as."""

    @property
    def column(self) -> str:
        """The column, by its header."""

    @property
    def raw(self) -> str:
        """The text of the cell, but for case and blanks."""

    @property
    def reason(self) -> str:
        """Why."""

    @property
    def state(self) -> State | None:
        """Only where the row is of this state; None for any."""

class CorrectionTable(RowTable):
    """Rows of Correction, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Correction:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> CorrectionTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Correction]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Correction]:
        ...

class ListRun(Row):
    """Lists of one kind and origin without a gap: from one to the next the figure of the earlier holds."""

    def __repr__(self) -> str:
        ...

    @property
    def basis(self) -> Basis:
        """How the figures were come by."""

    @property
    def by_state(self) -> bool:
        """Whether they tell the states apart; one that they do not name has 0."""

    @property
    def by_type(self) -> bool:
        """Whether the lists tell the types apart."""

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts the figures."""

    @property
    def id(self) -> str:
        """Unique among runs."""

    @property
    def joint_as_jail(self) -> bool:
        """Whether they print joint agreements as jail ones."""

    @property
    def kind(self) -> ListKind:
        """Lists of participating or of pending agencies."""

    @property
    def not_in_timelines(self) -> str | None:
        """Why no timeline takes them; None for most."""

    @property
    def note(self) -> str | None:
        """What to know before using them."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources, the main one first."""

    @property
    def unit(self) -> Unit | None:
        """The only unit in which they can be counted; None for agreements and agencies."""

class ListRunTable(RowTable):
    """Rows of ListRun, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> ListRun:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> ListRunTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[ListRun]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[ListRun]:
        ...

class CountedList(Row):
    """A list that was counted: the last of its day."""

    def __repr__(self) -> str:
        ...

    @property
    def file(self) -> str:
        """The file's name."""

    @property
    def published(self) -> PartialDate:
        """The day that it is of; of some lists in reports, the month."""

    @property
    def run(self) -> str:
        """Id of the run that it is of."""

class CountedListTable(RowTable):
    """Rows of CountedList, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> CountedList:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> CountedListTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[CountedList]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[CountedList]:
        ...

class ListSeries(Row):
    """The figures of one scope in one unit on the lists of a run, as change points."""

    def __repr__(self) -> str:
        ...

    @property
    def changes(self) -> tuple[tuple[PartialDate, int], ...]:
        """Pairs of a list's date and the figure from then on."""

    @property
    def fewest(self) -> bool:
        """Whether names that may be of one body are taken for one: a lower bound."""

    @property
    def run(self) -> str:
        """Id of the run."""

    @property
    def state(self) -> State | None:
        """The state; None for the whole country."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> Unit:
        """What is counted: agreements or agencies."""

    @property
    def with_joint(self) -> bool:
        """Whether jail agreements are counted with the joint ones."""

class ListSeriesTable(RowTable):
    """Rows of ListSeries, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> ListSeries:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> ListSeriesTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[ListSeries]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[ListSeries]:
        ...

class Period(Row):
    """A span of time in which agreements of a type could be signed."""

    def __repr__(self) -> str:
        ...

    @property
    def since(self) -> PartialDate | None:
        """First date; None where it is not known."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def until(self) -> PartialDate | None:
        """Last date; None where it was still open when last observed."""

class Observation(Row):
    """What is known of one quantity, its unit and scope, on a day or a span of days that it can be of: how it was come by, and who says it."""

    def __repr__(self) -> str:
        ...

    def cite(self) -> str:
        """How to cite the figure: value, unit, scope, day, source, and the library with its version."""

    @property
    def basis(self) -> Basis:
        """How the figure was come by."""

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts it."""

    @property
    def date(self) -> PartialDate:
        """The date of the first observation."""

    @property
    def exactness(self) -> Exactness:
        """How the source states it."""

    @property
    def high(self) -> int | None:
        """Upper bound, or None where none is known."""

    @property
    def kind(self) -> ListKind:
        """Of participating or of pending agencies."""

    @property
    def low(self) -> int | None:
        """Lower bound, or None where none is known."""

    @property
    def origin(self) -> str:
        """Id of the claim, or name of the list."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def state(self) -> State | None:
        """The state; None for the whole country."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> Unit:
        """What is counted."""

    @property
    def until(self) -> datetime.date:
        """The last day on which the same figure was observed again."""

    @property
    def value(self) -> int:
        """The figure, in `unit`."""

    @property
    def with_joint(self) -> bool:
        """Whether jail agreements are counted with the joint ones."""

class ObservationTable(RowTable):
    """Rows of Observation, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Observation:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> ObservationTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Observation]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Observation]:
        ...

class InForce(Row):
    """The observation in force on a day that was asked for."""

    def __repr__(self) -> str:
        ...

    def cite(self) -> str:
        """How to cite the figure: value, unit, scope, day, source, and the library with its version."""

    @property
    def age_days(self) -> int:
        """Days from then to the day asked for: how old the figure is at the least."""

    @property
    def age_days_at_most(self) -> int:
        """How old it is at the most: of a month or year of which the day is not known, from its first day."""

    @property
    def asked(self) -> datetime.date:
        """The day that was asked for."""

    @property
    def basis(self) -> Basis:
        """How the figure was come by."""

    @property
    def confidence(self) -> Confidence:
        """How far this library trusts it."""

    @property
    def date(self) -> PartialDate:
        """The date of the first observation."""

    @property
    def exactness(self) -> Exactness:
        """How the source states it."""

    @property
    def high(self) -> int | None:
        """Upper bound, or None where none is known."""

    @property
    def kind(self) -> ListKind:
        """Of participating or of pending agencies."""

    @property
    def low(self) -> int | None:
        """Lower bound, or None where none is known."""

    @property
    def observed_on(self) -> datetime.date:
        """The day it was last observed on, no later than `asked`; between two days that gave the same figure it counts as observed."""

    @property
    def origin(self) -> str:
        """Id of the claim, or name of the list."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def state(self) -> State | None:
        """The state; None for the whole country."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> Unit:
        """What is counted."""

    @property
    def until(self) -> datetime.date:
        """The last day on which the same figure was observed again."""

    @property
    def value(self) -> int:
        """The figure, in `unit`."""

    @property
    def with_joint(self) -> bool:
        """Whether jail agreements are counted with the joint ones."""

class Timeline(Table):
    """Figures of one unit and one scope in order of date: a step function.
    
    A figure dated to a month or year is in force from the last day it can be."""

    def __copy__(self) -> Timeline:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> Timeline:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    @typing.overload
    def __getitem__(self, key: typing.SupportsIndex) -> Observation:
        """An observation by its position; observations by a slice of positions or of dates ("2025-06":"2025-07", whole months, and none where the end is before the start, as in pandas) or by a month or year (those dated in it); by a day the figure in force on it. Raises KeyError where there is none: before the first figure, and of a month or year behind the last."""

    @typing.overload
    def __getitem__(self, key: slice) -> ObservationTable:
        ...

    @typing.overload
    def __getitem__(self, key: datetime.date) -> InForce:
        ...

    @typing.overload
    def __getitem__(self, key: _Date) -> typing.Any:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[Observation]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The timeline as an escaped HTML table."""

    def between(self, start: _Date, end: _Date) -> ObservationTable:
        """The observations dated from `start` to `end`, both included, of a month or year all its days: an ObservationTable. Raises Error where `end` is before `start`."""

    def figures_on(self, dates: typing.Any, *, max_age: int | None=None) -> ColumnTable:
        """The figures in force on many dates, with age and source: a ColumnTable of value, age_days and age_days_at_most (how old the figure is, in days), date, source, origin, basis, and absent_because where there is no value: no_date, before_first, or too_old where the figure is older than `max_age` days."""

    def growth(self, start: _Date, end: _Date) -> Growth:
        """The growth from the figure in force on `start` to the one in force on `end`: a Growth. A year or month is its first day. Before the first figure, from zero, over no time, and where the end is before the start: absence with a reason."""

    def growth_on(self, starts: typing.Any, ends: typing.Any) -> numpy.ma.MaskedArray[typing.Any, numpy.dtype[numpy.float64]]:
        """The relative change between many pairs of dates: a numpy.ma.MaskedArray of float64, masked where there is no figure on or before the start, where it is zero, and where the end is before the start. A year or month is its first day."""

    def last_on_or_before(self, date: _Date | None) -> InForce | None:
        """The observation in force on a date (of a month or year, on its first day, as in pandas); None before the first, and on a date that is null."""

    def plot(self, ax: matplotlib.axes.Axes | None=None, *, since: _Date | None=None, log: bool=False, broken: bool | None=None, conflicts: bool | collections.abc.Iterable[Conflict]=False, events: bool | collections.abc.Iterable[Event]=False, **line: typing_extensions.Unpack[LineOptions]) -> matplotlib.axes.Axes:
        """Draws the timeline with matplotlib: steps, bounds as a band, unit and sources on the figure, the last value at the end of the line. `since`, `log`, `events`, `conflicts` and the line's own options as in plots.plot_timeline. Returns the Axes."""

    def resample(self, every: _Every, *, interpolate: bool=False) -> SampleTable:
        """The timeline at the end of each day, week, month, quarter or year (or pandas' alias or offset: D, W, ME, QS, YE, MonthEnd(), ...): a SampleTable. Step, last value; numbers on straight lines between observations only with `interpolate`, and then in a field of their own."""

    def values_on(self, dates: typing.Any) -> numpy.ma.MaskedArray[typing.Any, numpy.dtype[numpy.int64]]:
        """The values in force on many dates.
        
        Takes an array of datetime64, a column of pandas, polars or Arrow, or a sequence of dates; gives a numpy.ma.MaskedArray of int64 of the same shape, masked before the first observation and for nulls. A text is a day, month or year ('2026-05-18', '2026-05', '2026'), of a month or year its first day; a time of day that is not midnight is an Error."""

    @property
    def first(self) -> Observation | None:
        """The first observation; None when there is none."""

    @property
    def kind(self) -> ListKind:
        """Of participating or of pending agencies."""

    @property
    def last(self) -> Observation | None:
        """The last observation; None when there is none."""

    @property
    def observations(self) -> ObservationTable:
        """The figures in order of date: an ObservationTable."""

    @property
    def peak(self) -> Observation | None:
        """The highest observation, the earliest of equals; None when there is none."""

    @property
    def state(self) -> State | None:
        """The state; None for the whole country."""

    @property
    def trough(self) -> Observation | None:
        """The lowest observation, the earliest of equals; None when there is none."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> Unit:
        """What is counted."""

    @property
    def with_joint(self) -> bool:
        """Whether jail agreements are counted with the joint ones."""

class Range(Row):
    """From a lowest to a highest number; a side is None where none is known."""

    def __repr__(self) -> str:
        ...

    @property
    def high(self) -> float | None:
        """Upper bound, or None where none is known."""

    @property
    def low(self) -> float | None:
        """Lower bound, or None where none is known."""

class GrowthBounds(Row):
    """What a growth can be at the least and at the most, given the bounds of the two figures and the precision of their dates."""

    def __repr__(self) -> str:
        ...

    @property
    def absolute(self) -> Range:
        """Bounds of the absolute change."""

    @property
    def annual_rate(self) -> Range:
        """Bounds of the compound annual rate."""

    @property
    def factor(self) -> Range:
        """Bounds of the factor."""

    @property
    def relative(self) -> Range:
        """Bounds of the relative change."""

    @property
    def years(self) -> Range:
        """Bounds of the time, from the precision of the dates."""

class Growth(Table):
    """How a timeline grew between two dates. Never infinite: what cannot be said is None, and `absent_because` says why."""

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The row as an escaped HTML table."""

    def plot(self, ax: matplotlib.axes.Axes | None=None, **bars: typing_extensions.Unpack[BarOptions]) -> matplotlib.axes.Axes:
        """Draws both figures and the change between them with matplotlib. Returns the Axes."""

    def to_dict(self) -> dict[str, typing.Any]:
        """The fields by name, as plain values: vocabularies as codes, dates as ISO text; what is absent is left out."""

    @property
    def absent_because(self) -> NoGrowth | None:
        """Why something is absent: NoGrowth."""

    @property
    def absolute(self) -> int | None:
        """end - start, in the timeline's unit."""

    @property
    def annual_rate(self) -> float | None:
        """Compound annual rate: factor^(1 / years) - 1."""

    @property
    def bounds(self) -> GrowthBounds:
        """The least and the most that each can be."""

    @property
    def doubling_years(self) -> float | None:
        """Years to double at that rate, if it grew."""

    @property
    def end(self) -> InForce | None:
        """The observation in force on the second date."""

    @property
    def factor(self) -> float | None:
        """end / start."""

    @property
    def halving_years(self) -> float | None:
        """Years to halve at that rate, if it shrank."""

    @property
    def relative(self) -> float | None:
        """(end - start) / start."""

    @property
    def start(self) -> InForce | None:
        """The observation in force on the first date."""

    @property
    def years(self) -> float | None:
        """Years of 365.2425 days between the days of observation."""

class Sample(Row):
    """A period's last day, and the figure in force on it."""

    def __repr__(self) -> str:
        ...

    @property
    def first(self) -> datetime.date:
        """The period's first day."""

    @property
    def in_force(self) -> InForce | None:
        """The observation in force on the last day."""

    @property
    def interpolated(self) -> float | None:
        """A number on a straight line between observations, which nobody observed."""

    @property
    def last(self) -> datetime.date:
        """The period's last day."""

class SampleTable(RowTable):
    """Rows of Sample, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Sample:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> SampleTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Sample]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Sample]:
        ...

class ComparisonCell:
    """What is said of one aspect of one type."""

    def __copy__(self) -> ComparisonCell:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> ComparisonCell:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The text, with the note, as escaped HTML."""

    @property
    def disputed(self) -> bool:
        """Whether another source disagrees."""

    @property
    def note(self) -> str:
        """What the others say, and who they are; empty when nobody disagrees."""

    @property
    def others(self) -> tuple[typing.Any, ...]:
        """The rows of other sources that disagree."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that say it, the main one first."""

    @property
    def text(self) -> str:
        """The value as people read it; empty when there is none."""

    @property
    def value(self) -> typing.Any:
        """The row it rests on (Grant, Training, Inspection, Term, Observation), a Place for the setting, or None."""

class ComparisonRow:
    """One aspect, a cell for each type."""

    def __copy__(self) -> ComparisonRow:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> ComparisonRow:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    @typing.overload
    def __getitem__(self, type: typing.SupportsIndex) -> ComparisonCell:
        """The cell of a type, or by position."""

    @typing.overload
    def __getitem__(self, type: _AgreementType) -> ComparisonCell:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[ComparisonCell]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The row as an escaped HTML table."""

    @property
    def aspect(self) -> Aspect:
        """What the row is about."""

    @property
    def label(self) -> str:
        """The row's title."""

    @property
    def types(self) -> tuple[AgreementType, ...]:
        """The types, in the order of the cells."""

class Comparison(Table):
    """Agreement types side by side."""

    def __eq__(self, other: object) -> bool:
        ...

    @typing.overload
    def __getitem__(self, row: typing.SupportsIndex) -> ComparisonRow:
        """A row by its label or position."""

    @typing.overload
    def __getitem__(self, row: str) -> ComparisonRow:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[ComparisonRow]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The comparison as an escaped HTML table."""

    def differences(self) -> Comparison:
        """Only the rows in which the types differ, as read."""

    def plot(self, ax: matplotlib.axes.Axes | None=None, *, aspects: collections.abc.Collection[_Aspect] | _Aspect | None=('setting', 'power'), **cells: typing_extensions.Unpack[CellOptions]) -> matplotlib.axes.Axes:
        """Draws the matrix of powers with matplotlib, with words in its cells; `aspects` chooses other rows. Returns the Axes."""

    @property
    def rows(self) -> tuple[ComparisonRow, ...]:
        """The rows, in the order that readers know."""

    @property
    def types(self) -> tuple[AgreementType, ...]:
        """The types, in the order of the cells."""

class Model:
    """A type of agreement: where its officers act, what they may do, which training it requires, how it came about."""

    def __copy__(self) -> Model:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> Model:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The row as an escaped HTML table."""

    def to_dict(self) -> dict[str, typing.Any]:
        """The fields by name, as plain values; what is absent is left out."""

    @property
    def background(self) -> tuple[str, ...]:
        """How it came about, in paragraphs."""

    @property
    def events(self) -> EventTable:
        """What happened to it."""

    @property
    def grants(self) -> GrantTable:
        """Its powers."""

    @property
    def inspections(self) -> InspectionTable:
        """Its compliance inspections."""

    @property
    def officers_may(self) -> tuple[str, ...]:
        """What its officers may do, a sentence each."""

    @property
    def overview(self) -> str:
        """What it is, in a paragraph."""

    @property
    def periods(self) -> tuple[Period, ...]:
        """The spans of time in which it could be signed, in order."""

    @property
    def setting(self) -> Place | None:
        """Where its officers act; None where no source says."""

    @property
    def setting_sources(self) -> tuple[str, ...] | None:
        """Ids of the sources of the setting, the main one first."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that state it, the main one first."""

    @property
    def terms(self) -> TermTable:
        """The terms of its agreements."""

    @property
    def training(self) -> TrainingTable:
        """Its training requirements, the current initial one first."""

    @property
    def type(self) -> AgreementType:
        """The agreement type."""

class Conflict(Table):
    """Observations of one quantity, scope and unit that contradict each other: they can be of the same day, and their ranges do not meet. The preferred one comes first."""

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, type: _AgreementType | None, state: _State | None, unit: _Unit, observations: ObservationTable, preferred_by: _PreferredBy, notes: collections.abc.Sequence[str | None]=()) -> None:
        """From its parts."""

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The observations as an escaped HTML table."""

    @property
    def notes(self) -> list[str | None]:
        """Of each observation what is known of it, which may be why they differ; None where there is no note."""

    @property
    def observations(self) -> ObservationTable:
        """The observations, the preferred one first: an ObservationTable."""

    @property
    def preferred_by(self) -> PreferredBy:
        """The rule by which the first is preferred."""

    @property
    def state(self) -> State | None:
        """The state; None for the whole country."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> Unit:
        """What is counted."""

class Conflicts(Table):
    """Conflicts in order of date: a sequence of Conflict. As a table, a row per figure, with the number of its conflict and whether it is the one that is shown."""

    def __eq__(self, other: object) -> bool:
        ...

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Conflict:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> Conflicts:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, conflicts: collections.abc.Iterable[Conflict]) -> None:
        """From conflicts."""

    def __iter__(self) -> collections.abc.Iterator[Conflict]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """A table per conflict, as escaped HTML."""

class Dataset:
    """The tables of facts: those shipped (`reference`), or a user's own."""

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """How many rows each table has, as an HTML table."""

    def claims(self, *, type: _AgreementType | None=None, unit: _Unit | None=None, state: _State | None=None, source: str | None=None, since: _Date | None=None, until: _Date | None=None) -> ClaimTable:
        """All dated figures that match, preferred or not, in order of date. What is not given does not restrict; `since` and `until` keep dates that can lie between them, of a month or year all its days. Raises Error where `until` is before `since`."""

    def compare(self, *args: _AgreementType, source: str | None=None, as_of: _Date | None=None, unit: _Unit='agencies') -> Comparison:
        """Agreement types side by side, in the order given (all that are signed today when none is given; each once). `source` shows only what that source says; `as_of` takes the figures in force then, of a month or year on its first day."""

    def conflicts(self, *, type: _AgreementType | None=None, unit: _Unit | None=None, state: _State | None=None, source: str | None=None, since: _Date | None=None, until: _Date | None=None) -> Conflicts:
        """Where sources contradict each other, in order of date: Conflicts. Claims and the figures of lists of one scope and unit that can be of the same day and whose ranges do not meet; part and whole, figures of different days, and "about" within its bounds are none. What is not given does not restrict; `since` and `until` keep those with a figure that can lie between them, of a month or year all of it. Raises Error where `until` is before `since`."""

    def explain(self, figure: typing.Any) -> str:
        """In a few sentences: where a figure of a timeline comes from, what else is claimed of it, and why it is the one that is shown. Of a Conflict: who says what, which one is shown by which rule, and what is known of each."""

    def figures_on(self, dates: typing.Any, *, unit: _Unit, type: _AgreementType | typing.Any | None=None, state: _State | typing.Any | None=None, kind: _ListKind='participating', with_joint: bool=False, lists: PublishedLists | None=None, max_age: int | None=None) -> ColumnTable:
        """The figures of `values_on` with their age and source, of a year or month on its first day: a ColumnTable of value, age_days and age_days_at_most (how old the figure is, in days), date, source, origin, basis, and absent_because where there is no value: no_date, no_scope, before_first, or too_old where the figure is older than `max_age` days."""

    def grant(self, type: _AgreementType, power: _Power, *, source: str | None=None) -> Grant | None:
        """Whether the type gives the power: the preferred row, or the preferred of those that cite the source. None when no row says."""

    def model(self, type: _AgreementType) -> Model:
        """The description of an agreement type. Raises Error when there is none."""

    def observations(self, type: _AgreementType | None=None, *, unit: _Unit, state: _State | None=None, kind: _ListKind='participating', with_joint: bool=False) -> ObservationTable:
        """Everything that claims and lists say of one scope in one unit, preferred or not, in order of the last day that each can be of: an ObservationTable. A timeline is what of it is in force, with the bounds that the other unit and other types set."""

    def panel(self, *, unit: _Unit, by: typing.Literal['state', 'type'] | collections.abc.Iterable[typing.Literal['state', 'type']] | None=('state', 'type'), every: _Every='month', start: _Date | None=None, end: _Date | None=None, at: _At='end', kind: _ListKind='participating', with_joint: bool=False, lists: PublishedLists | None=None, max_age: int | None=None, wide: bool=False, with_age: bool=False) -> ColumnTable:
        """Figures by period, and by state and type: a balanced ColumnTable with a row for each period and scope.
        
        `by` names 'state', 'type', both or none; `every` is day, week, month, quarter or year, or pandas' alias or offset of one (D, W, ME, QS, YE, MonthEnd(), ...); `start` and `end` are in the first and last period (the span of the figures where they are not given); an end before the start is an Error. `at` is 'end' (the figure in force on the last day), 'max' (the highest of all days) or 'mean' (over all days; absent where one has no figure); a figure that is older than `max_age` days on a day is none on it. Each row has the age of the figure on the period's last day, its main source, and `provisional` where the period ends after the last observation. `wide` gives a row per period and a column of values per scope, named by its codes: 'FL_TFM'; with_age=True puts behind each the age of its figures, which long panels always have: 'FL_TFM_age_days'."""

    def reconcile(self, *, within_days: typing.SupportsInt | typing.SupportsIndex=3) -> ReconciledTable:
        """The claims in agreements or agencies, each beside the list counted here whose figure comes closest on the days it can be of, else the nearest within so many days: a ReconciledTable. A claim that counts something else than what is in force has the verdict other_count."""

    def save(self, path: os.PathLike[str] | str | bytes) -> None:
        """Writes the dataset to a JSON file. Raises Error when it cannot be written."""

    def source(self, id: str) -> Source:
        """The source with that id. Raises Error when there is none."""

    def timeline(self, type: _AgreementType | None=None, *, unit: _Unit, state: _State | None=None, kind: _ListKind='participating', with_joint: bool=False, lists: PublishedLists | None=None) -> Timeline:
        """The figures of one unit and one scope in order of date: of a type, or of the whole program when none is given; with kind='pending' of agencies whose agreement is not signed yet. with_joint=True counts jail agreements with the joint ones, as ICE's page does until 2012. An agency has one agreement of a type at most, and no fewer agreements than one: where only the other unit has a newer figure, it stands as that bound (basis 'implied'). `lists` of your own that are newer than the newest counted here from ICE's files go on: on their days it is what they say, between and behind them what is known of these days."""

    def to_json(self) -> str:
        """The dataset as JSON text, as `load` reads it."""

    def values_on(self, dates: typing.Any, *, unit: _Unit, type: _AgreementType | typing.Any | None=None, state: _State | typing.Any | None=None, kind: _ListKind='participating', with_joint: bool=False, lists: PublishedLists | None=None) -> numpy.ma.MaskedArray[typing.Any, numpy.dtype[numpy.int64]]:
        """The values in force on many days, each of a type and a state of its own: a numpy.ma.MaskedArray of int64 of the dates' shape. A year or month is its first day.
        
        `dates`, `type` and `state` are one for all or one for each: scalars, lists, NumPy, pandas, polars and Arrow columns; dates as days, months or years, of which the first day is meant, and types and states as members, codes or names. A type or state that is not given at all is the whole program, or country; one that is null is null, and so is a date: masked, as before the first figure. `with_joint` counts jail agreements with the joint ones, as ICE's page does until 2012; other types are as ever."""

    @property
    def corrections(self) -> CorrectionTable:
        """What cells of ICE's lists mean where no rule tells."""

    @property
    def events(self) -> EventTable:
        """What happened to the program."""

    @property
    def findings(self) -> FindingTable:
        """What audits and studies found."""

    @property
    def glossary(self) -> GlossaryEntryTable:
        """Words of the field."""

    @property
    def grants(self) -> GrantTable:
        """Which type gives which power."""

    @property
    def inspections(self) -> InspectionTable:
        """Compliance inspections."""

    @property
    def list_runs(self) -> ListRunTable:
        """Lists that follow each other: what they tell, and whose they are."""

    @property
    def list_series(self) -> ListSeriesTable:
        """The figures of the runs, as change points."""

    @property
    def lists(self) -> CountedListTable:
        """The lists of the runs that were counted: the last of each day."""

    @property
    def models(self) -> tuple[Model, ...]:
        """The agreement types described."""

    @property
    def sources(self) -> SourceTable:
        """Where the facts come from."""

    @property
    def statutes(self) -> StatuteTable:
        """The rules of law it rests on."""

    @property
    def terms(self) -> TermTable:
        """Terms of the agreements."""

    @property
    def training(self) -> TrainingTable:
        """Training requirements."""

    @property
    def version(self) -> str:
        """The day of the last change of the data, "2026.11.24"."""

class ColumnTable(Table):
    """A table by columns: `table["value"]` is a NumPy array (masked where values can be absent, objects of texts), `table[0]` a row as a dictionary."""

    def __eq__(self, other: object) -> bool:
        ...

    @typing.overload
    def __getitem__(self, key: str) -> typing.Any:
        """A column by its name, a row by its position, or a table of some rows by a slice of positions."""

    @typing.overload
    def __getitem__(self, key: typing.SupportsIndex) -> dict[str, typing.Any]:
        ...

    @typing.overload
    def __getitem__(self, key: slice) -> ColumnTable:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[dict[str, typing.Any]]:
        ...

    def __len__(self) -> int:
        ...

    def keys(self) -> typing.Any:
        """The names of the columns: `dict(table)` has their arrays."""

    def plot(self, ax: matplotlib.axes.Axes | None=None, *, since: _Date | None=None, log: bool=False, broken: bool | None=None, most: int=10, **line: typing_extensions.Unpack[LineOptions]) -> matplotlib.axes.Axes:
        """Draws a panel with matplotlib: a line per state or type, those that are highest at the end named. Returns the Axes."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""

    @property
    def title(self) -> str:
        """What it shows."""

class AgencyKind(lib287g.vocabulary.Word):
    """The kind of body that signed."""
    COUNTY = 'county'
    MUNICIPALITY = 'municipality'
    STATE_AGENCY = 'state_agency'

class AgreementType(lib287g.vocabulary.Word):
    """The type of an agreement."""
    JAIL_ENFORCEMENT_MODEL = 'JEM'
    TASK_FORCE_MODEL = 'TFM'
    WARRANT_SERVICE_OFFICER = 'WSO'
    JAIL_AND_TASK_FORCE = 'JTF'
    JEM = 'JEM'
    TFM = 'TFM'
    WSO = 'WSO'
    JTF = 'JTF'

class Answer(lib287g.vocabulary.Word):
    """Whether something may be done, or is done."""
    NO = 'no'
    YES = 'yes'
    CONDITIONAL = 'conditional'
    UNCLEAR = 'unclear'

class Aspect(lib287g.vocabulary.Word):
    """What a row of a comparison is about."""
    SETTING = 'setting'
    POWER = 'power'
    TRAINING = 'training'
    INSPECTIONS = 'inspections'
    TERM = 'term'
    FIGURE = 'figure'

class At(lib287g.vocabulary.Word):
    """What a period shows of the days in it."""
    END = 'end'
    MAX = 'max'
    MEAN = 'mean'

class Basis(lib287g.vocabulary.Word):
    """How a figure was come by."""
    LISTED = 'listed'
    TABULATED = 'tabulated'
    STATED = 'stated'
    SIGNINGS = 'signings'
    IMPLIED = 'implied'

class Change(lib287g.vocabulary.Word):
    """What became of an agreement between two lists, or of a row of the data between two versions."""
    ADDED = 'added'
    REMOVED = 'removed'
    CHANGED = 'changed'

class Confidence(lib287g.vocabulary.Word):
    """How far this library trusts a row."""
    HIGH = 'high'
    MEDIUM = 'medium'
    LOW = 'low'

class CountBy(lib287g.vocabulary.Word):
    """What counts of a list are broken down by."""
    TYPE = 'type'
    STATE = 'state'
    KIND = 'kind'
    COUNTY = 'county'
    COMBINATION = 'combination'
    DATE = 'date'

class Hyperlink:
    """A hyperlink on a rectangle of cells, usually one."""

    @property
    def first_column(self) -> int:
        """Counted from 1."""

    @property
    def first_row(self) -> int:
        """Counted from 1."""

    @property
    def last_column(self) -> int:
        """Counted from 1."""

    @property
    def last_row(self) -> int:
        """Counted from 1."""

    @property
    def location(self) -> str:
        """An anchor inside the workbook, or the address's fragment."""

    @property
    def target(self) -> str:
        """The address; empty where its relationship is missing."""

class Sheet:
    """A worksheet as it is stored."""

    @property
    def hidden(self) -> bool:
        """Whether it is hidden."""

    @property
    def hidden_rows(self) -> list[int]:
        """Its hidden rows, counted from 1."""

    @property
    def hyperlinks(self) -> list[Hyperlink]:
        """Its hyperlinks."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def problems(self) -> list[tuple[int, int, str, str]]:
        """What is odd and was read all the same, as (row, column, what, text); row and column are 0 for a whole. The first 10,000 of a workbook."""

class Workbook:
    """A workbook as it is stored: texts, numbers and dates, hyperlinks, hidden rows. It knows nothing of 287(g)."""

    def cells(self, sheet: typing.SupportsInt | typing.SupportsIndex=0) -> list[tuple[int, int, str, str | float | bool]]:
        """The stored cells of a sheet in row order, as (row, column, kind, value): kind is 'text', 'number', 'date' (a serial number), 'boolean' or 'error'."""

    @property
    def dates_from_1904(self) -> bool:
        """Whether its serial dates count from 1904."""

    @property
    def problems(self) -> list[tuple[int, int, str, str]]:
        """What is odd and was read all the same, as (row, column, what, text); row and column are 0 for a whole. The first 10,000 of a workbook."""

    @property
    def sheets(self) -> list[Sheet]:
        """The worksheets."""

class ListedAgreement(Row):
    """An agreement as a list gives it: clean values beside the cells' raw texts."""

    def __repr__(self) -> str:
        ...

    @property
    def addendum_link(self) -> str | None:
        """Address of the addendum."""

    @property
    def addendum_original(self) -> str | None:
        """The same of the addendum."""

    @property
    def agency(self) -> str:
        """ICE's spelling, without blanks at the ends."""

    @property
    def agency_key(self) -> str:
        """State and folded name: what tells agencies apart."""

    @property
    def county(self) -> str | None:
        """The county as the list has it; None where no cell says."""

    @property
    def hidden(self) -> bool:
        """Its row is hidden in the workbook; it is listed all the same."""

    @property
    def kind(self) -> AgencyKind | None:
        """The kind of agency; None where no cell says."""

    @property
    def moa_link(self) -> str | None:
        """Address of the memorandum of agreement."""

    @property
    def moa_original(self) -> str | None:
        """The address that `moa_link` is a web archive's copy of; None where it is none."""

    @property
    def raw_addendum(self) -> str | None:
        """The cell ADDENDUM as it stands."""

    @property
    def raw_agency(self) -> str | None:
        """The cell LAW ENFORCEMENT AGENCY as it stands."""

    @property
    def raw_county(self) -> str | None:
        """The cell COUNTY as it stands."""

    @property
    def raw_kind(self) -> str | None:
        """The cell TYPE as it stands."""

    @property
    def raw_moa(self) -> str | None:
        """The cell MOA as it stands."""

    @property
    def raw_signed(self) -> str | None:
        """The cell SIGNED as it stands: a serial number, or text."""

    @property
    def raw_state(self) -> str | None:
        """The cell STATE as it stands."""

    @property
    def raw_type(self) -> str | None:
        """The cell SUPPORT TYPE as it stands."""

    @property
    def repeats(self) -> int | None:
        """The row above that is the same agreement, where it counts; None for all others."""

    @property
    def row(self) -> int:
        """The row as the sheet counts, from 1."""

    @property
    def sheet(self) -> str:
        """The worksheet that has the row; empty where there is none."""

    @property
    def signed_on(self) -> datetime.date | None:
        """The day of signing; None where it cannot be read."""

    @property
    def state(self) -> State | None:
        """The state; None where the cell cannot be read."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None where the cell cannot be read."""

class ListedAgreementTable(RowTable):
    """Rows of ListedAgreement, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> ListedAgreement:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> ListedAgreementTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[ListedAgreement]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[ListedAgreement]:
        ...

class PlacedAgreement(Row):
    """An agreement of a collection, with the list that it is on."""

    def __repr__(self) -> str:
        ...

    @property
    def addendum_link(self) -> str | None:
        """Address of the addendum."""

    @property
    def addendum_original(self) -> str | None:
        """The same of the addendum."""

    @property
    def agency(self) -> str:
        """ICE's spelling, without blanks at the ends."""

    @property
    def agency_key(self) -> str:
        """State and folded name: what tells agencies apart."""

    @property
    def county(self) -> str | None:
        """The county as the list has it; None where no cell says."""

    @property
    def file(self) -> str:
        """The name of the list's file."""

    @property
    def hidden(self) -> bool:
        """Its row is hidden in the workbook; it is listed all the same."""

    @property
    def kind(self) -> AgencyKind | None:
        """The kind of agency; None where no cell says."""

    @property
    def list_kind(self) -> ListKind:
        """Of participating or of pending agencies."""

    @property
    def moa_link(self) -> str | None:
        """Address of the memorandum of agreement."""

    @property
    def moa_original(self) -> str | None:
        """The address that `moa_link` is a web archive's copy of; None where it is none."""

    @property
    def published(self) -> datetime.date | None:
        """The list's day; None where it is not known."""

    @property
    def raw_addendum(self) -> str | None:
        """The cell ADDENDUM as it stands."""

    @property
    def raw_agency(self) -> str | None:
        """The cell LAW ENFORCEMENT AGENCY as it stands."""

    @property
    def raw_county(self) -> str | None:
        """The cell COUNTY as it stands."""

    @property
    def raw_kind(self) -> str | None:
        """The cell TYPE as it stands."""

    @property
    def raw_moa(self) -> str | None:
        """The cell MOA as it stands."""

    @property
    def raw_signed(self) -> str | None:
        """The cell SIGNED as it stands: a serial number, or text."""

    @property
    def raw_state(self) -> str | None:
        """The cell STATE as it stands."""

    @property
    def raw_type(self) -> str | None:
        """The cell SUPPORT TYPE as it stands."""

    @property
    def repeats(self) -> int | None:
        """The row above that is the same agreement, where it counts; None for all others."""

    @property
    def row(self) -> int:
        """The row as the sheet counts, from 1."""

    @property
    def sheet(self) -> str:
        """The worksheet that has the row; empty where there is none."""

    @property
    def signed_on(self) -> datetime.date | None:
        """The day of signing; None where it cannot be read."""

    @property
    def state(self) -> State | None:
        """The state; None where the cell cannot be read."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None where the cell cannot be read."""

class PlacedAgreementTable(RowTable):
    """Rows of PlacedAgreement, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> PlacedAgreement:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> PlacedAgreementTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[PlacedAgreement]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[PlacedAgreement]:
        ...

class Issue(Row):
    """Something odd in a list: where, what stands there, what was made of it."""

    def __repr__(self) -> str:
        ...

    @property
    def clean(self) -> str | None:
        """What it was changed to; None where nothing was changed."""

    @property
    def code(self) -> IssueCode:
        """What is odd, or which rule changed the cell: IssueCode."""

    @property
    def column(self) -> str:
        """The column by its header; empty for the row as a whole."""

    @property
    def file(self) -> str:
        """The file's name."""

    @property
    def raw(self) -> str:
        """The text that stands there."""

    @property
    def row(self) -> int:
        """The row as the sheet counts; 0 for the file or sheet as a whole."""

    @property
    def sheet(self) -> str:
        """The worksheet; empty for the file as a whole."""

class IssueTable(RowTable):
    """Rows of Issue, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Issue:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> IssueTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Issue]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Issue]:
        ...

    def summary(self) -> dict[str, int]:
        """How many there are of each code: a dictionary."""

class Reconciled(Row):
    """A claim beside what the lists give for the same date, scope and unit."""

    def __repr__(self) -> str:
        ...

    @property
    def claim(self) -> str:
        """The claim's id."""

    @property
    def date(self) -> PartialDate:
        """The claim's date, as precise as its source is."""

    @property
    def file(self) -> str | None:
        """The list's file name."""

    @property
    def high(self) -> int | None:
        """Its upper bound; None where none is known."""

    @property
    def listed(self) -> int | None:
        """What the list gives, in the same unit; None without a list near."""

    @property
    def low(self) -> int | None:
        """Its lower bound; None where none is known."""

    @property
    def off_by(self) -> int | None:
        """The claim's figure less the list's."""

    @property
    def published(self) -> PartialDate | None:
        """The list's day of publication."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the claim's sources, the main one first."""

    @property
    def state(self) -> State | None:
        """The state; None for the whole country."""

    @property
    def type(self) -> AgreementType | None:
        """The agreement type; None for the whole program."""

    @property
    def unit(self) -> Unit:
        """What is counted."""

    @property
    def value(self) -> int:
        """The claim's figure, in its unit."""

    @property
    def verdict(self) -> Verdict:
        """What the lists say of it: Verdict."""

class ReconciledTable(RowTable):
    """Rows of Reconciled, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Reconciled:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> ReconciledTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Reconciled]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Reconciled]:
        ...

class Difference(Row):
    """An agreement that two lists do not have alike."""

    def __repr__(self) -> str:
        ...

    @property
    def agency(self) -> str:
        """As the second list spells it, or the only one."""

    @property
    def change(self) -> Change:
        """added, removed or changed: Change."""

    @property
    def columns(self) -> str | None:
        """The headers of the columns that differ; None unless changed."""

    @property
    def county_after(self) -> str | None:
        """The county on the second list."""

    @property
    def county_before(self) -> str | None:
        """The county on the first list."""

    @property
    def row_after(self) -> int | None:
        """The row of the second list; None where it was removed."""

    @property
    def row_before(self) -> int | None:
        """The row of the first list; None where it was added."""

    @property
    def signed_after(self) -> datetime.date | None:
        """The day of signing on the second list."""

    @property
    def signed_before(self) -> datetime.date | None:
        """The day of signing on the first list."""

    @property
    def state(self) -> State | None:
        """The state; None where the cell cannot be read."""

    @property
    def type_after(self) -> AgreementType | None:
        """The agreement type on the second list."""

    @property
    def type_before(self) -> AgreementType | None:
        """The agreement type on the first list."""

class DifferenceTable(RowTable):
    """Rows of Difference, in order."""

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> Difference:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> DifferenceTable:
        ...

    def __init__(self, rows: collections.abc.Iterable[Difference]) -> None:
        """From rows of this kind."""

    def __iter__(self) -> collections.abc.Iterator[Difference]:
        ...

    def plot(self, ax: matplotlib.axes.Axes | None=None, *, most: int=12, lists: collections.abc.Sequence[PublishedList] | None=None, **bars: typing_extensions.Unpack[BarOptions]) -> matplotlib.axes.Axes:
        """Draws what was added and removed by state and type with matplotlib. Returns the Axes."""

class Counts(Table):
    """How many agreements or agencies a list has, broken down: a sequence of dictionaries with the keys, the unit and the value. The keys are texts: codes, and beside them what a list has that is no word of the library."""

    def __eq__(self, other: object) -> bool:
        ...

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> dict[str, typing.Any]:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> Counts:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[dict[str, typing.Any]]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The counts as an escaped HTML table."""

    @property
    def by(self) -> list[CountBy]:
        """What they are broken down by: a list of CountBy."""

    @property
    def unit(self) -> Unit:
        """What is counted."""

class PublishedList(Table):
    """A list of participating, or of pending, agencies as ICE published it. Agreements, issues of rows without one, and blank rows add up to the rows under the header."""

    def __bool__(self) -> bool:
        ...

    def __copy__(self) -> PublishedList:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> PublishedList:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """The list's agreements as an escaped HTML table."""

    def counts(self, *, by: _CountBy | collections.abc.Iterable[_CountBy]=(), unit: Unit | typing.Literal['agreements', 'agencies']) -> Counts:
        """How many agreements or agencies it lists, by one or several of type, state, kind, county (with its state), combination (of types that one agency holds) and date. Agencies are told apart by state and folded name. Raises Error for other units."""

    def to_csv(self) -> str:
        """The list as CSV text with ICE's columns, which reads back as the same agreements: state, agency, kind, county, type, day and documents. A CSV has no place for the file's name and the list's day (give `name=` or `published=` when it is read), for sheets, row numbers, hidden rows, the cells behind clean values, issues and repairs: what reads back has its own, and is not `==` to the list."""

    @property
    def agreements(self) -> ListedAgreementTable:
        """The agreements in the order of the sheet."""

    @property
    def basis(self) -> DateBasis:
        """Where that day comes from: DateBasis."""

    @property
    def blank_rows(self) -> int:
        """Rows without any text."""

    @property
    def content(self) -> str:
        """Identity of the file's bytes: equal for repeats."""

    @property
    def corrected(self) -> bool:
        """Whether corrections of your own changed it."""

    @property
    def doubts(self) -> list[tuple[Doubt, str]]:
        """What speaks against it beside the lists it was read with: pairs of a Doubt and what was seen; empty where it is trusted."""

    @property
    def edition(self) -> str:
        """The edition of the day: 'am', 'mid', 'pm', a capture's time, or ''."""

    @property
    def file(self) -> str:
        """The file's name."""

    @property
    def issues(self) -> IssueTable:
        """What a reader should know of."""

    @property
    def kind(self) -> ListKind:
        """What it is of: ListKind, participating or pending agencies."""

    @property
    def more_issues(self) -> dict[IssueCode, int]:
        """How many issues of a kind there are beyond those held, by IssueCode; see `limits` of read_list."""

    @property
    def more_repairs(self) -> dict[IssueCode, int]:
        """The same of repairs."""

    @property
    def other_rows(self) -> int:
        """Rows that name no agreement, each an issue."""

    @property
    def published(self) -> datetime.date | None:
        """The day of publication; None where it is not known."""

    @property
    def repairs(self) -> IssueTable:
        """Each change of a cell, with its rule."""

    @property
    def rows(self) -> int:
        """Rows under the header."""

    @property
    def sheet(self) -> str:
        """The worksheet that holds it."""

    @property
    def strict(self) -> bool:
        """Whether it was read with strict=True."""

class PublishedLists(Table):
    """Lists in order of date and edition, those without a date apart. `lists[-1]`; `lists["2026-05-18"]`, of that day the one that `on` gives; `lists["2025-03":"2025-06"]`, whole months, of both kinds, with the issues of their own files; `lists + others`, the series of the files of both. False where there is no list."""

    def __add__(self, other: PublishedLists) -> PublishedLists:
        ...

    def __bool__(self) -> bool:
        ...

    def __copy__(self) -> PublishedLists:
        ...

    def __deepcopy__(self, memo: dict[typing.Any, typing.Any]) -> PublishedLists:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    @typing.overload
    def __getitem__(self, index: typing.SupportsIndex) -> PublishedList:
        ...

    @typing.overload
    def __getitem__(self, index: slice) -> PublishedLists:
        ...

    @typing.overload
    def __getitem__(self, index: datetime.date) -> PublishedList:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[PublishedList]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def __sub__(self, other: PublishedLists) -> PublishedLists:
        ...

    def _repr_html_(self) -> str:
        """A line per list, as an escaped HTML table."""

    def counts(self, *, by: _CountBy | collections.abc.Iterable[_CountBy]='date', unit: Unit | typing.Literal['agreements', 'agencies'], kind: _ListKind | None=None) -> Counts:
        """How many agreements or agencies the last list of each day has, by date and what else is named: one word or several. By the date alone a list without rows counts 0; by more it has no row. Raises Error where there are several days and the date is not named."""

    def on(self, date: _Date | None, *, kind: _ListKind | None=None) -> PublishedList | None:
        """The list in force on a day: the last that was published on it or before, of a month or year on its first day. None before the first, and on a date that is null. Without `kind` participating, or pending where all lists are."""

    def reconcile(self, dataset: Dataset | None=None, *, within_days: typing.SupportsInt | typing.SupportsIndex=3) -> ReconciledTable:
        """The claims of a dataset (the reference) in agreements or agencies, each beside the lists published on the days it can be of, the one that comes closest; without any, the nearest within `within_days`. The verdict is equal, within_bounds, off or no_list_near."""

    def timeline(self, type: _AgreementType | None=None, *, unit: _Unit, state: _State | None=None, kind: _ListKind | None=None) -> Timeline:
        """The figures of a scope over the dated lists of a kind, as a Timeline: the last list of each day, change points with the last day on which each figure was seen again. Without `kind` participating, or pending where all lists are."""

    @property
    def agreements(self) -> PlacedAgreementTable:
        """The agreements of every list, one list after the other, each with the file, day and kind of its list."""

    @property
    def issues(self) -> IssueTable:
        """Files that could not be read, repeats, and the issues of every list."""

    @property
    def latest(self) -> PublishedList | None:
        """The newest list of participating agencies, or of pending ones where there are no others; None where there is none with a date."""

    @property
    def participating(self) -> PublishedLists:
        """The lists of participating agencies, with the issues of files but for those of the others."""

    @property
    def pending(self) -> PublishedLists:
        """The lists of pending agencies, likewise."""

    @property
    def repairs(self) -> IssueTable:
        """The repairs of every list."""

    @property
    def source(self) -> str:
        """The id by which figures counted from them cite them."""

    @property
    def undated(self) -> list[PublishedList]:
        """The lists whose date is not known: they are in no timeline."""

class DateBasis(lib287g.vocabulary.Word):
    """Where a list's date comes from."""
    FILE_NAME = 'file_name'
    CAPTURE_TIME = 'capture_time'
    GIVEN = 'given'
    CORRECTED = 'corrected'
    NONE = 'none'

class Delivery(lib287g.vocabulary.Word):
    """How a course is given."""
    IN_PERSON = 'in_person'
    ONLINE = 'online'
    EITHER = 'either'

class Doubt(lib287g.vocabulary.Word):
    """What can speak against a list of a series."""
    OLDER_CONTENTS = 'older_contents'
    STATE_VANISHES = 'state_vanishes'
    ROWS_VANISH = 'rows_vanish'
    IMPOSSIBLE_DATES = 'impossible_dates'
    PENDING_SHAPE = 'pending_shape'

class EventKind(lib287g.vocabulary.Word):
    """What kind of thing happened."""
    SIGNING = 'signing'
    ENDING = 'ending'
    POLICY = 'policy'
    COURT = 'court'

class Every(lib287g.vocabulary.Word):
    """The length of periods."""
    DAY = 'day'
    WEEK = 'week'
    MONTH = 'month'
    QUARTER = 'quarter'
    YEAR = 'year'

class Exactness(lib287g.vocabulary.Word):
    """How a source states a number."""
    EXACT = 'exact'
    APPROXIMATE = 'approximate'
    AT_LEAST = 'at_least'
    AT_MOST = 'at_most'

class IssueCode(lib287g.vocabulary.Word):
    """What is odd in a list, or which rule changed a cell."""
    UNREADABLE_FILE = 'unreadable_file'
    REPEATED_CONTENT = 'repeated_content'
    UNDATED_LIST = 'undated_list'
    CORRECTED_LIST_DATE = 'corrected_list_date'
    UNKNOWN_COLUMN = 'unknown_column'
    ROW_WITHOUT_AGREEMENT = 'row_without_agreement'
    MISSING_CELL = 'missing_cell'
    UNKNOWN_WORD = 'unknown_word'
    UNREADABLE_DATE = 'unreadable_date'
    DATE_OUTSIDE_PROGRAM = 'date_outside_program'
    SIGNED_AFTER_LIST = 'signed_after_list'
    MISSING_LINK = 'missing_link'
    BLANKS = 'blanks'
    FOOTNOTE_MARK = 'footnote_mark'
    MISSPELLING = 'misspelling'
    KNOWN_VARIANT = 'known_variant'
    NO_VALUE_MARK = 'no_value_mark'
    DATE_WRITTEN_AS_TEXT = 'date_written_as_text'
    DATE_WITHOUT_SEPARATOR = 'date_without_separator'
    YEAR_TYPO = 'year_typo'
    COUNTY_SUFFIX = 'county_suffix'
    SAINT_WRITTEN_OUT = 'saint_written_out'
    OTHER_COUNTY_THAN_SHERIFFS = 'other_county_than_sheriffs'
    OUT_OF_SERIES = 'out_of_series'
    WRAPPED_LINK = 'wrapped_link'
    ABBREVIATION = 'abbreviation'
    NOT_ONE_COUNTY = 'not_one_county'
    LEFT_OUT = 'left_out'
    MISSING_COLUMN = 'missing_column'
    OTHER_HEADER = 'other_header'
    LEFT_OUT_SHEET = 'left_out_sheet'
    WORDS_OF_SHEET = 'words_of_sheet'
    REPEATED_AGREEMENT = 'repeated_agreement'
    TWO_NAMES = 'two_names'
    ODD_CHARACTERS = 'odd_characters'
    UNREADABLE_CELL = 'unreadable_cell'
    ERROR_CELL = 'error_cell'
    FORMULA_WITHOUT_VALUE = 'formula_without_value'
    COMPUTED_LINK = 'computed_link'
    UNREADABLE_LINK = 'unreadable_link'
    MISSING_PART = 'missing_part'
    UNREADABLE_PART = 'unreadable_part'
    REPEATED_PART = 'repeated_part'
    TEXT_ENCODING = 'text_encoding'
    TEXT_SEPARATOR = 'text_separator'
    CONTROL_CHARACTER = 'control_character'
    STRAY_QUOTE = 'stray_quote'
    CUT_OFF = 'cut_off'
    UNKNOWN_COUNTY = 'unknown_county'
    MENDED_LINK = 'mended_link'
    SEVERAL_LINKS = 'several_links'
    NO_WEB_ADDRESS = 'no_web_address'
    ARCHIVED_LINKS = 'archived_links'
    TWO_DATES = 'two_dates'
    BROKEN_CHARACTERS = 'broken_characters'
    LOST_CHARACTERS = 'lost_characters'
    BROKEN_NAME = 'broken_name'
    UNUSED_CORRECTION = 'unused_correction'
    REPLACED_LIST = 'replaced_list'
    UNUSED_DATE = 'unused_date'
    COUNTY_SPELLING = 'county_spelling'
    CELL_WITHOUT_HEADER = 'cell_without_header'
    LONG_CELL = 'long_cell'

class ListKind(lib287g.vocabulary.Word):
    """What a list is of: participating or pending agencies."""
    PARTICIPATING = 'participating'
    PENDING = 'pending'

class NoFigure(lib287g.vocabulary.Word):
    """Why there is no figure on a day."""
    NO_DATE = 'no_date'
    NO_SCOPE = 'no_scope'
    BEFORE_FIRST = 'before_first'
    TOO_OLD = 'too_old'

class NoGrowth(lib287g.vocabulary.Word):
    """Why a growth, or a part of it, is absent."""
    BEFORE_FIRST = 'before_first'
    REVERSED = 'reversed'
    FROM_ZERO = 'from_zero'
    NO_TIME = 'no_time'
    RATE_TOO_LARGE = 'rate_too_large'

class Place(lib287g.vocabulary.Word):
    """Where something may be done."""
    FACILITY = 'facility'
    ANYWHERE = 'anywhere'

class Power(lib287g.vocabulary.Word):
    """What officers under an agreement may or may not do."""
    QUESTION_ABOUT_STATUS = 'question_about_status'
    INITIATE_REMOVAL = 'initiate_removal'
    ARREST_WITHOUT_STATE_CHARGES = 'arrest_without_state_charges'
    ARREST_WITHOUT_WARRANT = 'arrest_without_warrant'
    ARREST_FOR_FELONY_WITHOUT_WARRANT = 'arrest_for_felony_without_warrant'
    EXECUTE_ARREST_WARRANT = 'execute_arrest_warrant'
    SERVE_REMOVAL_WARRANT = 'serve_removal_warrant'
    ISSUE_DETAINER = 'issue_detainer'
    PREPARE_CHARGING_DOCUMENTS = 'prepare_charging_documents'
    TAKE_EVIDENCE = 'take_evidence'
    HOLD_FOR_ICE = 'hold_for_ice'
    DETAIN_AND_TRANSPORT = 'detain_and_transport'
    QUERY_DHS_DATABASES = 'query_dhs_databases'

class Precision(lib287g.vocabulary.Word):
    """How much of a date is known."""
    DAY = 'day'
    MONTH = 'month'
    YEAR = 'year'

class PreferredBy(lib287g.vocabulary.Word):
    """The rule by which a figure is preferred."""
    KIND_OF_SOURCE = 'kind_of_source'
    CONFIDENCE = 'confidence'
    ORDER = 'order'

class SourceKind(lib287g.vocabulary.Word):
    """Who speaks, in order of preference."""
    ICE_LIST = 'ice_list'
    AGREEMENT = 'agreement'
    LAW = 'law'
    GOVERNMENT = 'government'
    RESEARCH = 'research'
    TRACKER = 'tracker'
    ADVOCACY = 'advocacy'
    PRESS = 'press'

class State(lib287g.vocabulary.Word):
    """A state, the District of Columbia or a territory."""
    ALABAMA = 'AL'
    ALASKA = 'AK'
    ARIZONA = 'AZ'
    ARKANSAS = 'AR'
    CALIFORNIA = 'CA'
    COLORADO = 'CO'
    CONNECTICUT = 'CT'
    DELAWARE = 'DE'
    DISTRICT_OF_COLUMBIA = 'DC'
    FLORIDA = 'FL'
    GEORGIA = 'GA'
    HAWAII = 'HI'
    IDAHO = 'ID'
    ILLINOIS = 'IL'
    INDIANA = 'IN'
    IOWA = 'IA'
    KANSAS = 'KS'
    KENTUCKY = 'KY'
    LOUISIANA = 'LA'
    MAINE = 'ME'
    MARYLAND = 'MD'
    MASSACHUSETTS = 'MA'
    MICHIGAN = 'MI'
    MINNESOTA = 'MN'
    MISSISSIPPI = 'MS'
    MISSOURI = 'MO'
    MONTANA = 'MT'
    NEBRASKA = 'NE'
    NEVADA = 'NV'
    NEW_HAMPSHIRE = 'NH'
    NEW_JERSEY = 'NJ'
    NEW_MEXICO = 'NM'
    NEW_YORK = 'NY'
    NORTH_CAROLINA = 'NC'
    NORTH_DAKOTA = 'ND'
    OHIO = 'OH'
    OKLAHOMA = 'OK'
    OREGON = 'OR'
    PENNSYLVANIA = 'PA'
    RHODE_ISLAND = 'RI'
    SOUTH_CAROLINA = 'SC'
    SOUTH_DAKOTA = 'SD'
    TENNESSEE = 'TN'
    TEXAS = 'TX'
    UTAH = 'UT'
    VERMONT = 'VT'
    VIRGINIA = 'VA'
    WASHINGTON = 'WA'
    WEST_VIRGINIA = 'WV'
    WISCONSIN = 'WI'
    WYOMING = 'WY'
    AMERICAN_SAMOA = 'AS'
    GUAM = 'GU'
    NORTHERN_MARIANA_ISLANDS = 'MP'
    PUERTO_RICO = 'PR'
    VIRGIN_ISLANDS = 'VI'
    AL = 'AL'
    AK = 'AK'
    AZ = 'AZ'
    AR = 'AR'
    CA = 'CA'
    CO = 'CO'
    CT = 'CT'
    DE = 'DE'
    DC = 'DC'
    FL = 'FL'
    GA = 'GA'
    HI = 'HI'
    ID = 'ID'
    IL = 'IL'
    IN = 'IN'
    IA = 'IA'
    KS = 'KS'
    KY = 'KY'
    LA = 'LA'
    ME = 'ME'
    MD = 'MD'
    MA = 'MA'
    MI = 'MI'
    MN = 'MN'
    MS = 'MS'
    MO = 'MO'
    MT = 'MT'
    NE = 'NE'
    NV = 'NV'
    NH = 'NH'
    NJ = 'NJ'
    NM = 'NM'
    NY = 'NY'
    NC = 'NC'
    ND = 'ND'
    OH = 'OH'
    OK = 'OK'
    OR = 'OR'
    PA = 'PA'
    RI = 'RI'
    SC = 'SC'
    SD = 'SD'
    TN = 'TN'
    TX = 'TX'
    UT = 'UT'
    VT = 'VT'
    VA = 'VA'
    WA = 'WA'
    WV = 'WV'
    WI = 'WI'
    WY = 'WY'
    AS = 'AS'
    GU = 'GU'
    MP = 'MP'
    PR = 'PR'
    VI = 'VI'

    @property
    def fips(self) -> str:
        """The Census Bureau's two digits."""

    @property
    def is_territory(self) -> bool:
        """Whether it is a territory rather than a state."""

class TermSubject(lib287g.vocabulary.Word):
    """What a term of an agreement is about."""
    DURATION = 'duration'
    TERMINATION = 'termination'
    REVIEW = 'review'
    MEETINGS = 'meetings'
    COMPLAINTS = 'complaints'
    OFFICER_EXPERIENCE = 'officer_experience'
    OFFICER_AUTHORIZATION = 'officer_authorization'
    OFFICER_COMMITMENT = 'officer_commitment'
    SUPERVISION = 'supervision'
    ARREST_APPROVAL = 'arrest_approval'
    RENEWAL = 'renewal'

class TrainingKind(lib287g.vocabulary.Word):
    """Initial training or a refresher."""
    INITIAL = 'initial'
    REFRESHER = 'refresher'

class Unit(lib287g.vocabulary.Word):
    """What a figure counts. Units never mix."""
    AGREEMENTS = 'agreements'
    AGENCIES = 'agencies'
    OFFICERS = 'officers'
    OFFICERS_TRAINED = 'officers_trained'

class Verdict(lib287g.vocabulary.Word):
    """What ICE's lists say of a claim."""
    EQUAL = 'equal'
    WITHIN_BOUNDS = 'within_bounds'
    OFF = 'off'
    NO_LIST_NEAR = 'no_list_near'
    OTHER_COUNT = 'other_count'

def __dir__() -> list[str]:
    ...

def _column_table(title: str, columns: list[typing.Any]) -> ColumnTable:
    ...

def _csv_text(columns: collections.abc.Sequence[str], records: list[dict[str, typing.Any]]) -> str:
    """Records as `to_dicts` gives them as CSV text with these columns, as the tables' `to_csv` writes it."""

@typing.overload
def _numbers_by_code(numbers: typing.Annotated[numpy.typing.ArrayLike, numpy.int16], codes: numpy.typing.NDArray[numpy.uint8]) -> numpy.typing.NDArray[numpy.int16]:
    ...

@typing.overload
def _numbers_by_code(numbers: typing.Annotated[numpy.typing.ArrayLike, numpy.int16], codes: numpy.typing.NDArray[numpy.int8]) -> numpy.typing.NDArray[numpy.int16]:
    ...

@typing.overload
def _numbers_by_code(numbers: typing.Annotated[numpy.typing.ArrayLike, numpy.int16], codes: numpy.typing.NDArray[numpy.uint16]) -> numpy.typing.NDArray[numpy.int16]:
    ...

@typing.overload
def _numbers_by_code(numbers: typing.Annotated[numpy.typing.ArrayLike, numpy.int16], codes: numpy.typing.NDArray[numpy.int16]) -> numpy.typing.NDArray[numpy.int16]:
    ...

@typing.overload
def _numbers_by_code(numbers: typing.Annotated[numpy.typing.ArrayLike, numpy.int16], codes: numpy.typing.NDArray[numpy.uint32]) -> numpy.typing.NDArray[numpy.int16]:
    ...

@typing.overload
def _numbers_by_code(numbers: typing.Annotated[numpy.typing.ArrayLike, numpy.int16], codes: numpy.typing.NDArray[numpy.int32]) -> numpy.typing.NDArray[numpy.int16]:
    ...

@typing.overload
def _numbers_by_code(numbers: typing.Annotated[numpy.typing.ArrayLike, numpy.int16], codes: numpy.typing.NDArray[numpy.int64]) -> numpy.typing.NDArray[numpy.int16]:
    ...

def _read_bytes(content: bytes, name: str, *, published: datetime.date | None=None, strict: bool=False, corrections: collections.abc.Sequence[tuple[str, str, str]]=[], limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> PublishedList:
    """Reads one list from the bytes of a workbook or CSV."""

def _read_list(path: os.PathLike[str] | str | bytes, *, published: datetime.date | None=None, strict: bool=False, corrections: collections.abc.Sequence[tuple[str, str, str]]=[], limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> PublishedList:
    """Reads one list from a workbook or CSV."""

def _read_lists(sources: collections.abc.Iterable[typing.Any], *, strict: bool=False, corrections: collections.abc.Sequence[tuple[str, str, str]]=[], published: collections.abc.Mapping[str, datetime.date]={}, source: str='LISTS', distrusted: str='undated', threads: typing.SupportsInt | typing.SupportsIndex=0, progress: typing.Any=None, limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> PublishedLists:
    """Reads paths, lists and series, pairs of bytes and a name, and pairs of a name and why it cannot be read."""

def _read_rows(rows: collections.abc.Iterable[typing.Any], name: str='rows', *, published: datetime.date | None=None, strict: bool=False, corrections: collections.abc.Sequence[tuple[str, str, str]]=[], limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> PublishedList:
    """Reads a list from sequences or dictionaries of cells."""

def _read_workbook(path: os.PathLike[str] | str | bytes, *, limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> Workbook:
    """Reads a workbook."""

def _read_workbook_bytes(content: bytes, name: str, *, limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> Workbook:
    """Reads the bytes of a workbook."""

def _row(cls: typing.Any, json: str) -> typing.Any:
    ...

def agency_key(name: str) -> str:
    """A name folded for comparison: lower case, no apostrophes, abbreviations written out."""

def agency_slug(key: str) -> str:
    """The key of an agency (`agreement.agency_key`) in a form for addresses and files, the same on every machine."""

def diff(before: PublishedList, after: PublishedList) -> DifferenceTable:
    """What is added, removed and changed from one list to another, as a table. Agreements are the same by agency, type and day of signing; where that leaves one of an agency and type on either list, its date was changed; where it leaves one of an agency, its type. Absent from a list is not ended. Raises Error for a participating and a pending list."""

def load(path: os.PathLike[str] | str | bytes, *, limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> Dataset:
    """Reads a dataset from a JSON file, or from a folder of them.
    
    `limits` are bounds for files nobody has vouched for, by name: bytes (64 MiB), values (1,600,000), rows (1,000,000; of one list) and depth (32).
    
    Raises Error with the file, the JSON pointer, the value and what was expected, or the limit."""

def parse_json(json: str, *, limits: collections.abc.Mapping[str, typing.SupportsInt | typing.SupportsIndex]={}) -> Dataset:
    """Reads a dataset from JSON text. Raises Error as `load` does."""
__version__: str
data_version: str
reference: Dataset
_Date: typing.TypeAlias = str | datetime.date | numpy.datetime64 | PartialDate | pandas.Period
_AgreementType: typing.TypeAlias = AgreementType | typing.Literal['JEM', 'TFM', 'WSO', 'JTF', 'Jail Enforcement Model', 'Task Force Model', 'Warrant Service Officer', 'Jail & Task Force']
_Aspect: typing.TypeAlias = Aspect | typing.Literal['setting', 'power', 'training', 'inspections', 'term', 'figure', 'Setting', 'Power', 'Training', 'Compliance inspections', 'Terms', 'Figure']
_At: typing.TypeAlias = At | typing.Literal['end', 'max', 'mean', 'figure in force on the last day', 'highest figure in force on a day', 'mean over all days']
_CountBy: typing.TypeAlias = CountBy | typing.Literal['type', 'state', 'kind', 'county', 'combination', 'date', 'agreement type', 'kind of agency', 'types that one agency holds', 'day of publication']
_Every: typing.TypeAlias = Every | typing.Literal['day', 'week', 'month', 'quarter', 'year', 'D', 'W', 'W-SUN', 'ME', 'M', 'MS', 'QE', 'Q', 'QS', 'YE', 'Y', 'A', 'YS'] | pandas.tseries.offsets.BaseOffset
_ListKind: typing.TypeAlias = ListKind | typing.Literal['participating', 'pending', 'participating agencies', 'pending agencies']
_Power: typing.TypeAlias = Power | typing.Literal['question_about_status', 'initiate_removal', 'arrest_without_state_charges', 'arrest_without_warrant', 'arrest_for_felony_without_warrant', 'execute_arrest_warrant', 'serve_removal_warrant', 'issue_detainer', 'prepare_charging_documents', 'take_evidence', 'hold_for_ice', 'detain_and_transport', 'query_dhs_databases', 'May question about status', 'May initiate removal', 'May arrest without state charges', 'May arrest for status without a warrant', 'May arrest for an immigration felony without a warrant', 'May execute immigration arrest warrants', 'May serve removal warrants', 'May issue detainers', 'May prepare charging documents', 'May take oaths, evidence and fingerprints', 'May hold for ICE up to 48 hours', 'May detain and transport', 'May query DHS databases']
_PreferredBy: typing.TypeAlias = PreferredBy | typing.Literal['kind_of_source', 'confidence', 'order', 'the kind of its source comes first', 'it is of higher confidence', 'it stands earlier']
_State: typing.TypeAlias = State | typing.Literal['AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'DC', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND', 'OH', 'OK', 'OR', 'PA', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY', 'AS', 'GU', 'MP', 'PR', 'VI', 'Alabama', 'Alaska', 'Arizona', 'Arkansas', 'California', 'Colorado', 'Connecticut', 'Delaware', 'District of Columbia', 'Florida', 'Georgia', 'Hawaii', 'Idaho', 'Illinois', 'Indiana', 'Iowa', 'Kansas', 'Kentucky', 'Louisiana', 'Maine', 'Maryland', 'Massachusetts', 'Michigan', 'Minnesota', 'Mississippi', 'Missouri', 'Montana', 'Nebraska', 'Nevada', 'New Hampshire', 'New Jersey', 'New Mexico', 'New York', 'North Carolina', 'North Dakota', 'Ohio', 'Oklahoma', 'Oregon', 'Pennsylvania', 'Rhode Island', 'South Carolina', 'South Dakota', 'Tennessee', 'Texas', 'Utah', 'Vermont', 'Virginia', 'Washington', 'West Virginia', 'Wisconsin', 'Wyoming', 'American Samoa', 'Guam', 'Northern Mariana Islands', 'Puerto Rico', 'Virgin Islands']
_Unit: typing.TypeAlias = Unit | typing.Literal['agreements', 'agencies', 'officers', 'officers_trained', 'active officers', 'officers trained']

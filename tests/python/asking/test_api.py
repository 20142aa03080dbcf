import inspect
import re

import lib287g as lg
import pytest

functions = [
    "agency_key", "agency_slug", "changes_since", "cite", "claims", "compare", "conflicts", "diff", "explain",
    "figures_on", "grant", "load", "model", "observations", "panel", "parse_json", "read_list", "read_lists",
    "read_rows", "read_workbook", "reconcile", "source", "timeline", "values_on",
]  # fmt: skip
vocabularies = [
    "AgencyKind", "AgreementType", "Answer", "Aspect", "At", "Basis", "Change", "Confidence", "CountBy", "DateBasis",
    "Delivery", "Doubt", "EventKind", "Every", "Exactness", "IssueCode", "ListKind", "NoFigure", "NoGrowth", "Place",
    "Power", "Precision", "PreferredBy", "SourceKind", "State", "TermSubject", "TrainingKind", "Unit", "Verdict",
]  # fmt: skip
rows = [
    "Claim", "Correction", "CountedList", "Difference", "Event", "Finding", "GlossaryEntry", "Grant",
    "Inspection", "Issue", "ListRun", "ListSeries", "ListedAgreement", "PlacedAgreement", "Reconciled", "Source",
    "Statute", "Term", "Training",
]  # fmt: skip
tables = [
    "ClaimTable", "CorrectionTable", "CountedListTable", "DifferenceTable", "EventTable", "FindingTable",
    "GlossaryEntryTable", "GrantTable", "InspectionTable", "IssueTable", "ListRunTable", "ListSeriesTable",
    "ListedAgreementTable", "ObservationTable", "PlacedAgreementTable", "ReconciledTable", "SampleTable", "SourceTable",
    "StatuteTable", "TermTable", "TrainingTable",
]  # fmt: skip
results = [
    "ColumnTable", "Comparison", "ComparisonCell", "ComparisonRow", "Conflict", "Conflicts", "Counts",
    "Dataset", "Growth",
    "GrowthBounds", "Hyperlink", "InForce", "Model", "Observation", "PartialDate", "Period", "PublishedList",
    "PublishedLists", "Range", "Row", "RowTable", "Sample", "Sheet", "Table", "Timeline", "Workbook",
]  # fmt: skip
others = ["Error", "__version__", "data_version", "options", "plots", "reference"]

classes = [getattr(lg, name) for name in [*vocabularies, *rows, *tables, *results, "Error"]]
members = [
    pytest.param(member, id=f"{cls.__name__}.{name}")
    for cls in classes
    for name, member in vars(cls).items()
    if not name.startswith("_") and (callable(member) or isinstance(member, property))
]


def test_the_public_names_are_these():
    assert dir(lg) == sorted([*functions, *vocabularies, *rows, *tables, *results, *others])


def test_every_public_name_is_exported_by_a_star_import():
    namespace: dict[str, object] = {}
    exec("from lib287g import *", namespace)
    assert set(dir(lg)) <= set(namespace)


@pytest.mark.parametrize("name", [*functions, *vocabularies, *rows, *tables, *results, "Error"])
def test_a_public_name_has_a_docstring(name):
    assert documentation(getattr(lg, name))[:1].isupper()


@pytest.mark.parametrize("member", members)
def test_a_method_or_property_has_a_docstring(member):
    assert documentation(member)


@pytest.mark.parametrize("member", members)
def test_no_argument_is_without_a_name(member):
    assert not re.search(r"\barg\d", signature(member))


def test_the_functions_are_the_questions_of_the_reference():
    for name in ("claims", "compare", "conflicts", "grant", "model", "source", "timeline"):
        assert getattr(lg, name) == getattr(lg.reference, name)


def test_what_restricts_a_question_is_given_by_name():
    with pytest.raises(TypeError):
        lg.timeline("TFM", "agencies")
    with pytest.raises(TypeError):
        lg.claims("TFM")


def test_the_citation_names_both_versions():
    assert re.fullmatch(r"\d{4}\.\d\d\.\d\d", lg.data_version)
    assert lg.data_version in lg.cite() and lg.__version__ in lg.cite()
    assert lg.data_version == lg.reference.version


def test_an_error_is_a_value_error():
    assert issubclass(lg.Error, ValueError)


def signature(member) -> str:
    """The line that pybind11 writes above a docstring."""
    return (inspect.getdoc(member) or "").split("\n")[0] if not isinstance(member, property) else ""


def documentation(member) -> str:
    """The docstring without the signature."""
    return re.sub(r"\A\w+\(.*\) -> .*\n*", "", inspect.getdoc(member) or "").strip()

from onrecord.attribution.named_outlets import credited_names, is_outlet_itself, named_before
from onrecord.model.report import Zone
from onrecord.model.span import Span


def test_credited_names() -> None:
    """The agencies of dateline and credit are outlets in the whole report."""
    zones = (Zone("dateline", Span(0, 5), "Velta"), Zone("credit", Span(90, 97), "ANA"), Zone("title", Span(6, 9)))
    assert frozenset({"Velta", "ANA"}) == credited_names(zones, "")


def test_a_name_in_capitals_that_is_told_things() -> None:
    """A name in capitals that is told things is an outlet where the text then speaks of one."""
    told = "Ode told VELTA on Thursday that it rained. "
    assert frozenset({"VELTA"}) == credited_names((), told + "According to the state agency, it pours.")
    assert frozenset() == credited_names((), told + "The agency for water agrees.")


def test_an_agency_that_a_text_introduces() -> None:
    """What a report once calls a news agency is one, in its later sentences by its name alone."""
    text = "Ode told the Varn news agency that it rained. The newspaper Quill wrote more. On Monday he left."
    assert frozenset({"Varn", "Quill"}) == credited_names((), text)


def test_outlet_itself() -> None:
    """An outlet is itself under another spelling of case, spaces and article, and cut to what tells it from others."""
    assert is_outlet_itself("HARBOURnews", "The Harbour News")
    assert is_outlet_itself("Quell", "Quell News")
    assert is_outlet_itself("the Mirror", "Mirror of Pella")
    assert not is_outlet_itself("Pella", "Mirror of Pella")
    assert not is_outlet_itself("Harbour Times", "The Harbour News")
    assert not is_outlet_itself("Harbour Times", None)


def test_an_agency_that_is_no_outlet_may_be_meant() -> None:
    """“The agency” is the outlet that was named last, but not where the text tells of an agency of another kind."""
    told = "The dam holds, the Quay Times reported on Monday. "
    assert "the Quay Times" == named_before(told, len(told), "the agency", None, frozenset())
    assert named_before(told, len(told), "the newspaper", "Quay Times", frozenset()) is None
    other = told + "The water agency sent divers. "
    assert named_before(other, len(other), "the agency", None, frozenset()) is None
    assert "the Quay Times" == named_before(other, len(other), "the newspaper", None, frozenset())

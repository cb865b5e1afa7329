import pytest

from onrecord.attribution.media import is_any_outlet, is_media, outlet_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the state-run VELTA news agency", "VELTA"),
        ("state news agency VELTA", "VELTA"),
        ("Reuters", "Reuters"),
        ("Varn Press", "Varn Press"),
        ("VARNnews", "VARNnews"),
        ("Varn's local media outlet Harbour Press", "Harbour Press"),
        ("the Harbour Times", "Harbour Times"),
        ("Varnish media", "Varnish media"),
        ("state television", "state television"),
        ("the daily El Faro", "El Faro"),
        ("the Evening Standard of Pella", "Evening Standard of Pella"),
        ("Voice of the North", "Voice of the North"),
        ("Worldwire", "Worldwire"),
        ("a report by the Harbour Times", "Harbour Times"),
        ("harbourpost.com", "harbourpost.com"),
        ("the Varnian magazine 'Der Hafen'", "Der Hafen"),
        ("the Varnian magazine", "Varnian magazine"),
        ("the harbour paper Rok", "Rok"),
        ("the Varn weekly Al-Rok", "Al-Rok"),
    ],
)
def test_outlets(words: str, name: str) -> None:
    """An outlet is known by its name, its form or the words beside it, and is called by its name alone."""
    assert is_media(words)
    assert name == outlet_name(words)


@pytest.mark.parametrize(
    "words",
    [
        "Mira Tal",
        "the Foreign Ministry",
        "press secretary Mira Tal",
        "reporters",
        "the ministry's press service chief editor",
        "Mr. Post",
        "the government",
        "",
        "sources",
        "the press conference",
        "Chief of Staff",
        "a report by Mira Tal",
        "a discussion paper",
        "their weekly Cabinet",
    ],
)
def test_others(words: str) -> None:
    """People, ministries and press secretaries are no outlets."""
    assert not is_media(words)


def test_credited() -> None:
    """A name that the report itself credits is an outlet, whatever its form."""
    assert not is_media("Velta")
    assert is_media("Velta", frozenset({"Velta"}))


def test_an_outlet_without_a_name() -> None:
    """“The newspaper” tells of an outlet and names none; “Varnish media” is all the name there is."""
    assert is_any_outlet("the newspaper")
    assert is_any_outlet("this news agency")
    assert not is_any_outlet("Varnish media")
    assert not is_any_outlet("the daily El Faro")

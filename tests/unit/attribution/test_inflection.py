import pytest

from onrecord.attribution.inflection import forms


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("warn", ("warn", "warns", "warned", "warning")),
        ("deny", ("deny", "denies", "denied", "denying")),
        ("promise", ("promise", "promises", "promised", "promising")),
        ("stress", ("stress", "stresses", "stressed", "stressing")),
        ("plan", ("plan", "plans", "planned", "planning")),
        ("admit", ("admit", "admits", "admitted", "admitting")),
        ("claim", ("claim", "claims", "claimed", "claiming")),
        ("vow", ("vow", "vows", "vowed", "vowing")),
        ("say", ("say", "says", "said", "saying")),
        ("slam", ("slam", "slams", "slammed", "slamming")),
        ("order", ("order", "orders", "ordered", "ordering")),
        ("agree", ("agree", "agrees", "agreed", "agreeing")),
        ("prefer", ("prefer", "prefers", "preferred", "preferring")),
        ("quip", ("quip", "quips", "quipped", "quipping")),
        ("undertake", ("undertake", "undertakes", "undertook", "undertaken", "undertaking")),
    ],
)
def test_forms(base: str, expected: tuple[str, ...]) -> None:
    """A verb has its base form, its -s, its past and its -ing, spelt as English spells them."""
    assert expected == forms(base)

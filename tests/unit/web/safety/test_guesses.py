"""How fast a token can be guessed."""

from __future__ import annotations

import logging

import pytest

from onrecord.web.safety.guesses import FREE, LONGEST, Guesses
from onrecord.web.safety.logbook import Sparing


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def guessed(guesses: Guesses, clock: Clock, addresses: list[str], seconds: int) -> int:
    """How many tokens were tried by clients who try as often as they may."""
    tried = 0
    for step in range(seconds * 20):
        clock.now += 0.05
        address = addresses[step % len(addresses)]
        if guesses.wait(address) == 0:
            guesses.wrong(address)
            tried += 1
    return tried


def test_one_client_is_slowed_down() -> None:
    """An hour of guesses are some seventy."""
    clock = Clock()
    assert 60 <= guessed(Guesses(clock), clock, ["192.0.2.1"], 3600) <= FREE + 7 + 60


def test_many_clients_are_slowed_down_together() -> None:
    """However many addresses they have, they guess no more than ten a second."""
    clock = Clock()
    many = [f"10.{n // 65536}.{n // 256 % 256}.{n % 256}" for n in range(9000)]
    assert guessed(Guesses(clock), clock, many, 300) <= 300 * 10 + 10


@pytest.mark.parametrize("same", ["2001:db8::1", "2001:db8:0:0:ffff::1"])
def test_a_network_is_one_client(same: str) -> None:
    """Whoever has a network of IPv6 has one try, not as many as addresses."""
    guesses = Guesses(Clock())
    for _ in range(FREE + 3):
        guesses.wrong("2001:db8::2")
    assert guesses.wait(same) > 0
    assert 0 == guesses.wait("2001:db8:0:1::1")


def test_nobody_is_kept_out_for_long() -> None:
    """Who shares the address of a guesser waits a minute at most; elsewhere, who was let in does not wait at all."""
    clock = Clock()
    guesses = Guesses(clock)
    guesses.right("192.0.2.9")
    for n in range(5000):
        guesses.wrong("192.0.2.1")
        guesses.wrong(f"10.0.{n // 256}.{n % 256}")
    assert 0 < guesses.wait("192.0.2.1") <= LONGEST
    assert 0 < guesses.wait("192.0.2.2") <= 1
    assert 0 == guesses.wait("192.0.2.9")
    clock.now += LONGEST
    assert 0 == guesses.wait("192.0.2.1")


def test_mistakes_are_forgotten() -> None:
    """By the right token, and by time."""
    clock = Clock()
    guesses = Guesses(clock)
    for _ in range(FREE):
        guesses.wrong("192.0.2.1")
    guesses.right("192.0.2.1")
    guesses.wrong("192.0.2.1")
    assert 0 == guesses.wait("192.0.2.1")
    for _ in range(FREE + 5):
        guesses.wrong("192.0.2.1")
    clock.now += 3600
    guesses.wrong("192.0.2.1")
    assert 0 == guesses.wait("192.0.2.1")


def test_the_log_says_how_much_it_leaves_out() -> None:
    """So many entries a minute pass; the next that passes tells of the others. Faults are counted apart."""
    clock = Clock()
    sparing = Sparing(2, clock)
    entries = [logging.LogRecord("a", logging.WARNING, "", 0, "a %s", ("b",), None) for _ in range(6)]
    assert [True, True, False, False, False] == [sparing.filter(one) for one in entries[:5]]
    assert sparing.filter(logging.LogRecord("a", logging.ERROR, "", 0, "a fault", (), None))
    clock.now += 60
    assert sparing.filter(entries[5])
    assert "a b (3 entries before this were left out)" == entries[5].getMessage()

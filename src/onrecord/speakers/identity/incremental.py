"""Which forms are one actor, worked out only for the forms that a change can affect."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from onrecord.speakers.evidence.forms import Form
from onrecord.speakers.identity.blocking_keys import bare, blocks
from onrecord.speakers.identity.clustering import Clusters
from onrecord.speakers.identity.judged import Decided
from onrecord.speakers.identity.links import FormLink, form_links, owner_links


class Forms(Protocol):
    """Where forms are looked up."""

    def in_blocks(self, wanted: Collection[str]) -> Mapping[str, Form]:
        """The forms of these blocks, by key."""
        ...

    def by_key(self, wanted: Collection[str]) -> Mapping[str, Form]:
        """Those of these forms that there are, by key."""
        ...

    def companions(self, wanted: Collection[str]) -> Mapping[str, Form]:
        """The forms that were one actor with these until now, by key."""
        ...

    def decided(self, wanted: Collection[str]) -> Sequence[Decided]:
        """What a person has decided about these forms, the first first."""
        ...


def settle(forms: Mapping[str, Form], decided: Sequence[Decided] = ()) -> Clusters:
    """Which of these forms are one actor; all that bear on one of them must be among them (see `closed`)."""
    return _settled(forms, form_links(forms), decided)


def settle_near(changed: Mapping[str, Form], old_blocks: Collection[str], near: Forms) -> Clusters:
    """The clusters of all forms whose cluster may be another one, now that these forms came, changed or went.

    `old_blocks` are the blocks that they were in before. Whatever shares a block with one of them is looked at, and
    whatever a link or a decision ties to that.
    """
    touched = set(old_blocks).union(*(blocks(form) for form in changed.values()))
    core = {**near.in_blocks(touched), **changed}
    loaded: dict[str, Form] = {}
    frontier = set(core)
    links: list[FormLink] = []
    decided: list[Decided] = []
    while frontier:
        loaded |= near.in_blocks(set().union(*(blocks(core[key]) for key in frontier)))
        loaded |= {key: core[key] for key in frontier}
        links = form_links(loaded)
        decided = list(near.decided(list(core)))
        wanted = {end for link in links for end in (link.left, link.right) if link.left in core or link.right in core}
        wanted |= {end for one in decided for end in (one.left, one.right)}
        wanted |= _offices_of(loaded, {end for link in links if link.left in core for end in (link.left, link.right)})
        together = near.companions(frontier)
        loaded |= together
        frontier = (wanted | together.keys()) - core.keys()
        loaded |= near.by_key(frontier - loaded.keys())
        frontier &= loaded.keys()
        core |= {key: loaded[key] for key in frontier}
    return _settled(core, [link for link in links if link.left in core and link.right in core], decided)


def _settled(forms: Mapping[str, Form], links: Iterable[FormLink], decided: Sequence[Decided]) -> Clusters:
    clusters = Clusters(forms)
    clusters.decide([one for one in decided if one.left in forms and one.right in forms])
    clusters.follow(links)
    clusters.follow(owner_links(forms, clusters.root))
    return clusters


def _offices_of(loaded: Mapping[str, Form], tied: Collection[str]) -> set[str]:
    """The offices of organisations that have another name: they may be one with those of that other name."""
    owners = {f"owner {bare(loaded[key])}" for key in tied if loaded[key].kind == "organisation"}
    return {key for key, form in loaded.items() if owners & blocks(form)} if owners else set()

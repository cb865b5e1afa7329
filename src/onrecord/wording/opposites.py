"""Words of the news that say the opposite of each other, in one table of our own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from onrecord.wording.terms import stem

# Forms that one stem covers are not repeated; what a verb does irregularly is.
_OPPOSITES = """
open opening | close closure shut
raise rise rose risen increase hike higher | lower reduce reduction cut decrease fall fell fallen drop decline
grow grew grown expand growth expansion | shrink shrank shrunk contraction
accept approve | reject refuse decline
agree | disagree refuse
allow permit let legalise legalize | ban forbid forbade forbidden prohibit bar block
admit acknowledge confirm | deny denial
support back favour favor endorse | oppose opposition
win won victory winner | lose lost defeat loss loser
succeed success successful | fail failure unsuccessful
begin began begun start | end finish stop
continue resume | stop halt end cease suspend
arrive arrival enter come came | leave left depart departure go went
stay remain | leave left depart quit go
join | leave left quit
hire employ appoint reinstate | fire sack dismiss dismissal
free release freed | keep kept hold held detain detention arrest jail imprison
convict conviction guilty | acquit acquittal innocent innocence
buy bought purchase | sell sold sale
import | export
borrow | lend lent
spend spent | save
profit surplus gain | loss deficit
build built | demolish destroy dismantle
advance | retreat withdraw withdrew withdrawn withdrawal
deploy send sent | withdraw withdrew withdrawn withdrawal recall
impose | lift
strengthen strong stronger strength | weaken weak weaker weakness
tighten | loosen relax ease
improve improvement better best good | worsen deteriorate worse worst bad
accelerate fast faster quick | slow slower
extend long longer | shorten short shorter
include | exclude
attack | defend
remember | forget forgot forgotten
love | hate
trust | distrust mistrust
believe | doubt
hope | fear
encourage | discourage
give gave given | take took taken
push | pull
live alive living survive survival | die died dead
wet | dry
full | empty dry
true | false
right correct | wrong
safe safety | dangerous danger
peace peaceful | war violent
friend ally | enemy foe
friendly | hostile
present | absent
legal lawful | illegal unlawful
possible | impossible
regular | irregular
responsible | irresponsible
relevant | irrelevant
moral | immoral
positive | negative
optimistic | pessimistic
voluntary optional | compulsory mandatory
temporary | permanent
public | private
domestic | foreign
rural | urban
majority most | minority least
maximum | minimum
many | few
rich | poor
young new | old
big large | small little
high | low
heavy | light
hot warm | cold
wide | narrow
deep | shallow
thick | thin
cheap | expensive
easy | difficult hard
early earlier | late later
day | night
first | last
north northern | south southern
east eastern | west western
same similar | different
"""

# Small words that have many uses beside: they say the opposite only where one stands in the place of the other.
_IN_PLACE = """
up | down
on | off
in into | out
inside | outside
above over | below under
before | after
for | against
more | less fewer
left | right
"""


def opposite(left: str, right: str, *, in_place: bool) -> bool:
    """Whether two folded words say the opposite; `in_place` where one stands in the place of the other."""
    if {left, right} in ({"un" + left, left}, {"un" + right, right}):
        return "unless" not in (left, right)
    first, second = stem(left), stem(right)
    return second in _table().get(first, ()) or (in_place and second in _small().get(first, ()))


def has_opposite(word: str) -> bool:
    """Whether a folded word may have an opposite: it stands in the tables, or begins like "unsafe"."""
    first = stem(word)
    return first in _table() or first in _small() or word.startswith("un")


@cache
def _table() -> Mapping[str, frozenset[str]]:
    return _read(_OPPOSITES)


@cache
def _small() -> Mapping[str, frozenset[str]]:
    return _read(_IN_PLACE)


def _read(text: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.strip().splitlines():
        left, right = ([stem(word) for word in side.split()] for side in line.split("|"))
        for one in left:
            found[one].update(right)
        for one in right:
            found[one].update(left)
    return {one: frozenset(others) for one, others in found.items()}

"""Names as they are compared across reports, whose spellings differ."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.wording.folding import plain_letters

# Fewer sounds than `speakers.evidence.spelling_keys` has: the weights of the pair model were fitted with these.
_SAME_SOUND = (("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("w", "v"))
_VOWELS = re.compile(r"[aeiouyj'\-]+")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """The consonants of one word of a name, by sound: "Sergey", "Sergei" give "srg"; "Mujahid", "Mujaheed" "mhd"."""
    plain = plain_letters(name)
    for one, other in _SAME_SOUND:
        plain = plain.replace(one, other)
    bones = _TWICE.sub(r"\1", plain[:1] + _VOWELS.sub("", plain[1:]))
    return bones if len(bones) > 1 else plain


_SHORT_FORMS = {
    short: full
    for full, those in {
        "andrew": "andy drew", "anthony": "tony", "benjamin": "ben", "charles": "chuck charlie", "christopher": "chris",
        "daniel": "dan danny", "david": "dave", "donald": "don", "edward": "ed ted eddie", "elizabeth": "liz beth",
        "frederick": "fred", "gregory": "greg", "james": "jim jimmy", "jeffrey": "jeff", "joseph": "joe",
        "katherine": "kate kathy", "kenneth": "ken", "lawrence": "larry", "matthew": "matt", "michael": "mike mick",
        "nicholas": "nick", "patrick": "pat", "peter": "pete", "philip": "phil", "richard": "dick rick",
        "robert": "bob rob bobby", "ronald": "ron", "samuel": "sam", "stephen": "steve", "steven": "steve",
        "susan": "sue", "thomas": "tom", "timothy": "tim", "william": "bill will",
    }.items()
    for short in those.split()
}  # fmt: skip


def one_spelling(left: str, right: str) -> bool:
    """Whether two words may be one first name: skeletons that differ by one letter at most, an initial, or a short
    form.
    """
    shorter, longer = sorted((left, right), key=len)
    if len(shorter.strip(".")) == 1:
        return longer.startswith(shorter[:1])
    if _SHORT_FORMS.get(left, left) == _SHORT_FORMS.get(right, right):
        return True
    return _one_off(skeleton(left), skeleton(right))


def _one_off(left: str, right: str) -> bool:
    """Whether two words are equal, or one letter of the longer, three letters or more, is dropped or changed."""
    short, long = sorted((left, right), key=len)
    if left == right or len(long) - len(short) > 1 or len(long) < 3:
        return left == right
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]

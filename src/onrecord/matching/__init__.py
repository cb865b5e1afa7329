"""Which statements are one utterance, on which occasion, and by how many independent ways it reached the reports."""

from onrecord.matching.judged import Judged as Judged
from onrecord.matching.match import match as match
from onrecord.matching.result import Matching as Matching

"""Two names of one outlet: on its own pages, "Halvek Post" and "The Halvek Post Online"."""

from __future__ import annotations

from onrecord.matching.result import Collapse
from onrecord.model.report import Report
from onrecord.wording.sites import host, is_name_of_site


def one_site(left: Report, right: Report) -> Collapse | None:
    """Why the outlets of two reports are one: they stand on one site, which is called as both are.

    A site may carry reports of many outlets; where it has another name than they, it makes them no one.
    """
    here = host(left.url)
    if not here or here != host(right.url):
        return None
    outlets = sorted({one.outlet for one in (left, right) if one.outlet})
    if not all(is_name_of_site(name, left.url or "") for name in outlets):
        return None
    named = f"{' and '.join(outlets)} are" if len(outlets) == 2 else "Both reports are"
    return Collapse(tuple(sorted((left.id, right.id))), f"{named} published on one site, {here}.", ())

"""The record as JSON: the objects of the export, page by page, with the filters of the pages."""

from __future__ import annotations

from onrecord.web.api.routes import DESCRIPTION, router

__all__ = ["DESCRIPTION", "router"]

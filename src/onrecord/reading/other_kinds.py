"""What to do with files of kinds that are not read."""

from __future__ import annotations

from pathlib import PurePath

READABLE = "files that end in .txt, .html, .jsonl or .json, each also with .gz"

_TEXT = "save its text as .txt"
_TABLE = 'make it JSON Lines, a row a line: {"text": ..., "outlet": ..., "date": ..., "title": ..., "url": ...}'
_PAGES = "take the pages out of it as .html files, or their texts as JSON Lines"
_ADVICE = {
    **dict.fromkeys((".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".pages", ".eml", ".msg", ".mbox"), _TEXT),
    **dict.fromkeys((".md", ".markdown", ".rst", ".asc", ".log"), "if it is the text of a report, name it .txt"),
    **dict.fromkeys((".mhtml", ".mht", ".webarchive", ".maff"), 'save the page as .html ("Web page, HTML only")'),
    **dict.fromkeys((".csv", ".tsv", ".xls", ".xlsx", ".ods", ".parquet"), _TABLE),
    **dict.fromkeys((".rss", ".atom", ".xml", ".opml"), "save the pages that it lists as .html"),
    **dict.fromkeys((".warc", ".arc", ".wacz", ".zim"), _PAGES),
    **dict.fromkeys((".zip", ".tar", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".zst"), "unpack it, and name the folder"),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".webp", ".heic"),
        "it is a picture; write down its text as .txt",
    ),
    **dict.fromkeys(
        (".mp3", ".mp4", ".m4a", ".wav", ".mov", ".avi", ".mkv", ".webm"), "write down what is said in it as .txt"
    ),
}


def advice(path: str) -> str:
    """Why a file of this name is not read, and what to do with it, for a person."""
    name = PurePath(path).name.casefold()
    what = _ADVICE.get(PurePath(name.removesuffix(".gz")).suffix)
    kind = "is of a kind that is not read"
    return f"{kind}; {what}" if what is not None else f"{kind}; OnRecord reads {READABLE}"

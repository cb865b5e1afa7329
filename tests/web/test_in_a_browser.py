"""The reading room in a real Chromium: what a person does there, from the first report to the export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, WEATHER, add
from tests.fakes.tagger import FakeTagger
from tests.web.browser import CHROMIUM, serving
from tests.web.conftest import MISSED

from onrecord import Record

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")

HOSTILE = "<script>window.taken=1</script><img src=x onerror=window.taken=1>\u202e\"'>&lt;b&gt;"
PAGES = (
    "/",
    "/search",
    "/actors",
    "/reports",
    "/outlets",
    "/log",
    "/add",
    "/api",
    "/check?text=the+ferry+will+sail",
    "/review",
    "/review?kind=statements",
    "/review?kind=date",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser."""
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A reading room with four reports."""
    path = tmp_path_factory.mktemp("room") / "story.db"
    reports = [
        report_of(HARBOUR + MISSED, outlet="Gazette", title="Harbour", date="2023-03-08"),
        report_of(COUNCIL, "b.txt", outlet="Herald", date="2023-03-07"),
        report_of(WEATHER, "c.txt", outlet="Herald"),
        report_of(HARBOUR, "d.txt"),
    ]
    add(path, reports)
    with serving(path) as address:
        yield address


@pytest.fixture
def page(chromium: Browser, room: str) -> Iterator[Page]:
    """A window on it, in which every complaint of the browser is an error."""
    context = chromium.new_context(base_url=room, viewport={"width": 1200, "height": 900}, reduced_motion="reduce")
    window = context.new_page()
    complaints: list[str] = []
    window.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    window.on("pageerror", lambda error: complaints.append(str(error)))
    window.on("request", lambda request: complaints.append(request.url) if not request.url.startswith(room) else None)
    window.set_default_timeout(10_000)
    yield window
    context.close()
    assert [] == complaints


def addresses(page: Page) -> list[str]:
    """A page of each kind."""
    statement = page.request.get("/api/statements?limit=1").json()["items"][0]
    entries = [
        f"/utterances/{statement['utterance']}",
        f"/actors/{statement['speaker']}",
        f"/reports/{statement['report']}",
    ]
    return [*PAGES, *entries, "/search?text=ferry"]


def test_every_page_is_accessible(page: Page) -> None:
    """axe-core finds no fault that it calls serious or critical, light and dark, wide and on a phone."""
    found: list[str] = []
    for address in addresses(page):
        for width in (1200, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="light" if width == 1200 else "dark")
            page.goto(address)
            answer = Axe().run(page)
            found += [
                f"{address} {width} {fault['id']}: {fault['nodes'][0]['html'][:200]}"
                for fault in answer.response["violations"]
                if fault["impact"] in ("serious", "critical")
            ]
            assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), f"{address} {width}"
    assert [] == found


def test_a_long_name_is_wrapped(chromium: Browser, tmp_path: Path) -> None:
    """A name of one word without an end makes no page wider than a phone."""
    path = tmp_path / "long.db"
    name = "Thevery" + "long" * 48
    add(path, [report_of(HARBOUR, outlet="Gazette", title=name, date="2023-03-08"), report_of(COUNCIL, "b.txt")])
    with Record.open(path, create=False) as record:
        actor = next(iter(record.actors())).id
        record.rename_actor(actor, name, by="x" * 200, note=name * 5)
    with serving(path) as room:
        window = chromium.new_page(base_url=room, viewport={"width": 390, "height": 900})
        for address in addresses(window):
            window.goto(address)
            assert not window.evaluate("document.documentElement.scrollWidth > innerWidth"), address
        window.close()


def test_from_the_timeline_to_the_words(page: Page) -> None:
    """Every mark is a link that the keyboard reaches and that says what it is; it opens the utterance."""
    page.goto("/")
    marks = page.locator(".timeline.wide a.told")
    assert 3 == marks.count()
    mark = marks.first
    said = mark.get_attribute("aria-label")
    assert re.search(r"2023|undated", said or "")
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/utterances/*")
    assert 1 <= page.locator(".version .content").count()


def test_the_timeline_fits_a_phone(page: Page) -> None:
    """All of it is to be seen without scrolling aside, names above their lanes; there is one timeline, not two."""
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto("/")
    chart = page.locator(".chart")
    assert chart.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert [False, True] == [one.is_visible() for one in chart.locator("svg").all()]
    assert 3 == page.locator(".timeline.narrow a.told").count()


def test_search_and_facets(page: Page) -> None:
    """Words are searched for, then the list is narrowed by a facet."""
    page.goto("/")
    page.get_by_label("Words that were said").fill("harbour")
    page.keyboard.press("Enter")
    page.locator(".facets").get_by_role("link", name="denies").click()
    assert "1 statement" == page.locator("#h-found").inner_text()


def test_a_statement_is_added_by_marking_it(page: Page) -> None:
    """Words are marked in the text, each part with a button; the statement is added, and taken back."""
    report = page.request.get("/api/reports?text=quay").json()["items"][0]["id"]
    page.goto(f"/reports/{report}")
    for part, words in (("content", "Nobody was on the quay"), ("cue", "recalled"), ("source", "Karl Ode")):
        page.evaluate(
            """(words) => {
              const pieces = [...document.querySelectorAll(".paragraph p span[data-start]")];
              const node = pieces.map((piece) => piece.firstChild).findLast((node) => node.data.includes(words));
              const at = node.data.lastIndexOf(words);
              document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
            }""",
            words,
        )
        page.locator(".picker").get_by_role("button", name=part).click()
    form = page.locator("#add-statement")
    assert "Nobody was on the quay" == form.locator("[name=content]").input_value()
    form.get_by_label("Signed").fill("Ana")
    form.get_by_role("button", name="Add the statement").click()
    page.wait_for_url("**done=*")
    found = page.request.get("/api/statements?text=quay").json()["items"][0]
    assert ("Nobody was on the quay", "Karl Ode") == (found["content_text"], found["speaker_name"])
    page.locator(".said-done").get_by_role("button", name="Undo").click()
    page.wait_for_url("**done=*")
    assert 0 == page.request.get("/api/statements?text=quay").json()["total"]


def test_doubts_are_settled_with_one_key_each(chromium: Browser, tmp_path: Path) -> None:
    """Two names are judged different, that is undone, they are judged the same, and the doubt does not come back."""
    path = tmp_path / "doubt.db"
    with Record.open(path, tagger=FakeTagger) as record:
        record.add(
            [
                report_of("Ana Berg said that the ferry is late. It rained.", outlet="Gazette", date="2023-03-08"),
                report_of("Berg said that the pier is new. It rained.", "b.txt", outlet="Herald", date="2023-03-09"),
            ]
        )
    with serving(path) as room:
        window = chromium.new_page(base_url=room)
        window.goto("/review")
        assert 2 == window.locator(".sides mark").count()
        window.get_by_label("Signed").fill("Ana")
        window.locator("h1").click()
        window.keyboard.press("d")
        window.wait_for_url("**done=*")
        assert 2 == window.request.get("/api/actors").json()["total"]
        assert "judged two actors to be different" in window.locator(".said-done").inner_text()
        window.keyboard.press("z")
        window.locator(".said-done", has_text="took back").wait_for()
        assert 1 == window.request.get("/api/actors").json()["total"]
        window.get_by_label("Signed").press("Enter")
        assert 1 == window.request.get("/api/actors").json()["total"]
        window.locator("h1").click()
        window.keyboard.press("s")
        window.locator(".said-done", has_text="judged two actors to be one").wait_for()
        assert 0 == window.locator(".sides").count()
        window.close()


def test_the_key_for_another_date_leads_to_the_field(chromium: Browser, tmp_path: Path) -> None:
    """A date is written, then the key answers; the report is dated."""
    path = tmp_path / "undated.db"
    add(path, [report_of(COUNCIL, outlet="Herald")])
    with serving(path) as room:
        window = chromium.new_page(base_url=room)
        window.goto("/review?kind=date")
        window.get_by_label("Signed").fill("Ana")
        window.locator("h1").click()
        window.keyboard.press("d")
        window.keyboard.type("2023-03-07")
        window.locator("h1").click()
        window.keyboard.press("d")
        window.locator(".said-done", has_text="7 March 2023").wait_for()
        assert "judged" == window.request.get("/api/reports").json()["items"][0]["date"]["basis"]
        window.close()


def test_a_quotation_is_checked(page: Page) -> None:
    """The verdict names the speaker, and the nearest words are shown with what differs."""
    page.goto("/check")
    page.get_by_label("The words").fill("the ferry will sail on Sunday")
    page.get_by_role("button", name="Check").click()
    assert "Ana Berg" in page.locator("#main").inner_text()
    assert "on Sunday" in page.locator("del").last.inner_text()


def test_reports_are_added_from_the_page(page: Page, tmp_path: Path) -> None:
    """Files are sent, their progress is shown, and what cannot be read is named with the reason."""
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Ida Noor said that the lighthouse is dark.", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02" * 500)
    page.goto("/add")
    page.get_by_label("Files", exact=True).set_input_files([str(good), str(bad)])
    page.get_by_label("Outlet", exact=True).fill("Beacon")
    page.get_by_label("Date", exact=True).fill("2023-04-01")
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator("h1", has_text="Added").wait_for()
    assert "bad.txt" in page.locator("#h-failed + ul").inner_text()
    found = page.request.get("/api/statements?text=lighthouse").json()["items"][0]
    assert "Ida Noor" == found["speaker_name"]
    assert "good.txt" == page.request.get(f"/api/reports/{found['report']}").json()["path"]


def test_a_list_is_taken_away(page: Page) -> None:
    """The links below a list give files."""
    page.goto("/search?force=denies")
    with page.expect_download() as coming:
        page.get_by_role("link", name="CSV").click()
    assert "that the harbour is closed" in Path(coming.value.path()).read_text(encoding="utf-8")


def test_nothing_in_a_record_is_executed(chromium: Browser, tmp_path: Path) -> None:
    """A record with markup in every field opens on every page as text."""
    path = tmp_path / "hostile.db"
    said = HOSTILE.replace(".", "").replace('"', "")
    text = f'{HOSTILE}\nAna Berg said that {said} is closed.\r\n"{said}," Karl Ode said.\n'
    add(path, [report_of(text, f"{HOSTILE}.txt", outlet=HOSTILE, title=HOSTILE, url=f"javascript:{HOSTILE}")])
    with Record.open(path, tagger=FakeTagger) as record:
        for judged in list(record.statements())[:1]:
            record.attribute(judged.id, f"Ana {HOSTILE}", by=HOSTILE, note=HOSTILE)
            record.undo(record.unsure_date(judged.heading.id, by=HOSTILE, note=HOSTILE).id, by=HOSTILE)
            record.rename_actor(record.statement(judged.id).links.speaker or "", HOSTILE, by=HOSTILE)
    with serving(path) as room:
        context = chromium.new_context(base_url=room)
        window = context.new_page()
        complaints: list[str] = []
        window.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        window.on("dialog", lambda dialog: complaints.append(dialog.message))
        statement = window.request.get("/api/statements?limit=1").json()["items"][0]
        window.request.post("/judge/reject")
        for address in addresses(window):
            window.goto(address)
            assert window.evaluate("window.taken === undefined"), address
            assert 0 == window.locator("main script, main img, a[href^='javascript']").count(), address
        assert [] == complaints
        assert statement["speaker_name"]
        context.close()

"""Opens every page of the built site in a browser, wide and narrow, light and dark, and tells what is wrong.

    python tests/site/check_site.py build/site
    python tests/site/check_site.py build/site build/site-shots   # with a picture of each view
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import unquote, urldefrag, urlsplit

import axe_playwright_python  # type: ignore[import-untyped]  # for its copy of axe-core alone
from playwright.sync_api import Page, ViewportSize, sync_playwright

axe = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
sizes: dict[str, ViewportSize] = {
    "desktop": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
}
Scheme = Literal["light", "dark"]
looks: list[tuple[str, Scheme]] = [*product(sizes, get_args(Scheme))]
# What axe finds follows from the scheme or from the width, and takes most of the time: it looks at each of both once.
with_rules = {("desktop", "light"), ("phone", "dark")}

_links = "[...document.querySelectorAll('a[href]')].map(a => a.href)"
_ids = "[...document.querySelectorAll('[id], a[name]')].flatMap(e => [e.id, e.name]).filter(Boolean)"
_images = """[...document.images].filter(i => i.checkVisibility()).map(
    i => ({source: i.src.slice(0, 100), width: i.complete ? i.naturalWidth : 0, words: i.alt.trim()}))"""
_too_wide = """(() => {
    const wide = document.scrollingElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= wide) return [];
    const clips = e => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowX);
    const scrolls = e => e && (clips(e) || scrolls(e.parentElement));
    return [...document.querySelectorAll('body *')].filter(
        e => e.getBoundingClientRect().right > wide + 1 && !scrolls(e.parentElement)
    ).map(e => e.tagName + '.' + e.className).slice(0, 3).concat(['the page']);
})()"""
# Contrast is that of the first text of each kind: thousands look alike in all that it depends on.
_violations = """(async () => {
    const kinds = new Map();
    for (const element of document.body.querySelectorAll('*')) {
        if (![...element.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim())) continue;
        if (!element.checkVisibility()) continue;
        const own = getComputedStyle(element);
        let kind = [own.color, own.fontSize, own.fontWeight, own.textShadow].join();
        for (let e = element; e; e = e.parentElement) {
            const look = getComputedStyle(e);
            kind += `>${look.backgroundColor} ${look.backgroundImage} ${look.opacity}`;
        }
        if (!kinds.has(kind)) kinds.set(kind, element);
    }
    const how = {resultTypes: ['violations'], preload: false};
    const contrast = await axe.run({include: [...kinds.values()]}, {...how, runOnly: ['color-contrast']});
    const others = await axe.run({...how, rules: {'color-contrast': {enabled: false}}});
    return [...contrast.violations, ...others.violations]
        .filter(v => ['serious', 'critical'].includes(v.impact))
        .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary.replace(/\\s+/g, ' ')}`));
})()"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Seen:
    """What was found on the way."""

    faults: list[str] = field(default_factory=list)
    views: int = 0
    bad_views: int = 0
    images: int = 0
    ids: dict[str, set[str]] = field(default_factory=dict)
    links: dict[str, set[str]] = field(default_factory=dict)  # to the pages that have them

    def fault(self, where: str, what: str) -> None:
        self.faults.append(f"{where}: {what}")


def look(page: Page, address: str, where: str, seen: Seen, shot: Path | None, *, rules: bool) -> None:
    """One page in one size and scheme."""
    page.goto(address, wait_until="load")
    # Images further down are loaded when they are scrolled to.
    page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(i => { i.loading = 'eager' })")
    page.wait_for_function("[...document.images].every(i => i.complete)")
    for image in page.evaluate(_images):
        seen.images += 1
        if image["width"] == 0:
            seen.fault(where, f"image not loaded: {image['source']}")
        if not image["words"]:
            seen.fault(where, f"image without words: {image['source']}")
    for wide in page.evaluate(_too_wide):
        seen.fault(where, f"wider than the window: {wide}")
    if rules:
        page.evaluate(axe)
        for violation in page.evaluate(_violations):
            seen.fault(where, violation)
    if shot is not None:
        whole = rules and page.evaluate("document.body.scrollHeight") < 12_000
        page.screenshot(path=shot, full_page=whole)
    seen.views += 1
    seen.bad_views += any(fault.startswith(where) for fault in seen.faults)


def look_at_all(size: str, scheme: Scheme, site: Path, root: str, seen: Seen, shots: Path | None) -> None:
    """All pages in one size and scheme, in a browser of their own."""
    where = ""

    def told(what: str) -> None:
        seen.fault(where, what)

    if shots is not None:
        shots = shots / f"{size}-{scheme}"
        shots.mkdir(parents=True)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        # Who is root cannot have Chromium's sandbox.
        browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=os.getuid() != 0)
        page = browser.new_page(viewport=sizes[size], color_scheme=scheme, reduced_motion="reduce")
        page.on("console", lambda message: told(f"console: {message.text}") if message.type == "error" else None)
        page.on("pageerror", lambda error: told(f"script: {error}"))
        page.on("requestfailed", lambda request: told(f"not loaded: {request.url}"))
        own = (root, "data:", "blob:")
        page.on("request", lambda request: None if request.url.startswith(own) else told(f"asks {request.url}"))
        for name in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
            where = f"{name} ({size}, {scheme})"
            shot = shots / f"{name.removesuffix('.html').replace('/', '-')}.png" if shots is not None else None
            look(page, root + name, where, seen, shot, rules=(size, scheme) in with_rules)
            if (size, scheme) == looks[0]:
                seen.ids[name] = set(page.evaluate(_ids))
                for link in page.evaluate(_links):
                    seen.links.setdefault(link, set()).add(name)
        browser.close()


def check_links(site: Path, root: str, seen: Seen) -> tuple[int, list[str]]:
    """How many links there are within the site, and where the others lead."""
    within, outside = 0, set()
    for link, pages in sorted(seen.links.items()):
        if not link.startswith(root):
            outside.add(link)
            continue
        within += 1
        path, anchor = urldefrag(link)
        name = unquote(urlsplit(path).path).lstrip("/") or "index.html"
        where = min(pages)
        if not (site / name).is_file():
            seen.fault(where, f"dead link: {name}")
        elif anchor and name in seen.ids and unquote(anchor) not in seen.ids[name]:
            seen.fault(where, f"dead anchor: {name}#{anchor}")
    return within, sorted(outside)


def main() -> int:
    site, shots = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if shots is not None:
        shutil.rmtree(shots, ignore_errors=True)
    seen = Seen()
    with served(site) as root, ThreadPoolExecutor(max_workers=2) as workers:
        for done in [workers.submit(look_at_all, *each, site, root, seen, shots) for each in looks]:
            done.result()
        within, outside = check_links(site, root, seen)
    for fault in seen.faults:
        print(fault)
    print("links out of the site, not followed:", *outside, sep="\n  ")
    print(
        f"{len(seen.ids)} pages, {seen.views} views, {within} links within, {len(outside)} links outside, "
        f"{seen.images} images, {len(seen.faults)} faults"
    )
    print(f"site: {seen.views - seen.bad_views} passed, {seen.bad_views} failed")
    return 1 if seen.faults or not seen.views else 0


if __name__ == "__main__":
    sys.exit(main())

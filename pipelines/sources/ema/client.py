"""One address at a time, politely: conditional requests, retries with growing waits, and a stop where the site refuses.

Whatever goes wrong with one address ends in its `Fetch` with a reason; only SiteClosed goes further, since then no
other address is to be asked for either.
"""

import contextlib
import hashlib
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx

from pipelines.errors import SourceError
from pipelines.logs import logger
from pipelines.sources.ema.content import Content, ContentProblem
from pipelines.sources.ema.settings import AddressRefused, EmaSettings
from pipelines.sources.ema.state import Address, Fetch, FetchState, utc_now
from pipelines.sources.ema.store import CHUNK_BYTES, DocumentStore
from schemas.catalogue_words import FetchOutcome, FetchReason

log = logger(__name__)

REDIRECTS = frozenset({301, 302, 303, 307, 308})
GONE = frozenset({404, 410})
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be another one a little later."""


class SiteClosed(SourceError):
    """The site is to be left alone until `until` (naive UTC)."""

    def __init__(self, host: str, until: datetime, why: str, fetch: Fetch | None = None) -> None:
        self.until = until
        self.fetch = fetch  # what came of the request after which it was closed, if there was one
        super().__init__(
            f"{host} is left alone until {until:%Y-%m-%d %H:%M:%S} UTC: {why}. What was fetched is kept; the same "
            "command then goes on where it stopped"
        )


class _Failed(Exception):
    """One attempt failed. `is_refusal`: the site did not want, or could not serve, any request."""

    def __init__(
        self,
        reason: FetchReason,
        detail: str,
        status: int | None = None,
        *,
        again: bool = False,
        is_refusal: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(detail)
        self.reason, self.detail, self.status = reason, detail, status
        self.again, self.is_refusal, self.retry_after = again, is_refusal, retry_after


@dataclass(slots=True)
class PoliteClient:
    """Fetches into a store. `sleep` and `dice` are replaced in tests."""

    settings: EmaSettings
    store: DocumentStore
    state: FetchState
    http: httpx.Client
    sleep: Callable[[float], None] = time.sleep
    dice: Callable[[], float] = random.random
    _refused_in_a_row: int = 0

    def fetch(self, url: str, content: Content) -> Fetch:
        """Ask for an address and take over what it gives, if it is `content` and other than what is in the store.

        Out: what came of it; the caller writes it to the ledger. Raises SiteClosed, with the ledger row in its
        `fetch` where a request was made.
        """
        host = urlsplit(url).hostname or ""
        try:
            self.settings.check_url(url)
        except AddressRefused as error:
            return Fetch(url, FetchOutcome.FAILED, FetchReason.ADDRESS_REFUSED, str(error))
        self.check_circuit(host)
        known = self._usable(self.state.address(url), content)
        is_conditional = known is not None
        attempt = 0
        while True:
            attempt += 1
            try:
                done = self._attempt(url, content, known)
                self._refused_in_a_row = 0
                return replace(done, is_conditional=is_conditional, attempts=attempt)
            except _Failed as failed:
                fetch = Fetch(
                    url, FetchOutcome.FAILED, failed.reason, failed.detail, failed.status, is_conditional, attempt
                )
                if not self._go_on(failed, attempt, host, fetch):
                    return fetch

    def check_circuit(self, host: str) -> None:
        """Raise SiteClosed where the host is to be left alone."""
        if closed := self.state.circuit(host):
            raise SiteClosed(host, *closed)

    def pause(self) -> None:
        """Wait between two documents."""
        spread = self.settings.jitter * (2 * self.dice() - 1)
        self.sleep(self.settings.pause * (1 + spread))

    def _go_on(self, failed: _Failed, attempt: int, host: str, fetch: Fetch) -> bool:
        """Whether to try again, after the wait that is due. Opens the circuit where the site has had enough."""
        wait = self.settings.back_off * 2 ** (attempt - 1) * (1 + self.settings.jitter * self.dice())
        if failed.retry_after is not None:
            if failed.retry_after > self.settings.longest_wait:
                self._close(host, failed.retry_after, f"it asks for {failed.retry_after:,.0f} s of rest", fetch)
            wait = max(wait, failed.retry_after)
        if failed.again and attempt < self.settings.attempts:
            log.info("attempt %s at %s: %s; again in %.1f s", attempt, fetch.url, failed.detail, wait)
            self.sleep(wait)
            return True
        if failed.is_refusal:
            self._refused_in_a_row += 1
            if self._refused_in_a_row >= self.settings.refusals_to_stop:
                count = self._refused_in_a_row
                self._close(host, self.settings.cool_down, f"{count} requests in a row failed ({failed.detail})", fetch)
        else:
            self._refused_in_a_row = 0
        return False

    def _close(self, host: str, seconds: float, why: str, fetch: Fetch) -> None:
        until = utc_now() + timedelta(seconds=seconds)
        self.state.open_circuit(host, until, why)
        raise SiteClosed(host, until, why, fetch)

    def _usable(self, known: Address | None, content: Content) -> Address | None:
        """What a conditional request can be based on: content that is still in the store, with a mark of the server."""
        if known is None or known.sha256 is None or not (known.etag or known.last_modified):
            return None
        return known if self.store.path(content.kind, known.sha256, content.suffix).exists() else None

    def _attempt(self, url: str, content: Content, known: Address | None) -> Fetch:
        headers = {"Accept": content.media_types, "Accept-Encoding": content.encodings}
        if known is not None and known.etag:
            headers["If-None-Match"] = known.etag
        if known is not None and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        with self._answer(url, headers) as answer:
            if answer.status_code == 304 and known is not None:
                etag = _mark(answer.headers, "ETag") or known.etag
                modified = _mark(answer.headers, "Last-Modified") or known.last_modified
                return Fetch(
                    url, FetchOutcome.UNCHANGED, status=304, sha256=known.sha256, etag=etag, last_modified=modified
                )
            if answer.status_code in GONE:
                return Fetch(url, FetchOutcome.GONE, status=answer.status_code)
            if answer.status_code != 200:
                raise _refusal(answer)
            return self._take(url, content, answer)

    def _take(self, url: str, content: Content, answer: httpx.Response) -> Fetch:
        file = self.store.new_file()
        try:
            sha256, size = self._download(answer, file, content)
            try:
                content.check(file)
            except ContentProblem as problem:
                raise _Failed(problem.reason, str(problem), 200, again=problem.again) from None
            before = self.state.address(url)
            if before is None or before.sha256 is None:
                outcome = FetchOutcome.NEW
            else:
                outcome = FetchOutcome.UNCHANGED if before.sha256 == sha256 else FetchOutcome.CHANGED
            self.store.take(file, content.kind, sha256, content.suffix)
        finally:
            file.unlink(missing_ok=True)
        headers = answer.headers
        return Fetch(
            url,
            outcome,
            status=200,
            bytes=size,
            sha256=sha256,
            etag=_mark(headers, "ETag"),
            last_modified=_mark(headers, "Last-Modified"),
        )

    def _download(self, answer: httpx.Response, file: Path, content: Content) -> tuple[str, int]:
        """Stream the body to a file. Out: its sha256 and size."""
        declared = answer.headers.get("Content-Length")
        if declared is not None and declared.isdigit() and int(declared) > content.largest:
            raise _Failed(FetchReason.TOO_LARGE, f"{int(declared):,} bytes; at most {content.largest:,} are taken", 200)
        digest, size, began = hashlib.sha256(), 0, time.monotonic()
        with file.open("xb") as target:
            for chunk in _body(answer):
                size += len(chunk)
                if size > content.largest:
                    raise _Failed(FetchReason.TOO_LARGE, f"more than {content.largest:,} bytes", 200)
                if time.monotonic() - began > self.settings.longest_answer:
                    detail = f"not complete after {self.settings.longest_answer:.0f} s"
                    raise _Failed(FetchReason.TIME_OUT, detail, 200, again=True, is_refusal=True)
                digest.update(chunk)
                target.write(chunk)
        if declared is not None and declared.isdigit() and answer.num_bytes_downloaded != int(declared):
            detail = f"{answer.num_bytes_downloaded:,} bytes of {int(declared):,}"
            raise _Failed(FetchReason.INCOMPLETE, detail, 200, again=True)
        return digest.hexdigest(), size

    @contextlib.contextmanager
    def _answer(self, url: str, headers: dict[str, str]) -> Iterator[httpx.Response]:
        """The answer to a GET, redirects followed as far as they lead to allowed addresses."""
        for _ in range(self.settings.redirects + 1):
            with contextlib.ExitStack() as stack:
                try:
                    answer = stack.enter_context(self.http.stream("GET", url, headers=headers))
                except (httpx.HTTPError, httpx.InvalidURL) as error:
                    raise _broken(error) from error
                if answer.status_code not in REDIRECTS:
                    yield answer
                    return
                target = urljoin(url, answer.headers.get("Location", ""))
                try:
                    self.settings.check_url(target)
                except (AddressRefused, ValueError) as error:
                    detail = f"a redirect to {target[:200]}: {error}"
                    raise _Failed(FetchReason.ADDRESS_REFUSED, detail, answer.status_code) from None
                url = target
        raise _Failed(FetchReason.ADDRESS_REFUSED, f"more than {self.settings.redirects} redirects")


def _mark(headers: httpx.Headers, name: str) -> str | None:
    """A mark of the server's to send back later; None where there is none that can be sent."""
    mark = headers.get(name, "").strip()
    return mark if mark and mark.isascii() and mark.isprintable() and len(mark) <= 500 else None


def _body(answer: httpx.Response) -> Iterator[bytes]:
    try:
        yield from answer.iter_bytes(CHUNK_BYTES)
    except httpx.TimeoutException as error:
        raise _Failed(FetchReason.TIME_OUT, "the answer stopped coming", 200, again=True, is_refusal=True) from error
    except httpx.HTTPError as error:
        raise _Failed(FetchReason.INCOMPLETE, f"the answer broke off: {_words(error)}", 200, again=True) from error


def _broken(error: Exception) -> _Failed:
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return _Failed(FetchReason.ADDRESS_REFUSED, _words(error))
    if isinstance(error, httpx.TimeoutException):
        return _Failed(FetchReason.TIME_OUT, "no answer in time", again=True, is_refusal=True)
    return _Failed(FetchReason.CONNECTION, _words(error), again=True, is_refusal=True)


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__


def _refusal(answer: httpx.Response) -> _Failed:
    status = answer.status_code
    is_refusal = status in (403, 429) or status >= 500
    return _Failed(
        FetchReason.STATUS,
        f"HTTP {status} {answer.reason_phrase}".strip(),
        status,
        again=status in PASSING,
        is_refusal=is_refusal,
        retry_after=retry_after(answer.headers.get("Retry-After"), datetime.now(UTC)) if is_refusal else None,
    )


def retry_after(header: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for (a number, or a date); None where there is none that can be read."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        when = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())


@contextlib.contextmanager
def client(settings: EmaSettings, store: DocumentStore, state: FetchState) -> Iterator[PoliteClient]:
    """A client with one connection at a time, closed after each answer: bytes that one answer had too many can never
    become the beginning of the next one."""
    with httpx.Client(
        headers={"User-Agent": settings.user_agent, "Connection": "close"},
        timeout=httpx.Timeout(settings.time_out),
        limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=not settings.allow_http_loopback,
    ) as http:
        yield PoliteClient(settings, store, state, http)

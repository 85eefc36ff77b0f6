"""What was asked of the site and what came of it: one SQLite file in the store, safe against a kill at any moment.

fetches     the ledger: one row for each thing asked for; never changed, never removed
addresses   what each address gives, as last known: its content and the server's marks for a conditional request
rounds      one row for each `fetch`: a round that did not end is taken up again
tables      which content is the current medicines table, documents table, ...
circuit     until when a host is to be left alone
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pipelines.errors import WarehouseError

_TABLES = """
CREATE TABLE IF NOT EXISTS fetches (
    fetch_number INTEGER PRIMARY KEY, round_id INTEGER, url TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT,
    detail TEXT, status INTEGER, is_conditional INTEGER NOT NULL, attempts INTEGER NOT NULL, bytes INTEGER NOT NULL,
    sha256 TEXT, etag TEXT, last_modified TEXT, fetched_at TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS fetches_by_round ON fetches (round_id, url);
CREATE TABLE IF NOT EXISTS addresses (
    url TEXT PRIMARY KEY, sha256 TEXT, etag TEXT, last_modified TEXT, outcome TEXT NOT NULL, known_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rounds (
    round_id INTEGER PRIMARY KEY, wanted TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT);
CREATE TABLE IF NOT EXISTS tables (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, origin TEXT NOT NULL, taken_at TEXT);
CREATE TABLE IF NOT EXISTS circuit (host TEXT PRIMARY KEY, closed_until TEXT NOT NULL, why TEXT NOT NULL);
"""

ROUND_LIFE = timedelta(hours=24)
"""A round that was interrupted longer ago than this is not taken up: what it saw may have changed since."""


@dataclass(frozen=True, slots=True)
class Address:
    """What an address gives, as last known. Times are naive UTC."""

    url: str
    sha256: str | None
    etag: str | None
    last_modified: str | None
    outcome: str
    known_at: datetime


@dataclass(frozen=True, slots=True)
class Fetch:
    """One row of the ledger. `sha256` is the content that the address gives now, also where it did not change."""

    url: str
    outcome: str
    reason: str | None = None
    detail: str | None = None
    status: int | None = None
    is_conditional: bool = False
    attempts: int = 0
    bytes: int = 0
    sha256: str | None = None
    etag: str | None = None
    last_modified: str | None = None


FETCH_COLUMNS = (
    "fetch_number", "url", "outcome", "reason", "detail", "status", "is_conditional", "attempts", "bytes", "sha256",
    "etag", "last_modified", "fetched_at",
)  # fmt: skip


def utc_now() -> datetime:
    """The time now as naive UTC, the form in which all tables hold times."""
    return datetime.now(UTC).replace(tzinfo=None)


def _address(row: tuple[Any, ...]) -> Address:
    url, sha256, etag, last_modified, outcome, known_at = row
    return Address(url, sha256, etag, last_modified, outcome, datetime.fromisoformat(known_at))


class FetchState:
    """The SQLite file. Use `opened`; each call is one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def address(self, url: str) -> Address | None:
        """What is known of an address."""
        row = self._db.execute("SELECT * FROM addresses WHERE url = ?", (url,)).fetchone()
        return None if row is None else _address(row)

    def addresses(self) -> dict[str, Address]:
        """All addresses ever asked for."""
        rows = self._db.execute("SELECT * FROM addresses").fetchall()
        return {row[0]: _address(row) for row in rows}

    def record(self, fetch: Fetch, round_id: int | None) -> None:
        """Add to the ledger, and set what the address gives now. A failure does not change what is known of it."""
        now = utc_now().isoformat()
        with self._db:
            self._db.execute(
                "INSERT INTO fetches (round_id, url, outcome, reason, detail, status, is_conditional, attempts, bytes, "
                "sha256, etag, last_modified, fetched_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                (round_id, fetch.url, fetch.outcome, fetch.reason, fetch.detail, fetch.status, fetch.is_conditional,
                 fetch.attempts, fetch.bytes, fetch.sha256, fetch.etag, fetch.last_modified, now),
            )  # fmt: skip
            if fetch.outcome != "failed":
                # What is gone keeps its last content: it was true once, and the warehouse has its rows.
                self._db.execute(
                    "INSERT INTO addresses VALUES (?,?,?,?,?,?) ON CONFLICT (url) DO UPDATE SET "
                    "sha256 = coalesce(excluded.sha256, sha256), etag = excluded.etag, "
                    "last_modified = excluded.last_modified, outcome = excluded.outcome, known_at = excluded.known_at",
                    (fetch.url, fetch.sha256, fetch.etag, fetch.last_modified, fetch.outcome, now),
                )

    def ledger(self) -> list[dict[str, object]]:
        """All fetches in order, as rows of `fetch_ledger`."""
        rows = self._db.execute(f"SELECT {', '.join(FETCH_COLUMNS)} FROM fetches ORDER BY fetch_number").fetchall()
        ledger = [dict(zip(FETCH_COLUMNS, row, strict=True)) for row in rows]
        for row in ledger:
            row["is_conditional"] = bool(row["is_conditional"])
            row["fetched_at"] = datetime.fromisoformat(str(row["fetched_at"]))
        return ledger

    def latest_outcomes(self) -> dict[str, str]:
        """The latest outcome of each address, failures included."""
        rows = self._db.execute("SELECT url, outcome FROM fetches ORDER BY fetch_number").fetchall()
        return dict(rows)

    def begin_round(self, wanted: str) -> tuple[int, bool]:
        """The number of a new round for what is `wanted`, or of the interrupted one for the same; and which it is."""
        row = self._db.execute(
            "SELECT round_id, started_at FROM rounds WHERE wanted = ? AND ended_at IS NULL ORDER BY round_id DESC",
            (wanted,),
        ).fetchone()
        if row is not None and utc_now() - datetime.fromisoformat(row[1]) < ROUND_LIFE:
            return int(row[0]), True
        with self._db:
            cursor = self._db.execute(
                "INSERT INTO rounds (wanted, started_at) VALUES (?, ?)", (wanted, utc_now().isoformat())
            )
        return int(cursor.lastrowid or 0), False

    def done_in_round(self, round_id: int) -> dict[str, str]:
        """Addresses that a round has dealt with, with their outcome; failures are not done."""
        query = "SELECT url, outcome FROM fetches WHERE round_id = ? AND outcome != 'failed'"
        return dict(self._db.execute(query, (round_id,)).fetchall())

    def end_round(self, round_id: int) -> None:
        """The round is done: the next one starts anew."""
        with self._db:
            self._db.execute("UPDATE rounds SET ended_at = ? WHERE round_id = ?", (utc_now().isoformat(), round_id))

    def set_table(self, name: str, sha256: str, origin: str) -> None:
        """Make a content the current table called `name`. `origin`: the address or file it came from."""
        with self._db:
            self._db.execute(
                "INSERT OR REPLACE INTO tables VALUES (?, ?, ?, ?)", (name, sha256, origin, utc_now().isoformat())
            )

    def tables(self) -> dict[str, tuple[str, str]]:
        """Content and origin of each current table."""
        return {row[0]: (row[1], row[2]) for row in self._db.execute("SELECT name, sha256, origin FROM tables")}

    def open_circuit(self, host: str, until: datetime, why: str) -> None:
        """Leave a host alone until then."""
        with self._db:
            self._db.execute("INSERT OR REPLACE INTO circuit VALUES (?, ?, ?)", (host, until.isoformat(), why))

    def circuit(self, host: str) -> tuple[datetime, str] | None:
        """Until when a host is to be left alone, and why; None where it is not."""
        row = self._db.execute("SELECT closed_until, why FROM circuit WHERE host = ?", (host,)).fetchone()
        if row is None or datetime.fromisoformat(row[0]) <= utc_now():
            return None
        return datetime.fromisoformat(row[0]), str(row[1])


@contextmanager
def opened(path: Path) -> Iterator[FetchState]:
    """Open the state at `path`, made where it is not there. Raises WarehouseError where it is damaged."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=30)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(_TABLES)
            yield FetchState(connection)
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise WarehouseError(
            f"the record of fetches {path} cannot be used: {error}. Move it away to start a new one; PDFs stay"
        ) from error

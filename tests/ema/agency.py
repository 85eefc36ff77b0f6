"""A server on loopback that plays the agency's site: tables, overviews, and every fault the real one could have.

Faults are scripted by path: each request for it takes the next one of its list; when none is left it is served well.
All medicines and documents are invented.
"""

import hashlib
import json
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

REPORTS = "/en/documents/report/"
TABLE_PATHS = {
    "medicines": REPORTS + "medicines-output-medicines_json-report_en.json",
    "documents": REPORTS + "documents-output-epar_documents_json-report_en.json",
    "orphans": REPORTS + "medicines-output-orphan_designations-json-report_en.json",
}
DATE = "Mon, 05 Jan 2026 10:00:00 GMT"


@dataclass(frozen=True)
class Fault:
    """What goes wrong: kind, and a value whose meaning depends on it."""

    kind: str  # status, cut, stall, trickle, short_length, html, redirect, reset
    value: Any = None
    retry_after: str | None = None


@dataclass(frozen=True)
class Request:
    path: str
    is_conditional: bool
    status: int
    body_bytes: int
    user_agent: str


@dataclass
class Agency:
    """The site's content and what was asked of it."""

    base_url: str = ""
    content: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    requests: list[Request] = field(default_factory=list)
    marks: bool = True  # whether answers have an ETag and a Last-Modified
    delay: float = 0.0  # seconds in the middle of each document
    most_at_once: int = 0
    _open: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def publish(self, medicines: list[dict[str, str]], documents: list[dict[str, Any]]) -> None:
        """Make these the current tables."""
        for name, records in (("medicines", medicines), ("documents", documents), ("orphans", [ORPHAN])):
            envelope = {"meta": {"total_records": len(records), "timestamp": "2026-01-05T06:00:00Z"}, "data": records}
            self.content[TABLE_PATHS[name]] = json.dumps(envelope).encode()

    def add(self, path: str, body: bytes) -> str:
        """Put a document on the site; gives its address."""
        self.content[path] = body
        return self.base_url + path

    def asked(self, path: str) -> list[Request]:
        return [request for request in self.requests if request.path == path]

    def pdfs(self) -> list[Request]:
        """Requests for anything but tables."""
        return [request for request in self.requests if not request.path.startswith(REPORTS)]


ORPHAN = {
    "medicine_name": "Zeltravix",
    "related_ema_product_number": "EMEA/H/C/990001 ",
    "active_substance": "zeltravimab",
    "date_of_designation_or_refusal": "03/02/2015",
    "intended_use": "Treatment of harlow fever",
    "eu_designation_number": "EU/3/15/9901",
    "status": "Positive",
    "first_published_date": "03/03/2015",
    "last_updated_date": "",
    "orphan_designation_url": "https://www.ema.europa.eu/en/medicines/human/orphan-designations/eu-3-15-9901",
}


def pdf(name: str, size: int = 2_000) -> bytes:
    """Bytes that pass as a PDF on the way here: its marks, and content that depends on the name."""
    filler = hashlib.sha256(name.encode()).hexdigest().encode() * (size // 64)
    return b"%PDF-1.7\n" + filler + b"\n%%EOF\n"


def medicine(number: str, name: str, **changes: str) -> dict[str, str]:
    """A row of the medicines table with the columns of today."""
    from pipelines.catalogue.columns import MEDICINES

    flags = {
        "patient_safety", "accelerated_assessment", "additional_monitoring", "advanced_therapy", "biosimilar",
        "conditional_approval", "exceptional_circumstances", "generic", "orphan_medicine", "prime_priority_medicine",
    }  # fmt: skip
    row = {column: "No" if column in flags else "" for column in MEDICINES}
    row |= {
        "category": "Human",
        "name_of_medicine": name,
        "ema_product_number": number,
        "medicine_status": "Authorised",
        "marketing_authorisation_date": "26/03/2020",
        "active_substance": f"{name.lower()}ine",
    }
    return row | changes


def listing(identifier: int, number: str, name: str, url: str, **changes: Any) -> dict[str, Any]:
    """A record of the EPAR-documents table: an overview."""
    return {
        "id": str(identifier),
        "name": f"{name} : EPAR - Medicine overview",
        "type": "overview",
        "medicine_name": name,
        "ema_product_number": number,
        "status": "unknown",
        "consultation_date": "",
        "first_published_date": "2020-04-15T02:09:21Z",
        "last_updated_date": "2024-04-15T02:09:21Z",
        "reference_number": f"EMA/{identifier}/2024 ",
        "document_url": url,
        **changes,
    }


def fill(agency: Agency, count: int, size: int = 2_000) -> None:
    """A site with so many medicines, each with one overview."""
    medicines, documents = [], []
    for number in range(count):
        product, name = f"EMEA/H/C/{100_000 + number}", f"Medicine{number}"
        path = f"/en/documents/overview/medicine{number}-epar-medicine-overview_en.pdf"
        medicines.append(medicine(product, name))
        documents.append(listing(10_000 + number, product, name, agency.add(path, pdf(path, size))))
    agency.publish(medicines, documents)


@contextmanager
def serving() -> Iterator[Agency]:
    """An agency on a port of its own."""
    agency = Agency()

    class Handler(_Handler):
        site = agency

    server = _Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    agency.base_url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield agency
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    request_queue_size = 50

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that are killed break connections; that is no news."""


class _Handler(BaseHTTPRequestHandler):
    site: Agency
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        return None

    def do_GET(self) -> None:
        with self.site._lock:
            self.site._open += 1
            self.site.most_at_once = max(self.site.most_at_once, self.site._open)
            waiting = self.site.faults.get(self.path)
            fault = waiting.pop(0) if waiting else None
        try:
            self._answer(fault)
        finally:
            with self.site._lock:
                self.site._open -= 1

    def _answer(self, fault: Fault | None) -> None:
        body = self.site.content.get(self.path)
        if fault is not None and fault.kind == "status":
            return self._send(fault.value, b"no", retry_after=fault.retry_after)
        if fault is not None and fault.kind == "redirect":
            return self._send(302, b"", location=fault.value)
        if fault is not None and fault.kind == "reset":
            self._note(0, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            self.connection.close()
            return None
        if body is None:
            return self._send(404, b"not here")
        if fault is not None and fault.kind == "html":
            return self._send(200, b"<!DOCTYPE html><html><body>Please wait</body></html>", kind="text/html")
        etag = '"' + hashlib.sha256(body).hexdigest()[:20] + '"'
        if fault is None and self.site.marks and self.headers.get("If-None-Match") == etag:
            return self._send(304, b"", etag=etag)
        return self._send(200, body, etag=etag, fault=fault)

    def _send(
        self,
        status: int,
        body: bytes,
        kind: str = "application/pdf",
        etag: str | None = None,
        location: str | None = None,
        retry_after: str | None = None,
        fault: Fault | None = None,
    ) -> None:
        self._note(status, len(body))
        self.send_response(status)
        declared = fault.value if fault is not None and fault.kind == "short_length" else len(body)
        if status != 304:
            self.send_header("Content-Length", str(declared))
            self.send_header("Content-Type", kind)
        if etag is not None and self.site.marks:
            self.send_header("ETag", etag)
            self.send_header("Last-Modified", DATE)
        if location is not None:
            self.send_header("Location", location)
        if retry_after is not None:
            self.send_header("Retry-After", retry_after)
        self.end_headers()
        if fault is not None and fault.kind == "cut":
            self.wfile.write(body[: fault.value])
            self.wfile.flush()
            self.close_connection = True
        elif fault is not None and fault.kind == "stall":
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            time.sleep(fault.value)
            self.close_connection = True
        elif fault is not None and fault.kind == "trickle":
            for start in range(0, len(body), 100):
                self.wfile.write(body[start : start + 100])
                self.wfile.flush()
                time.sleep(fault.value)
        elif self.site.delay and len(body) > 1:
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            time.sleep(self.site.delay)
            self.wfile.write(body[len(body) // 2 :])
        else:
            self.wfile.write(body)

    def _note(self, status: int, size: int) -> None:
        conditional = any(name in self.headers for name in ("If-None-Match", "If-Modified-Since"))
        self.site.requests.append(Request(self.path, conditional, status, size, self.headers.get("User-Agent", "")))

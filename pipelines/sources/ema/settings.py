"""What may be asked of the agency's site, and how politely. Also which addresses are allowed at all."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pipelines.errors import SettingError
from pipelines.version import version

DEFAULT_BASE_URL = "https://www.ema.europa.eu"
DEFAULT_HOSTS = ("www.ema.europa.eu", "ema.europa.eu")
REPORTS = "/en/documents/report/"
TABLES: Mapping[str, str] = {
    "medicines": "medicines-output-medicines_json-report_en.json",
    "documents": "documents-output-epar_documents_json-report_en.json",
    "orphans": "medicines-output-orphan_designations-json-report_en.json",
}
"""The agency's tables, by the name they have here."""

LOOPBACK_VARIABLE = "EPAR_ALLOW_HTTP_LOOPBACK"


class AddressRefused(ValueError):
    """An address that the settings do not allow; the message says why."""


@dataclass(frozen=True, slots=True)
class EmaSettings:
    """Times are in seconds, sizes in bytes."""

    base_url: str = DEFAULT_BASE_URL
    allowed_hosts: tuple[str, ...] = DEFAULT_HOSTS
    contact: str = ""  # who runs this: an e-mail address or a page; part of the User-Agent
    pause: float = 3.0  # between two documents, on average
    jitter: float = 0.3  # the pause varies by this share, up and down
    attempts: int = 4  # for each document, the first one included
    back_off: float = 2.0  # wait before the second attempt; doubles each time
    longest_wait: float = 120.0  # a Retry-After above this stops the run instead
    time_out: float = 30.0  # for connecting, and between two pieces of an answer
    longest_answer: float = 300.0  # for one answer as a whole
    refusals_to_stop: int = 5  # documents in a row that the site refused: the circuit opens
    cool_down: float = 1800.0  # how long it then stays open, unless the site says
    largest_pdf: int = 50_000_000
    largest_table: int = 200_000_000
    redirects: int = 5
    allow_http_loopback: bool = False  # only for tests against a server on this machine

    def __post_init__(self) -> None:
        for name, low in (("pause", 0), ("attempts", 1), ("back_off", 0), ("time_out", 0.01), ("refusals_to_stop", 1)):
            if getattr(self, name) < low:
                raise SettingError(f"{name} is {getattr(self, name)}; the least is {low}")
        if any(ord(char) < 32 or ord(char) > 126 for char in self.contact) or len(self.contact) > 200:
            raise SettingError("the contact must be plain ASCII in one line: an e-mail address or a web page")
        try:
            self.check_url(self.base_url)
        except AddressRefused as error:
            raise SettingError(f"the base address {self.base_url} cannot be used: {error}") from None

    @property
    def user_agent(self) -> str:
        """An honest name: what this is, which version, whom to write to."""
        contact = self.contact or "no contact given"
        return f"epar-warehouse/{version()} (data pipeline for EPAR overviews; contact: {contact})"

    def table_url(self, table: str) -> str:
        """Address of one of TABLES."""
        return self.base_url.rstrip("/") + REPORTS + TABLES[table]

    def check_url(self, url: str) -> None:
        """Raise AddressRefused where `url` is not https on a host of the allow-list (or http to this machine)."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise AddressRefused("not a valid address") from None
        if any(ord(char) <= 32 or ord(char) == 127 for char in url) or "\\" in url:
            raise AddressRefused("it holds blanks, control characters or backslashes")
        if parts.username is not None or parts.password is not None:
            raise AddressRefused("it holds a user name")
        if parts.scheme == "http" and self.allow_http_loopback and _is_loopback(host):
            return
        if parts.scheme != "https":
            raise AddressRefused(f"only https is allowed, not {parts.scheme or 'an address without a scheme'}")
        if host.lower() not in self.allowed_hosts:
            raise AddressRefused(f"the host {host or '(none)'} is not on the list of allowed hosts")
        if port not in (None, 443):
            raise AddressRefused(f"port {port} is not allowed")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False  # also for 'localhost': a name can be made to mean anything


def settings_from(environment: Mapping[str, str] | None = None, **given: Any) -> EmaSettings:
    """Settings from what is given (None: not given), else from the environment, else the defaults.

    EPAR_EMA_URL base address, EPAR_EMA_HOSTS further allowed hosts (comma-separated), EPAR_CONTACT, EPAR_PAUSE,
    EPAR_ALLOW_HTTP_LOOPBACK=1 for a test server. Raises SettingError.
    """
    env = os.environ if environment is None else environment
    values: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if base := env.get("EPAR_EMA_URL"):
        values.setdefault("base_url", base)
    if hosts := env.get("EPAR_EMA_HOSTS"):
        more = tuple(host.strip().lower() for host in hosts.split(",") if host.strip())
        values.setdefault("allowed_hosts", DEFAULT_HOSTS + more)
    if contact := env.get("EPAR_CONTACT"):
        values.setdefault("contact", contact)
    if pause := env.get("EPAR_PAUSE"):
        try:
            values.setdefault("pause", float(pause))
        except ValueError:
            raise SettingError(f"EPAR_PAUSE is {pause!r}; it must be a number of seconds") from None
    if env.get(LOOPBACK_VARIABLE) == "1":
        values.setdefault("allow_http_loopback", True)
    return EmaSettings(**values)

"""The agency's site as a Dagster resource: whether and how it is asked, and for which overviews."""

import datetime as dt
from pathlib import Path

import dagster as dg
from pydantic import Field

from pipelines.errors import SettingError
from pipelines.sources.ema.selection import Filters, parse_languages
from pipelines.sources.ema.settings import EmaSettings, settings_from


class AgencySite(dg.ConfigurableResource):
    """The European Medicines Agency's site. By default a run asks it for nothing and uses what was fetched before."""

    fetch: bool = Field(default=False, description="Fetch the agency's tables and the overviews that match.")
    catalogue_files: list[str] = Field(
        default_factory=list, description="Downloaded tables of the agency's (JSON or XLSX) to use from now on."
    )
    medicines: list[str] = Field(default_factory=list, description="Names, INNs or product numbers; none: all.")
    status: str | None = Field(default=None, description="Only medicines with this status, such as Authorised.")
    area: str | None = Field(default=None, description="Only medicines with this text in a therapeutic area.")
    atc: str | None = Field(default=None, description="Only medicines with an ATC code that begins so.")
    since: str | None = Field(default=None, description="Only overviews updated on this day (yyyy-mm-dd) or later.")
    limit: int | None = Field(default=None, ge=1, description="Only so many overviews, those updated last.")
    languages: list[str] = Field(default_factory=lambda: ["en"], description="Languages of overviews to fetch.")
    base_url: str | None = Field(default=None, description="Base address. Default: $EPAR_EMA_URL or the agency's.")
    contact: str | None = Field(default=None, description="Contact in the User-Agent. Default: $EPAR_CONTACT.")
    pause: float | None = Field(default=None, ge=0, description="Seconds between two PDFs. Default: $EPAR_PAUSE or 3.")

    @property
    def settings(self) -> EmaSettings:
        """How the site is asked. Raises SettingError."""
        return settings_from(base_url=self.base_url, contact=self.contact, pause=self.pause)

    @property
    def filters(self) -> Filters:
        """Which overviews are wanted. Raises SettingError."""
        try:
            since = dt.date.fromisoformat(self.since) if self.since else None
        except ValueError:
            raise SettingError(f"since is {self.since!r}; it must be a date such as 2026-01-31") from None
        return Filters(
            medicines=tuple(self.medicines),
            status=self.status,
            area=self.area,
            atc=self.atc,
            since=since,
            limit=self.limit,
            languages=parse_languages(self.languages),
        )

    @property
    def files(self) -> list[Path]:
        return [Path(path).expanduser() for path in self.catalogue_files]

"""Options of the commands that use the agency's site. Only click is imported here, so that help answers at once."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pipelines.sources.ema.selection import Filters
    from pipelines.sources.ema.settings import EmaSettings

FILTERS = ("medicine", "status", "area", "atc", "limit", "languages", "since")
SITE = ("contact", "pause")


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options that say which overviews: `filters_of` reads them."""
    for option in reversed(
        (
            click.option(
                "--medicine", "medicine", metavar="NAME_OR_NUMBER", multiple=True,
                help="Overviews of this medicine: name, INN or product number. May be repeated.",
            ),
            click.option("--status", metavar="STATUS", help="Medicines with this status, such as authorised."),
            click.option("--area", metavar="TEXT", help="Medicines with TEXT in a therapeutic area."),
            click.option("--atc", metavar="PREFIX", help="Medicines with an ATC code that begins so, such as L01."),
            click.option("--limit", metavar="N", type=click.IntRange(1), help="Only the N updated last."),
            click.option(
                "--languages", metavar="CODES", multiple=True,
                help="Languages, such as en,de. Tables are read from English only. [default: en]",
            ),
            click.option(
                "--since", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]),
                help="Overviews updated on DATE (yyyy-mm-dd) or later.",
            ),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def site_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options that say how the site is asked: `settings_of` reads them."""
    for option in reversed(
        (
            click.option(
                "--contact", metavar="ADDRESS",
                help="Your e-mail address or page, for the User-Agent. [env: EPAR_CONTACT]",
            ),
            click.option(
                "--pause", metavar="SECONDS", type=click.FloatRange(0, 3600),
                help="Wait between two PDFs, on average. [default: 3; env: EPAR_PAUSE]",
            ),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def filters_of(values: dict[str, Any]) -> "Filters":
    """Filters from the values of `filter_options`. Raises SettingError."""
    from pipelines.sources.ema.selection import Filters, parse_languages

    since: datetime | None = values["since"]
    return Filters(
        medicines=tuple(values["medicine"]),
        status=values["status"],
        area=values["area"],
        atc=values["atc"],
        since=since.date() if since else None,
        limit=values["limit"],
        languages=parse_languages(values["languages"]),
    )


def settings_of(values: dict[str, Any]) -> "EmaSettings":
    """Settings from the values of `site_options` and the environment. Raises SettingError."""
    from pipelines.sources.ema.settings import settings_from

    return settings_from(**{name: values[name] for name in SITE})


def catalogue_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--catalogue FILE`, for downloaded tables of the agency's."""
    return click.option(
        "--catalogue",
        metavar="FILE",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A downloaded table of the agency's, JSON or XLSX: medicines, EPAR documents or orphan designations. It "
        "is kept in the warehouse. May be repeated.",
    )(command)


def check_build_options(from_site: bool, offline: bool, has_files: bool, values: dict[str, Any]) -> None:
    """Raise click.UsageError for options of `epar build` that do not go together."""
    if from_site:
        if has_files:
            raise click.UsageError("Give either paths or --samples, or --source ema, not both.")
        return
    given = [f"--{name}" for name in FILTERS + SITE if values[name] not in (None, ())]
    given += ["--offline"] if offline else []
    if given:
        raise click.UsageError(f"{', '.join(given)} can only be given with --source ema.")


def site_config(fetch: bool, values: dict[str, Any]) -> dict[str, object]:
    """Configuration of the `site` resource from the values of the options. Raises SettingError, also for what the
    environment sets, before a run begins."""
    filters, settings = filters_of(values), settings_of(values)
    config: dict[str, object] = {
        "fetch": fetch,
        "catalogue_files": [str(path.expanduser().absolute()) for path in values["catalogue"]],
        "medicines": list(filters.medicines),
        "languages": list(filters.languages),
        "contact": settings.contact,
        "pause": settings.pause,
        "base_url": settings.base_url,
    }
    more = {"status": filters.status, "area": filters.area, "atc": filters.atc, "limit": filters.limit}
    config |= {name: value for name, value in more.items() if value is not None}
    if filters.since is not None:
        config["since"] = filters.since.isoformat()
    return config

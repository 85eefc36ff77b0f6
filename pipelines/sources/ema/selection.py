"""Which overviews are wanted: the agency's tables, and what the user asked for."""

import datetime as dt
import difflib
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from pipelines.catalogue import values
from pipelines.catalogue.documents import ENGLISH, Link, MedicineIndex, link
from pipelines.errors import SettingError

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Filters:
    """What the user asked for; all of it must hold. Nothing given: every overview listed, in English."""

    medicines: tuple[str, ...] = ()  # names, INNs or product numbers; any of them
    status: str | None = None
    area: str | None = None  # part of a therapeutic area
    atc: str | None = None  # beginning of an ATC code
    since: dt.date | None = None  # last updated on that day or later
    limit: int | None = None  # the so many updated last
    languages: tuple[str, ...] = (ENGLISH,)

    @property
    def by_medicine(self) -> bool:
        """Whether only overviews that are linked to a medicine can match."""
        return bool(self.medicines or self.status or self.area or self.atc)

    def key(self, *more: str) -> str:
        """Names this request, to know it again when it was interrupted."""
        text = json.dumps([asdict(self), *more], default=str, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One overview to have."""

    url: str
    listing: Row
    link: Link


@dataclass(slots=True)
class Selection:
    """The overviews wanted, those updated longest ago first, and how many are listed in all."""

    wanted: list[Wanted] = field(default_factory=list)
    listed: int = 0
    addresses: frozenset[str] = frozenset()  # of all that are listed, in all languages


def select(medicines: Sequence[Row], listings: Sequence[Row], filters: Filters) -> Selection:
    """Choose among listed overviews.

    In: rows of `medicines` as `read_medicines` gives them and of `read_listings`. Raises SettingError where a filter
    matches nothing because of what it says (an unknown name, status or language), naming what would.
    """
    index = MedicineIndex.of(medicines)
    numbers = _matching(medicines, filters) if filters.by_medicine else None
    languages = {str(row["language"]) for row in listings}
    for language in filters.languages:
        if listings and language not in languages:
            raise SettingError(f"no overview is listed in {language!r}; languages are: {', '.join(sorted(languages))}")
    found = []
    for row in listings:
        if row["language"] not in filters.languages:
            continue
        linked = link(_text(row["product_number_listed"]), index)
        if numbers is not None and linked.product_number not in numbers:
            continue
        if filters.since is not None and _updated(row) < filters.since:
            continue
        found.append(Wanted(str(row["document_url"]), row, linked))
    found.sort(key=lambda wanted: (_updated(wanted.listing), str(wanted.listing["listing_id"]), wanted.url))
    unique = list({wanted.url: wanted for wanted in found}.values())
    kept = unique[-filters.limit :] if filters.limit else unique
    return Selection(kept, len(listings), frozenset(str(row["document_url"]) for row in listings))


def _matching(medicines: Sequence[Row], filters: Filters) -> set[str]:
    chosen = list(medicines)
    if filters.medicines:
        chosen = [row for given in filters.medicines for row in _named(medicines, given)]
    if filters.status is not None:
        statuses = sorted({str(row["medicine_status"]) for row in medicines if row["medicine_status"]})
        if filters.status.casefold() not in {status.casefold() for status in statuses}:
            raise SettingError(f"no medicine has the status {filters.status!r}; statuses are: {', '.join(statuses)}")
        chosen = [row for row in chosen if _text(row["medicine_status"]).casefold() == filters.status.casefold()]
    if filters.area is not None:
        chosen = [row for row in chosen if filters.area.casefold() in _text(row["therapeutic_area"]).casefold()]
    if filters.atc is not None:
        prefix = filters.atc.upper()
        chosen = [row for row in chosen if any(c.startswith(prefix) for c in _text(row["atc_code"]).split("; "))]
    return {str(row["product_number"]) for row in chosen}


def _named(medicines: Sequence[Row], given: str) -> list[Row]:
    number = values.product_number_or_none(given)
    wanted = values.plain(given).casefold()
    columns = ("medicine_name", "international_non_proprietary_name")
    found = [
        row
        for row in medicines
        if row["product_number"] == number
        or any(wanted in (name, name.partition(" (")[0]) for name in (_text(row[c]).casefold() for c in columns))
    ]
    if not found:
        names = {_text(row["medicine_name"]).casefold(): _text(row["medicine_name"]) for row in medicines}
        near = [names[name] for name in difflib.get_close_matches(wanted, names, n=3)]
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        raise SettingError(f"the medicines table has no medicine {given!r}{hint}")
    return found


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _updated(row: Row) -> dt.date:
    found = row["last_updated_date"] or row["first_published_date"]
    return found if isinstance(found, dt.date) else dt.date.min


def parse_languages(given: Iterable[str]) -> tuple[str, ...]:
    """Languages as given ('en', 'en,de'), each once. Raises SettingError for what is no ISO 639-1 code."""
    codes = [code.strip().lower() for part in given for code in part.split(",") if code.strip()]
    for code in codes:
        if len(code) != 2 or not code.isascii() or not code.isalpha():
            raise SettingError(f"{code!r} is no language code; codes have two letters, such as en")
    return tuple(dict.fromkeys(codes)) or (ENGLISH,)

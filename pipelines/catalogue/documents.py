"""The overviews among the agency's EPAR documents, and which medicine each is of.

Documents are joined to medicines on the product number, never on the name. Where the number misleads (it has a typing
error, or is that of an application that came to nothing before the medicine was authorised under another one), `link`
says what was done about it.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipelines.catalogue import values
from pipelines.catalogue.typed import Columns, Row, Typed, read_rows, refusal
from schemas.catalogue_words import LinkBasis
from schemas.vocabularies import Rule

OVERVIEW = "overview"
"""The `type` of overviews, in both generations of the form."""

ENGLISH = "en"

LISTING_COLUMNS: Columns = {
    "listing_id": ("id", values.text),
    "product_number_listed": ("ema_product_number", values.text),
    "title": ("name", values.text),
    "medicine_name": ("medicine_name", values.text),
    "ema_reference": ("reference_number", values.text),
    "first_published_date": ("first_published_date", values.date),
    "last_updated_date": ("last_updated_date", values.date),
    "document_url": ("document_url", values.text),
}


@dataclass(frozen=True, slots=True)
class Link:
    """The medicine that a listed overview is of. `product_number` is None exactly where `basis` is `none`."""

    product_number: str | None
    basis: str


@dataclass(slots=True)
class MedicineIndex:
    """What linking needs to know of the medicines table, by product number."""

    names: dict[str, str] = field(default_factory=dict)
    ever_authorised: set[str] = field(default_factory=set)
    twins: dict[str, list[str]] = field(default_factory=dict)  # name -> numbers of authorised medicines of that name

    @classmethod
    def of(cls, medicines: Iterable[Mapping[str, object]]) -> "MedicineIndex":
        """From rows of `medicines` (product_number, medicine_name, medicine_status, marketing_authorisation_date)."""
        index = cls()
        by_name: dict[str, list[str]] = defaultdict(list)
        for row in medicines:
            number, name = str(row["product_number"]), str(row["medicine_name"]).casefold()
            index.names[number] = name
            authorised = str(row["medicine_status"] or "").casefold() == "authorised"
            if authorised or row["marketing_authorisation_date"] is not None:
                index.ever_authorised.add(number)
            if authorised:
                by_name[name].append(number)
        index.twins = dict(by_name)
        return index


def link(number_listed: str | None, medicines: MedicineIndex, printed: str | None = None) -> Link:
    """Tell which medicine an overview is of.

    In: its number as listed; the medicines table; the number that the PDF prints, where it was read. The printed number
    counts where it is another one. Else a number that was never authorised stands for the one authorised medicine that
    the table has under the name of that entry: both names are the medicines table's own.
    """
    listed = values.product_number_or_none(number_listed or "")
    # A printed number that nobody lists may be a misprint: it does not outdo a listed one that is known.
    if printed is not None and printed != listed and (printed in medicines.names or listed not in medicines.names):
        return Link(printed, LinkBasis.PRINTED_NUMBER.value)
    if listed is None:
        return Link(None, LinkBasis.NONE.value)
    if listed not in medicines.names:
        return Link(listed, LinkBasis.UNLISTED_NUMBER.value)
    if listed not in medicines.ever_authorised and printed is None:
        twins = medicines.twins.get(medicines.names[listed], [])
        if len(twins) == 1:
            return Link(twins[0], LinkBasis.TWIN.value)
    repaired = (number_listed or "") != listed
    return Link(listed, (LinkBasis.REPAIRED_NUMBER if repaired else LinkBasis.PRODUCT_NUMBER).value)


def read_listings(listed: Sequence[Mapping[str, str]], translations: Sequence[Mapping[str, str]] = ()) -> Typed:
    """The overviews among the rows of the EPAR-documents table, one row for each language offered.

    In: rows of text with the columns of the agency's JSON, and for each row its translations ({language: address}).
    Out: rows with LISTING_COLUMNS and `language`. An overview without an id or address, or whose id occurred before,
    is refused, by its place among the overviews; documents of other types are no overviews and are left out.
    """
    places = [number for number, cells in enumerate(listed) if values.plain(cells["type"]).lower() == OVERVIEW]
    typed = read_rows(
        "overview_documents", [listed[number] for number in places], LISTING_COLUMNS, ("listing_id", "document_url")
    )
    number_of = {id(listed[number]): number for number in places}
    result = Typed(rejected=typed.rejected)
    seen: set[object] = set()
    for row, cells in zip(typed.rows, typed.sources, strict=True):
        number = number_of[id(cells)]
        if row["listing_id"] in seen:
            value = str(row["listing_id"])
            place = places.index(number)
            result.rejected.append(refusal("overview_documents", place, Rule.PRIMARY_KEY, "listing_id", value, cells))
            continue
        seen.add(row["listing_id"])
        # The blanks of a number are part of what is listed: they explain a repair.
        row["product_number_listed"] = cells["ema_product_number"] or None
        offered = translations[number] if number < len(translations) else {}
        addresses = {ENGLISH: str(row["document_url"])}
        addresses |= {code: url for code, url in sorted(offered.items()) if code != ENGLISH and _is_language(code)}
        for language, url in addresses.items():
            result.rows.append(row | {"language": language, "document_url": url})
            result.sources.append(cells)
    return result


def _is_language(code: str) -> bool:
    return len(code) == 2 and code.isascii() and code.islower()


def set_latest(rows: Sequence[Row]) -> None:
    """Set `overview_count` and `is_latest` in rows that have `product_number`, `language`, `last_updated_date`,
    `listing_id`: of several overviews of one medicine, the one updated last counts."""
    groups: dict[tuple[object, object], list[Row]] = defaultdict(list)
    for row in rows:
        # A listing that is linked to nothing stands alone.
        groups[row["product_number"] or f"listing {row['listing_id']}", row["language"]].append(row)
    for group in groups.values():
        latest = max(group, key=_age)
        for row in group:
            row |= {"overview_count": len(group), "is_latest": row is latest}


def _age(row: Row) -> tuple[dt.date, str]:
    updated = row["last_updated_date"] or row["first_published_date"]
    identifier = str(row["listing_id"])
    return (updated if isinstance(updated, dt.date) else dt.date.min, identifier.zfill(20))


def basis_counts(rows: Iterable[Mapping[str, object]]) -> dict[str, int]:
    """How many rows have each `link_basis`, in alphabetical order."""
    return dict(sorted(Counter(str(row["link_basis"]) for row in rows).items()))

"""One document from lines to rows: the only entry point of the parsing package."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipelines.parsing.adverse_events import parse_adverse_events
from pipelines.parsing.authorisation_events import parse_authorisation_events
from pipelines.parsing.contraindications import parse_contraindications
from pipelines.parsing.header import Header, find_template, looks_english, parse_header
from pipelines.parsing.indications import parse_indications
from pipelines.parsing.overview import Overview, Section, Sentence, provenance
from pipelines.parsing.regimens import parse_regimens
from pipelines.parsing.risk_measures import parse_risk_measures
from pipelines.parsing.sections import LineLike, split_sections
from pipelines.parsing.study_rows import parse_studies
from pipelines.parsing.unclaimed_numbers import count_numbers, find_unclaimed
from pipelines.parsing.version import PARSER_VERSION

Rows = list[dict[str, object]]


class UnsupportedDocument(Exception):
    """A readable PDF that is not an English overview. `reason` is `not_an_overview` or `other_language`."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


@dataclass
class ParsedDocument:
    """Rows by table name; each row is a dict with that table's columns (schemas/<table>.py)."""

    overview: Overview
    header: Header
    tables: dict[str, Rows] = field(default_factory=dict)


def parse_document(lines: Sequence[LineLike], document_id: str) -> ParsedDocument:
    """All rows of one document.

    In: its lines (`pipelines.reading.lines.Line`: role, text, position, font) and its id. Out: rows by table name; the
    row of `documents` lacks what only the pipeline knows (sha256, file_name, page_count, is_current, ...).
    Raises UnsupportedDocument where the document is not an English overview.
    """
    overview, header = read_overview(lines, document_id)
    tables: dict[str, Rows] = {"documents": [_document_row(overview, header)]}
    tables["sections"] = [_section_row(overview, section) for section in overview.sections]
    tables["active_substances"] = _substance_rows(overview)
    tables["authorisation_events"] = parse_authorisation_events(overview)
    tables |= parse_indications(overview)
    tables |= parse_regimens(overview, tables["indications"])
    tables |= parse_studies(overview, tables["indications"])
    tables["adverse_events"] = parse_adverse_events(overview, tables["regimens"], tables["regimen_partners"])
    tables["contraindications"] = parse_contraindications(overview)
    tables["risk_measures"] = parse_risk_measures(overview)
    tables["unclaimed_numbers"] = find_unclaimed(overview, tables, header.last_updated)
    return ParsedDocument(overview, header, tables)


def read_overview(lines: Sequence[LineLike], document_id: str) -> tuple[Overview, Header]:
    """Recognise an overview and split it into sections. Raises UnsupportedDocument for anything else."""
    preamble, sections, names = split_sections(lines)
    title = [preamble.text.replace("\n", " ")] if preamble else []
    template = find_template(title, len({s.key for s in sections}))
    if template is None:
        text = " ".join(line.text for line in lines if line.role == "body")
        if not looks_english(text):
            raise UnsupportedDocument("other_language", "the text is not in English; only English overviews are read")
        raise UnsupportedDocument(
            "not_an_overview",
            f"no title of an EPAR overview or summary for the public; {len(sections)} of its headings found",
        )
    header = parse_header(lines, title, sections, names, template)
    overview = Overview(
        document_id=document_id,
        medicine_name=header.medicine_name,
        active_substances=header.active_substances,
        product_number=header.product_number,
        template=template,
        sections=(*([preamble] if preamble else []), *sections),
    )
    return overview, header


def _document_row(overview: Overview, header: Header) -> dict[str, object]:
    return {
        "document_id": overview.document_id,
        "medicine_name": header.medicine_name,
        "product_number": header.product_number,
        "ema_reference": header.ema_reference,
        "template": header.template,
        "language": "en",
        "last_updated": header.last_updated,
        "parser_version": PARSER_VERSION,
    }


def _section_row(overview: Overview, section: Section) -> dict[str, object]:
    return {
        "document_id": overview.document_id,
        "position": section.position,
        "section": section.key,
        "heading": section.heading or None,
        "text": section.text,
        "page_start": section.page_start,
        "page_end": section.page_end,
        "number_count": count_numbers(section),
    }


def _substance_rows(overview: Overview) -> Rows:
    """Rows of `active_substances`, each quoting the first sentence that names the substance (mostly the title)."""
    rows: Rows = []
    for position, name in enumerate(overview.active_substances):
        section, sentence = _naming(overview, name)
        rows.append(
            {
                "product_number": overview.product_number,
                "name": name,
                "position": position,
                **provenance(overview, section, sentence),
            }
        )
    return rows


def _naming(overview: Overview, name: str) -> tuple[Section, Sentence]:
    for section in overview.sections:
        for sentence in section.sentences:
            if name.lower() in sentence.text.lower():
                return section, sentence
    first = overview.sections[0]
    return first, first.sentences[0]

"""A small, consistent, hand-made set of rows of every table. All medicines, studies and numbers are invented.

Zeltravix has two versions (marts.document_changes has something to tell), Orvandil one, Kaluprim prints no product
number and states no facts.
"""

import datetime as dt
import hashlib
from typing import Any

Row = dict[str, Any]
Rows = dict[str, list[Row]]

VERSION = "0.0-test"
RUN = "run-1"
BUILT = dt.datetime(2024, 6, 1, 12, 0, 0)


def row_id(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


class Paper:
    """One document under construction: sections are lists of sentences; facts quote them by number."""

    def __init__(self, rows: Rows, name: str, number: str | None, month: dt.date, **changes: Any) -> None:
        self.rows, self.texts = rows, {}
        sha256 = hashlib.sha256(f"{name} {month}".encode()).hexdigest()
        self.id, self.number = sha256[:16], number
        file_name = f"{name.lower()}-{month:%Y-%m}.pdf"
        document = {
            "document_id": self.id,
            "sha256": sha256,
            "file_name": file_name,
            "source_url": None,
            "retrieved_at": None,
            "medicine_name": name,
            "product_number": number,
            "ema_reference": f"EMA/{month:%m%d}/{month:%Y}",
            "template": "overview",
            "language": "en",
            "last_updated": month,
            "page_count": 3,
            "is_current": True,
            "valid_from": month,
            "valid_to": None,
            "is_withdrawn_watermark": False,
            "parser_version": VERSION,
            **changes,
        }
        rows["documents"].append(document)
        rows["document_ledger"].append(ledger(sha256, file_name))

    def section(self, key: str, heading: str | None, *sentences: str, number_count: int | None = None) -> None:
        position = len(self.texts)
        self.texts[key] = list(sentences)
        self.rows["sections"].append(
            {
                "document_id": self.id,
                "position": position,
                "section": key,
                "heading": heading,
                "text": " ".join(sentences),
                "page_start": 1 + position // 3,
                "page_end": 1 + position // 3,
                "number_count": number_count,
            }
        )

    def fact(self, table: str, key: str, sentence: int, **values: Any) -> Row:
        start = sum(len(text) + 1 for text in self.texts[key][:sentence])
        quote = self.texts[key][sentence]
        row = {
            **values,
            "document_id": self.id,
            "section": key,
            "page": 1 + list(self.texts).index(key) // 3,
            "char_start": start,
            "char_end": start + len(quote),
            "quote": quote,
            "parser_version": VERSION,
        }
        self.rows[table].append(row)
        return row


def ledger(sha256: str | None, file_name: str, outcome: str = "parsed", reason: str | None = None) -> Row:
    return {
        "sha256": sha256,
        "file_name": file_name,
        "outcome": outcome,
        "reason": reason,
        "detail": None if reason is None else f"set aside: {reason}",
        "run_id": RUN,
        "seen_at": BUILT,
    }


def adverse_event(term: str, **values: Any) -> Row:
    row: Row = {
        "adverse_event_id": row_id(term, sorted(values.items(), key=str)),
        "regimen_id": None,
        "term": term,
        "explanation": None,
        "is_serious": False,
        "frequency_text": None,
        "frequency_direction": None,
        "frequency_numerator": None,
        "frequency_denominator": None,
        "frequency_upper_numerator": None,
        "frequency_upper_denominator": None,
        "lower_bound": None,
        "upper_bound": None,
        "lower_inclusive": None,
        "upper_inclusive": None,
        "band": None,
        "band_basis": None,
        "context": None,
        "confidence": 1.0,
        "confidence_reason": None,
    }
    unknown = set(values) - set(row)
    if unknown:
        raise KeyError(unknown)
    return {**row, **values}


def more_than(n: int, m: int, **values: Any) -> Row:
    very_common = {"band": "very_common", "band_basis": "bounds"} if n / m >= 0.1 else {}
    return {
        "frequency_text": f"more than {n} in {m} people",
        "frequency_direction": "more_than",
        "frequency_numerator": n,
        "frequency_denominator": m,
        "lower_bound": n / m,
        "upper_bound": 1.0,
        "lower_inclusive": False,
        "upper_inclusive": True,
        **very_common,
        **values,
    }


def up_to(n: int, m: int, **values: Any) -> Row:
    return {
        "frequency_text": f"up to {n} in {m} people",
        "frequency_direction": "up_to",
        "frequency_numerator": n,
        "frequency_denominator": m,
        "upper_bound": n / m,
        "upper_inclusive": True,
        **values,
    }


def study(n: int | None, position: int, **values: Any) -> Row:
    return {
        "study_id": row_id("study", n, position, sorted(values.items(), key=str)),
        "position": position,
        "n_participants": n,
        "n_qualifier": None if n is None else "exact",
        "is_main": False,
        "comparator_type": "not_stated",
        "condition": None,
        "population": None,
        "duration_value": None,
        "duration_unit": None,
        "subheading": None,
        "confidence": 1.0,
        "confidence_reason": None,
        **values,
    }


def result(study_id: str, arm: str, value: float, unit: str, **values: Any) -> Row:
    return {
        "result_id": row_id("result", study_id, arm, value, unit),
        "study_id": study_id,
        "arm": arm,
        "arm_text": None,
        "subpopulation": None,
        "value": value,
        "unit": unit,
        "qualifier": "exact",
        "numerator": None,
        "denominator": None,
        "measure": None,
        "endpoint_type": "other",
        "timepoint_value": None,
        "timepoint_unit": None,
        "is_significant": None,
        **values,
    }


def regimen(name: str, **values: Any) -> Row:
    return {
        "regimen_id": row_id("regimen", name),
        "route": "oral",
        "form": "tablet",
        "frequency_times": 1,
        "frequency_period": 1,
        "frequency_unit": "week",
        "administrations_per_week": 1.0,
        "population": None,
        "text": name,
        "confidence": 1.0,
        "confidence_reason": None,
        **values,
    }


def indication(paper: Paper, sentence: int, condition: str, groups: tuple[str, ...], partners: tuple[str, ...]) -> None:
    key = row_id("indication", paper.id, condition, partners)
    paper.fact(
        "indications",
        "used_for",
        sentence,
        indication_id=key,
        condition=condition,
        min_age_years=18.0 if groups else None,
        min_prior_treatments=1 if partners else None,
        text=f"to treat {condition}",
    )
    for group in groups:
        paper.fact("indication_age_groups", "used_for", sentence, indication_id=key, age_group=group)
    for partner in partners:
        paper.fact("indication_partners", "used_for", sentence, indication_id=key, partner=partner)


def zeltravix(rows: Rows, month: dt.date, new: bool) -> Paper:
    paper = Paper(
        rows,
        "Zeltravix",
        "EMEA/H/C/990001",
        month,
        is_current=new,
        valid_to=None if new else dt.date(2023, 5, 1),
    )
    paper.section("preamble", None, "Zeltravix (zeltravimab)", "An overview of Zeltravix.")
    paper.fact("active_substances", "preamble", 0, product_number=paper.number, name="zeltravimab", position=0)
    paper.section(
        "used_for",
        "What is Zeltravix and what is it used for?",
        "Zeltravix is a medicine for adults with harlow fever, used with orvandine after 1 other treatment.",
        "It is also used for glass bone disease.",
        number_count=1,
    )
    indication(paper, 0, "harlow fever", ("adults",), ("orvandine",))
    indication(paper, 1, "glass bone disease", (), ())
    paper.section(
        "how_used",
        "How is Zeltravix used?",
        "Zeltravix is available as tablets taken by mouth once a week together with orvandine.",
        "For glass bone disease one infusion into a vein of 3 to 5 mg per kg is given.",
        number_count=4,
    )
    weekly = paper.fact("regimens", "how_used", 0, **regimen(f"by mouth once a week {month}"))
    paper.fact("regimen_partners", "how_used", 0, regimen_id=weekly["regimen_id"], partner="orvandine")
    single = paper.fact(
        "regimens",
        "how_used",
        1,
        **regimen(
            f"one infusion {month}",
            route="intravenous",
            form="solution_for_infusion",
            frequency_period=None,
            frequency_unit="once",
            administrations_per_week=None,
            population="patients with glass bone disease",
            confidence=0.7,
            confidence_reason="the sentence may name a course of infusions",
        ),
    )
    for position, value in enumerate((3.0, 5.0)):
        paper.fact(
            "regimen_doses",
            "how_used",
            1,
            regimen_id=single["regimen_id"],
            position=position,
            value=value,
            unit="mg",
            per="kg",
        )
    paper.section(
        "benefits",
        "What benefits of Zeltravix have been shown in studies?",
        "A main study in 402 people with harlow fever compared Zeltravix with dummy treatment: 60 out of 201 (30%) "
        "recovered against 10%, after 12 weeks.",
        "In a study of 25 people with glass bone disease nothing was compared; they were followed for 9 months.",
        number_count=9,
    )
    main = paper.fact(
        "studies",
        "benefits",
        0,
        **study(
            402,
            0,
            is_main=True,
            comparator_type="placebo",
            condition="harlow fever",
            duration_value=12.0,
            duration_unit="week",
            population=str(month),
        ),
    )
    paper.fact("study_comparators", "benefits", 0, study_id=main["study_id"], comparator="placebo")
    timepoint = {"timepoint_value": 12.0, "timepoint_unit": "week", "endpoint_type": "response", "measure": "recovered"}
    paper.fact(
        "study_results",
        "benefits",
        0,
        **result(main["study_id"], "treatment", 30.0, "%", numerator=60, denominator=201, **timepoint),
    )
    paper.fact("study_results", "benefits", 0, **result(main["study_id"], "comparator", 10.0, "%", **timepoint))
    paper.fact(
        "studies",
        "benefits",
        1,
        **study(25, 1, comparator_type="none", condition="glass bone disease", population=str(month)),
    )
    start = len(paper.texts["benefits"][0]) + 1
    offset = start + paper.texts["benefits"][1].index("9")
    paper.fact(
        "unclaimed_numbers",
        "benefits",
        1,
        number_char_start=offset,
        number_char_end=offset + 1,
        number_text="9",
        number_value=9.0,
        reason="follow_up_time",
    )
    paper.section(
        "risks",
        "What are the risks associated with Zeltravix?",
        "The most common side effects with Zeltravix together with orvandine (which may affect more than 1 in 10 "
        "people) are nausea (feeling sick) and headache.",
        "Nausea can be serious in up to 1 in 10 people." if new else "Rash may affect up to 1 in 100 people.",
        "It must not be used in people with low iron.",
        number_count=3,
    )
    context = {"context": "together with orvandine", "regimen_id": weekly["regimen_id"]}
    for term in ("nausea", "headache"):
        explanation = "feeling sick" if term == "nausea" else None
        values = more_than(1, 10, explanation=explanation, **context)
        paper.fact("adverse_events", "risks", 0, **adverse_event(term, **values))
    late = (
        adverse_event("nausea", **up_to(1, 10, is_serious=True, band="common", band_basis="leaflet_wording"))
        if new
        else adverse_event("rash", **up_to(1, 100, band="uncommon", band_basis="leaflet_wording"))
    )
    paper.fact("adverse_events", "risks", 1, **late)
    paper.fact(
        "contraindications",
        "risks",
        2,
        contraindication_id=row_id("contra", paper.id),
        text="people with low iron",
        kind="condition",
    )
    paper.section(
        "other_information",
        "Other information about Zeltravix",
        "Zeltravix received a conditional marketing authorisation on 26 March 2020.",
        "This was switched to a standard one in July 2022.",
        number_count=4,
    )
    events = [(0, "conditional_authorisation", dt.date(2020, 3, 26), "day")]
    if new:
        events.append((1, "switch_to_standard", dt.date(2022, 7, 1), "month"))
    for sentence, event, date, precision in events:
        paper.fact(
            "authorisation_events",
            "other_information",
            sentence,
            authorisation_event_id=row_id("event", paper.id, event),
            event=event,
            date=date,
            date_precision=precision,
        )
    paper.section("measures", "What measures are being taken?", "People will get a card to carry with them.")
    paper.fact(
        "risk_measures",
        "measures",
        0,
        risk_measure_id=row_id("measure", paper.id),
        kind="patient_card",
        text="a card to carry",
    )
    return paper


def orvandil(rows: Rows) -> Paper:
    paper = Paper(rows, "Orvandil", "EMEA/H/C/990002", dt.date(2022, 1, 1), template="summary_for_public")
    paper.section("preamble", None, "Orvandil", "orvandine and belatrine")
    for position, name in enumerate(("orvandine", "belatrine")):
        paper.fact("active_substances", "preamble", 1, product_number=paper.number, name=name, position=position)
    paper.section("used_for", "What is Orvandil used for?", "It is used for harlow fever in children.", number_count=0)
    indication(paper, 0, "harlow fever", ("children",), ())
    paper.section(
        "how_used",
        "How is Orvandil used?",
        "Orvandil is given by injection under the skin twice a day.",
        number_count=1,
    )
    twice = paper.fact(
        "regimens",
        "how_used",
        0,
        **regimen(
            "twice a day",
            route="subcutaneous",
            form="solution_for_injection",
            frequency_times=2,
            frequency_unit="day",
            administrations_per_week=14.0,
        ),
    )
    paper.fact(
        "regimen_doses",
        "how_used",
        0,
        regimen_id=twice["regimen_id"],
        position=0,
        value=1.0,
        unit="injection",
        per=None,
    )
    paper.section(
        "benefits",
        "What benefit has Orvandil shown?",
        "It was studied against malvadine and as add-on to older medicines in about 1,200 children.",
        "Children lived 13.9 months without relapse on average, compared with 9.5 months.",
        number_count=3,
    )
    trial = paper.fact(
        "studies",
        "benefits",
        0,
        **study(1200, 0, n_qualifier="about", comparator_type="active", condition="harlow fever", subheading="Fever"),
    )
    paper.fact("study_comparators", "benefits", 0, study_id=trial["study_id"], comparator="malvadine")
    for arm, months in (("treatment", 13.9), ("comparator", 9.5)):
        values = {"qualifier": "average", "endpoint_type": "progression_free_survival", "measure": "time to relapse"}
        paper.fact("study_results", "benefits", 1, **result(trial["study_id"], arm, months, "month", **values))
    paper.section(
        "risks",
        "What is the risk associated with Orvandil?",
        "Around 3 patients in 10 have nausea, and dizziness is seen in between 1 and 10 patients in 100.",
        "Rarely there is swelling.",
        "Orvandil must not be used in people allergic to orvandine.",
        number_count=4,
    )
    point = {"frequency_direction": "about", "frequency_numerator": 3, "frequency_denominator": 10}
    paper.fact("adverse_events", "risks", 0, **adverse_event("Nausea", frequency_text="around 3 in 10", **point))
    paper.fact(
        "adverse_events",
        "risks",
        0,
        **adverse_event(
            "dizziness",
            frequency_text="between 1 and 10 patients in 100",
            frequency_direction="between",
            frequency_numerator=1,
            frequency_denominator=100,
            frequency_upper_numerator=10,
            frequency_upper_denominator=100,
            lower_bound=0.01,
            upper_bound=0.1,
            lower_inclusive=True,
            upper_inclusive=True,
            band="common",
            band_basis="bounds",
        ),
    )
    paper.fact(
        "adverse_events",
        "risks",
        1,
        **adverse_event("swelling", confidence=0.5, confidence_reason="'rarely' may be no frequency"),
    )
    paper.fact(
        "contraindications",
        "risks",
        2,
        contraindication_id=row_id("contra", paper.id),
        text="people allergic to orvandine",
        kind="hypersensitivity",
    )
    paper.section(
        "other_information",
        "Other information about Orvandil",
        "A marketing authorisation was granted on 4 June 2004.",
        "It became an orphan medicine in 2003.",
        number_count=2,
    )
    for sentence, event, date, precision in (
        (0, "authorisation", dt.date(2004, 6, 4), "day"),
        (1, "orphan_designation", dt.date(2003, 1, 1), "year"),
    ):
        paper.fact(
            "authorisation_events",
            "other_information",
            sentence,
            authorisation_event_id=row_id("event", paper.id, event),
            event=event,
            date=date,
            date_precision=precision,
        )
    paper.fact(
        "risk_measures",
        "other_information",
        1,
        risk_measure_id=row_id("measure", paper.id),
        kind="registry",
        text="a register of users",
    )
    start = paper.texts["risks"][0].index("10 have")
    paper.fact(
        "unclaimed_numbers",
        "risks",
        0,
        number_char_start=start,
        number_char_end=start + 2,
        number_text="10",
        number_value=10.0,
        reason=None,
    )
    return paper


def term_row(term: str) -> Row:
    """A row of the dictionary for a term that is lower case already."""
    return {
        "term": term,
        "normalised_term": term,
        "basis": "as_printed",
        "steps": None,
        "code": None,
        "evidence_document_id": None,
        "evidence_quote": None,
    }


CATALOGUE: Row = {
    "international_non_proprietary_name": None,
    "active_substance": None,
    "medicine_status": None,
    "opinion_status": None,
    "atc_code": None,
    "therapeutic_area": None,
    "pharmacotherapeutic_group": None,
    "therapeutic_indication": None,
    "marketing_authorisation_holder": None,
    "is_orphan": None,
    "is_biosimilar": None,
    "is_generic": None,
    "is_conditional": None,
    "is_exceptional": None,
    "is_additional_monitoring": None,
    "is_accelerated_assessment": None,
    "is_advanced_therapy": None,
    "is_prime": None,
    "is_patient_safety": None,
    "opinion_date": None,
    "marketing_authorisation_date": None,
    "refusal_date": None,
    "withdrawal_of_application_date": None,
    "end_of_authorisation_date": None,
    "suspension_date": None,
    "european_commission_decision_date": None,
    "start_of_evaluation_date": None,
    "start_of_rolling_review_date": None,
    "first_published_date": None,
    "catalogue_updated_date": None,
    "revision_number": None,
    "latest_procedure": None,
    "medicine_url": None,
}


def medicine(number: str, name: str, document_id: str | None, **values: Any) -> Row:
    return {"product_number": number, "medicine_name": name, **CATALOGUE, "current_document_id": document_id, **values}


def sample_rows(tables: tuple[str, ...]) -> Rows:
    """Rows of every table, as dicts with the contract's columns."""
    rows: Rows = {table: [] for table in tables}
    zeltravix(rows, dt.date(2021, 3, 1), new=False)
    current = zeltravix(rows, dt.date(2023, 5, 1), new=True)
    other = orvandil(rows)
    plain = Paper(rows, "Kaluprim", None, dt.date(2019, 2, 1), ema_reference=None)
    plain.section(
        "used_for", "What is Kaluprim and what is it used for?", "Kaluprim is a generic medicine.", number_count=0
    )
    rows["document_ledger"].append(ledger(None, "locked.pdf", "rejected", "unreadable"))
    rows["document_ledger"].append(ledger("0" * 64, "leaflet.pdf", "unsupported", "not_an_overview"))
    rows["medicines"] += [
        medicine(
            "EMEA/H/C/990001",
            "Zeltravix",
            current.id,
            medicine_status="Authorised",
            atc_code="L01XX99",
            therapeutic_area="Fever; Bone Diseases",
            marketing_authorisation_holder="Example Pharma",
            active_substance="zeltravimab",
            international_non_proprietary_name="zeltravimab",
            is_orphan=False,
            is_conditional=True,
            is_exceptional=False,
            is_generic=False,
            is_biosimilar=False,
            marketing_authorisation_date=dt.date(2020, 3, 27),
        ),
        medicine("EMEA/H/C/990002", "Orvandil", other.id),
        medicine("EMEA/H/C/990003", "Unread", None, medicine_status="Refused", atc_code="L01", is_orphan=True),
    ]
    rows["adverse_event_terms"] = [term_row(term) for term in sorted({row["term"] for row in rows["adverse_events"]})]
    return rows

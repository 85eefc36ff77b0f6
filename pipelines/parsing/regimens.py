"""Rows of `regimens`, `regimen_partners` and `regimen_doses` (GUIDELINE.md, "regimens")."""

import re
from dataclasses import dataclass, field, replace

from pipelines.parsing.doses import Dose
from pipelines.parsing.giving import Giving, read_givings
from pipelines.parsing.ids import row_id
from pipelines.parsing.overview import Overview, provenance
from pipelines.parsing.product_forms import Product, find_product
from pipelines.parsing.routes import fits, implied_route
from pipelines.parsing.schedules import Frequency
from pipelines.parsing.vocabulary_routes import INJECTABLE

_WHICH_WAY = "the medicine is given in several ways and the schedule's sentence does not say which it means"
_BORROWED = "dose and frequency stand in different sentences"
_DIVIDED = re.compile(
    r"\b(?:divided|split|spread|separate|equal) (?:[\w-]+ ){0,3}(?:doses|portions|parts)\b|"
    r"\bdoses (?:\w+ )?(?:spread|divided)\b|"
    r"\b(?:divided|split) (?:equally )?(?:into|between|over)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:once|single|one dose|morning|evening|bedtime)\b", re.IGNORECASE)
_Way = tuple[str | None, str | None]


def parse_regimens(overview: Overview, indications: list[dict[str, object]]) -> dict[str, list[dict[str, object]]]:
    """Rows of the three regimen tables, in the order of the text.

    `indications` are the rows of the document's indications: a condition that a sentence names is its population.
    A regimen row is a route × form × frequency; several frequencies of one regimen are several rows with the same
    doses and partners. `administrations_per_week` is NULL for single administrations, cycles and where none is stated.
    """
    product = find_product(overview)
    conditions = tuple(dict.fromkeys(str(row["condition"]) for row in indications))
    rows: dict[tuple[object, ...], _Row] = {}
    for whole in _completed(read_givings(overview, product), product):
        for giving in _dose_by_frequency(whole):
            ways = _ways(giving, product)
            for route, form in ways:
                population = (
                    giving.population
                    or _condition_named(giving.text, conditions)
                    or product.populations.get(form or "")
                )
                unsure = not giving.names_way and giving.told and len({r for r, _ in ways}) > 1
                for frequency in giving.frequencies or (None,):
                    if route is None and form is None and frequency is None and not giving.doses:
                        continue
                    key = (route, form, frequency.key if frequency else None, giving.partners, population)
                    row = rows.setdefault(key, _Row(giving, (route, form), frequency, population))
                    row.add(giving, unsure)
    tables: dict[str, list[dict[str, object]]] = {"regimens": [], "regimen_partners": [], "regimen_doses": []}
    for row in rows.values():
        _add(tables, overview, row)
    return tables


@dataclass
class _Row:
    """One row while its doses are gathered: sentences that tell the same way of giving add theirs."""

    giving: Giving
    way: _Way
    frequency: Frequency | None
    population: str | None
    doses: dict[tuple[float, str, str | None], Dose] = field(default_factory=dict)
    is_unsure: bool = False
    is_borrowed: bool = False

    def add(self, giving: Giving, is_unsure: bool) -> None:
        """Take the doses of another giving of this row; the row quotes the first sentence with a dose."""
        if giving.doses and not self.doses:
            self.giving = giving
        for dose in giving.doses:
            self.doses.setdefault(dose.key, dose)
        self.is_unsure = self.is_unsure or is_unsure
        self.is_borrowed = self.is_borrowed or giving.is_borrowed


def _dose_by_frequency(giving: Giving) -> list[Giving]:
    """A clause that pairs doses and frequencies ("200 mg every 3 weeks or 400 mg every 6") as one giving a pair."""
    starts = sorted({d.start for d in giving.doses})
    times = sorted({f.start for f in giving.frequencies})
    if giving.is_borrowed or len(starts) < 2 or len(starts) != len(times):
        return [giving]
    if any(a >= b for a, b in zip(starts, times, strict=True)) or any(
        f >= d for f, d in zip(times, starts[1:], strict=False)
    ):
        return [giving]
    return [
        replace(
            giving,
            doses=tuple(d for d in giving.doses if d.start == a),
            frequencies=tuple(f for f in giving.frequencies if f.start == b),
        )
        for a, b in zip(starts, times, strict=True)
    ]


def _add(tables: dict[str, list[dict[str, object]]], overview: Overview, row: _Row) -> None:
    giving, way, frequency = row.giving, row.way, row.frequency
    origin = provenance(overview, giving.section, giving.sentence)
    identity = row_id(
        "regimens", overview.document_id, len(tables["regimens"]), *way, frequency.key if frequency else None
    )
    base: dict[str, object] = {"regimen_id": identity, "document_id": overview.document_id}
    reasons = [r for r in (_WHICH_WAY if row.is_unsure else None, _BORROWED if row.is_borrowed else None) if r]
    tables["regimens"].append(
        {
            **base,
            "route": way[0],
            "form": way[1],
            "frequency_times": frequency.times if frequency else None,
            "frequency_period": frequency.period if frequency else None,
            "frequency_unit": frequency.unit if frequency else None,
            "administrations_per_week": frequency.per_week if frequency else None,
            "population": row.population,
            "text": giving.text,
            "confidence": round(1.0 - 0.2 * len(reasons), 2),
            "confidence_reason": "; ".join(reasons) or None,
            **origin,
        }
    )
    tables["regimen_partners"] += [{**base, "partner": p, **origin} for p in dict.fromkeys(giving.partners)]
    tables["regimen_doses"] += [
        {**base, "position": n, "value": d.value, "unit": d.unit, "per": d.per, **origin}
        for n, d in enumerate(row.doses.values())
    ]


def _condition_named(text: str, conditions: tuple[str, ...]) -> str | None:
    lowered = text.lower()
    return next((c for c in conditions if c.lower() in lowered), None) if len(conditions) > 1 else None


def _ways(giving: Giving, product: Product) -> list[_Way]:
    """The route and form pairs of one giving: those it names, else those of the product that go with what it names."""
    routes, forms = list(giving.routes), list(giving.forms)
    if not forms and (routes or giving.way):
        forms = [
            f
            for f in product.forms
            if (not routes or any(fits(r, f) for r in routes)) and (not giving.way or f in INJECTABLE)
        ]
        if giving.way:
            forms = _forms_for_way(giving.way, forms)
    elif not forms:
        forms = list(product.forms)
    if not routes:
        pairs: list[_Way] = []
        named: list[str | None] = [*forms] or [None]
        for form in named:
            pairs += [(route, form) for route in _routes_for(form, product, giving.way)]
        return list(dict.fromkeys(pairs))
    paired: list[_Way] = []
    for route in routes:
        matching = [
            f
            for f in forms
            if fits(route, f) and (len(routes) < 2 or not product.pairs.get(f) or route in product.pairs[f])
        ]
        paired += [(route, f) for f in matching] or [(route, None)]
    paired += [(r, f) for f in forms if not any(f == p for _, p in paired) for r in _routes_for(f, product)]
    return list(dict.fromkeys(paired))


def _forms_for_way(way: str, forms: list[str]) -> list[str]:
    """The product's forms that an infusion or an injection is made of; the way itself where the product names none."""
    if way in forms:
        return [way]
    other = {"solution_for_infusion": "solution_for_injection", "solution_for_injection": "solution_for_infusion"}[way]
    return [f for f in forms if f != other] or forms or [way]


def _routes_for(form: str | None, product: Product, way: str | None = None) -> list[str | None]:
    fitting: list[str | None] = [r for r in product.routes if fits(r, form)]
    said = [r for r in fitting if r in product.pairs.get(form or "", [])]
    fitting = [*said] or fitting
    if way == "solution_for_infusion" and len(fitting) > 1 and "intravenous" in fitting:
        return ["intravenous"]
    usual = implied_route(form)
    if usual in fitting and form not in INJECTABLE:
        return [usual]
    if form in INJECTABLE and len(fitting) > 1:
        # An infusion goes into a vein where the medicine is also given in other ways.
        if form == "solution_for_infusion" and "intravenous" in fitting:
            return ["intravenous"]
        named = [r for r in fitting if r != "other"]
        return named or fitting
    return fitting or [usual]


def _completed(givings: list[Giving], product: Product) -> list[Giving]:
    """Givings that make rows: frequency and dose of neighbouring sentences joined, general partners shared."""
    told = _with_general_partners([g for g in _without_loose(givings) if g.told], givings)
    out: list[Giving] = []
    for n, giving in enumerate(told):
        if giving.frequencies and giving.doses:
            out.append(giving)
        elif giving.doses:
            out.append(_with_frequency(giving, n, told))
        else:
            found = _with_dose(giving, n, told, out)
            if found is not None:
                out.append(found)
    covered = {pair for g in out for pair in _ways(g, product)}
    general = [g for g in givings if not g.told and g.partners]
    if not told and general:
        whole = [replace(g, routes=(), forms=(), way=None) if not g.names_way else g for g in general]
        out += whole
        covered |= {pair for g in whole for pair in _ways(g, product)}
    for giving in givings:
        if giving.told:
            continue
        new = [
            pair for pair in _ways(giving, product) if giving.names_way and pair not in covered and pair != (None, None)
        ]
        if new:
            out.append(replace(giving, partners=()) if told else giving)
            covered |= set(new)
    return out


def _without_loose(givings: list[Giving]) -> list[Giving]:
    """Gaps in hours and a bare "every day" left out where another sentence says how many times a day it is given."""
    daily = [f for g in givings for f in g.frequencies if f.unit == "day" and f.period == 1 and not f.is_loose]
    if not daily:
        return givings
    is_divided = any(f.times > 1 for f in daily) and any(_DIVIDED.search(g.text) for g in givings if g.frequencies)
    kept = []
    for g in givings:
        loose = [
            f
            for f in g.frequencies
            if f.is_loose
            and not g.doses
            and any(
                (f.unit == "hour" and f.period and f.period * d.times == 24) or (f.key == (1, 1, "day") and d.times > 1)
                for d in daily
            )
        ]
        # "It is taken in four equal doses. The dose is 1 g per day": the amount of a day, not how often.
        loose += [
            f
            for f in g.frequencies
            if is_divided and g.doses and f.key == (1, 1, "day") and not _ONCE.search(g.text) and f not in loose
        ]
        kept.append(replace(g, frequencies=tuple(f for f in g.frequencies if f not in loose)) if loose else g)
    return kept


def _with_general_partners(told: list[Giving], givings: list[Giving]) -> list[Giving]:
    """A sentence that says only what the medicine is given with goes for every schedule that says nothing of it."""
    general = [g for g in givings if not g.told and g.has_combination]
    named = [g for g in general if g.partners]
    if len({g.partners for g in general}) != 1 or not named or " may " in named[0].text or " can " in named[0].text:
        extra = [
            replace(t, partners=g.partners) for g in named for t in told if not t.partners and not t.has_combination
        ]
        return [*told, *extra] if not any(t.partners for t in told) else told
    return [replace(g, partners=named[0].partners) if not g.has_combination and not g.partners else g for g in told]


def _with_frequency(giving: Giving, n: int, told: list[Giving]) -> Giving:
    """A dose with the frequency that its neighbours state: the run of bare frequencies before it, else the nearest."""
    before = [g for g in told[:n] if g.frequencies and _same_way(g, giving)]
    run: list[Giving] = []
    for g in reversed(before):
        if g.doses:
            break
        run.insert(0, g)
    if run:
        # The frequency's sentence gives way to this one: what it is given with comes along.
        shared = {g.partners for g in run}
        partners = run[0].partners if len(shared) == 1 and not giving.has_combination else ()
        return replace(giving, frequencies=_union(run), partners=giving.partners or partners, is_borrowed=True)
    if before:
        return replace(giving, frequencies=before[-1].frequencies, is_borrowed=True)
    after = [g for g in told[n + 1 :] if g.frequencies and _same_way(g, giving)]
    if after and not after[0].doses:
        return replace(giving, frequencies=after[0].frequencies, is_borrowed=True)
    return giving


def _with_dose(giving: Giving, n: int, told: list[Giving], out: list[Giving]) -> Giving | None:
    """A frequency with the dose of the sentences before it; None where later doses take it instead."""
    if giving.same_dose:
        doses = tuple({d.key: d for g in told if g is not giving for d in g.doses}.values())
        return replace(giving, doses=doses, is_borrowed=True)
    for g in reversed(told[:n]):
        if g.doses and _same_way(g, giving):
            if not g.frequencies or any(o.is_borrowed and o.sentence is g.sentence for o in out):
                return replace(giving, doses=g.doses, is_borrowed=True)
            break
    later = [g for g in told[n + 1 :] if _same_way(g, giving)]
    if later and later[0].doses and not later[0].frequencies:
        return None
    if later and not later[0].doses:
        following = next((g for g in later if g.doses), None)
        if following is not None and not following.frequencies:
            return None
    return giving


def _union(givings: list[Giving]) -> tuple[Frequency, ...]:
    return tuple({f.key: f for g in givings for f in g.frequencies}.values())


def _same_way(a: Giving, b: Giving) -> bool:
    if a.forms and b.forms and not set(a.forms) & set(b.forms):
        return False
    return not (a.routes and b.routes and not set(a.routes) & set(b.routes))

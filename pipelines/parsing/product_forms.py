"""The forms and routes in which a document says its medicine exists: what its regimens are made of."""

import re
from dataclasses import dataclass, field

from pipelines.parsing.overview import Overview, Section, Sentence
from pipelines.parsing.routes import Mention, find_containers, find_forms, find_routes, find_ways, implied_route
from pipelines.parsing.vocabulary_routes import INJECTABLE

_OFFERED = re.compile(
    r"\b(?:available|comes?|supplied|exists?|marketed|presented|provided|sold)\b|\b(?:is|are) (?:an? |"
    r"the )(?:[\w-]+ ){0,5}?(?:tablets?|capsules?|cream|ointment|gel|patch(?:es)?|solution|suspension|"
    r"powder|granules|spray|implant|eye drops)\b",
    re.IGNORECASE,
)
_ABOUT_FORM = re.compile(
    r"^\s*The (?P<form>[\w -]{3,40}?) (?:is|are) (?:only |mainly |meant |intended |suitable |used |"
    "recommended )*(?:for|in) (?P<who>[^.;,]{4,120})",
    re.IGNORECASE,
)
NOT_GIVING = re.compile(
    r"\b(?:(?:for )?(?:more|further) information|package leaflet|(?:only )?be obtained with|"
    "missed|misses|forgets?|has not been (?:studied|established|tested)|have not been (?:studied|"
    "tested)|"
    r"stored?|refrigerator|not (?:been )?recommended (?:in|for)|instead of (?:X|the) )\b",
    re.IGNORECASE,
)
# Other medicines that patients get beside this one; a sentence about them tells nothing of this medicine's giving.
_OTHERS = (
    "(?:corticosteroids?|steroids?|antihistamines?|paracetamol|vitamins?|folic acid|calcium|iron|"
    "antibiotics?|pain ?killers?|painkilling|premedication|pre-medication|supplements?|"
    "anti-?emetics?|aspirin|heparin|medicines? to|other medicines?|a medicine|another medicine|"
    "medicines? that|medicines (?:for|called)|thyroid|dexamethasone|prednisol?one|methotrexate|"
    "chemotherapy|conditioning|lymphodepleting|"
    r"immunosuppress\w*|laxatives?|fluids?|water|food|meals?|contraception|vaccin\w+|local "
    "anaesthetic|anaesthetic|blood tests?|mydriatic|antifungal|diuretics?|glucose|allopurinol|"
    "loperamide)"
)
_OTHER_GIVEN = re.compile(
    r"\b(?:patients?|people|they|women|children|adults|the doctor|doctors|he or "
    rf"she)\b[^.;,]{{0,40}}?\b(?:given|take|taking|takes|receive|receiving|use|given also|drink|"
    r"have|treated with|prescribed?)\s+(?:also\s+|an?\s+|some\s+|the\s+|other\s+|certain\s+|"
    rf"additional\s+|daily\s+|regular\s+)*{_OTHERS}\b"
    rf"|^(?:(?:other|certain|some|additional)\s+)?{_OTHERS}\s+(?:(?:or|and)\s+[\w "
    rf"]{{3,30}}\s+)?(?:is|are|should|must|may|can)\b[^.;]{{0,30}}\b(?:given|taken|used)\b",
    re.IGNORECASE,
)


# Something else that patients get too: "patients should also use an inhaler for sudden attacks".
_ALSO_USED = re.compile(
    r"^(?:Patients|People|They|Women|Children|Adults)\b[^.;,]{0,40}?\balso (?:be "
    r")?(?:use|take|need|have|carry|given|receive)\s+"
    r"(?:an?|other|some|their|eye|quick\S*|fast\S*|short\S*)\s(?!(?:loading|booster|second|third|further|single|higher|lower|"
    r"starting|additional|reduced|half)\b|(?:dose|injection|infusion|tablet|course)s?\b)",
    re.IGNORECASE,
)


@dataclass
class Product:
    """Forms and routes of the medicine, in the order of the text; who a form is for where a sentence says so."""

    forms: list[str] = field(default_factory=list)
    routes: list[str] = field(default_factory=list)
    populations: dict[str, str] = field(default_factory=dict)
    pairs: dict[str, list[str]] = field(default_factory=dict)  # routes said right after a form


def tells_giving(text: str) -> bool:
    """Whether a how-used sentence can tell how this medicine is given."""
    if NOT_GIVING.search(text) or _ALSO_USED.search(text):
        return False
    # "patients who are taking other medicines take …" tells of this medicine, to people with others
    return all(re.search(r"\bwho\b", m.group()) for m in _OTHER_GIVEN.finditer(text))


def find_product(overview: Overview) -> Product:
    """Forms and routes from `how_used`, and from the offers of `what_is` and `used_for` ("available as …")."""
    product = Product()
    ways: list[str] = []
    containers: list[str] = []
    for section, sentence in _sentences(overview):
        text = sentence.body
        offered = bool(_OFFERED.search(text))
        if section.key == "used_for" and not offered:
            continue
        forms = [m for m in find_forms(text) if section.key != "how_used" or offered or not _is_body_patch(text, m)]
        _extend(product.forms, [m.value for m in forms if offered or not _repeats(m.value, product.forms)])
        if section.key == "how_used" or offered:
            _extend(product.routes, [m.value for m in find_routes(text)])
            ways += [m.value for m in find_ways(text) if section.key == "how_used" or offered]
        routes = find_routes(text)
        for n, mention in enumerate(forms):
            stop = forms[n + 1].start if n + 1 < len(forms) else len(text)
            _extend(
                product.pairs.setdefault(mention.value, []),
                [r.value for r in routes if mention.start <= r.start < stop and offered],
            )
        for container in find_containers(text):
            near = [
                f
                for f in forms
                if f.value in INJECTABLE
                and not re.search(r"\b(?:or|and as|and an?|as well as)\b", _between(text, f, container))
            ]
            if not near:
                containers.append(container.value if offered else "")
                if not any(f in INJECTABLE for f in product.forms):
                    ways.append(container.value)
        about = _ABOUT_FORM.match(text)
        if about:
            for mention in find_forms(about["form"]):
                product.populations.setdefault(mention.value, about["who"].strip())
    _extend(
        product.forms,
        [
            c
            for c in containers
            if c and not (set(product.forms) & {"solution_for_injection", "suspension_for_injection"})
        ],
    )
    if not any(f in INJECTABLE for f in product.forms):
        _extend(product.forms, ways)
    if not product.routes:
        _extend(product.routes, [r for r in (implied_route(f) for f in product.forms) if r])
    product.routes = list(dict.fromkeys(same_way(r, product) for r in product.routes))
    for form in product.forms:
        route = implied_route(form)
        if route and route not in product.routes and not _has_route_for(form, product.routes):
            product.routes.append(route)
    return product


def same_way(route: str, product: Product) -> str:
    """The route that the words mean for this product: "into the eye" of an injection, "on the skin" of a patch."""
    if (
        route == "ocular"
        and "intravitreal" in product.routes
        and not {"eye_drops", "ointment", "gel"} & set(product.forms)
    ):
        return "intravitreal"
    if (
        route == "cutaneous"
        and "patch" in product.forms
        and not {"cream", "ointment", "gel", "other"} & set(product.forms)
    ):
        return "transdermal"
    return route


def _sentences(overview: Overview) -> list[tuple[Section, Sentence]]:
    out = []
    for key in ("how_used", "what_is", "used_for"):
        section = overview.section(key)
        if section:
            out += [(section, s) for s in section.sentences if s.kind != "subheading" and tells_giving(s.text)]
    return out


def _has_route_for(form: str, routes: list[str]) -> bool:
    from pipelines.parsing.routes import fits

    return any(fits(r, form) for r in routes if r != "other" or form == "gel")


def _repeats(form: str, forms: list[str]) -> bool:
    """Whether a bare "tablet" or "powder" only takes up a special form already named."""
    special = {
        "tablet": {"orodispersible_tablet", "dispersible_tablet", "chewable_tablet"},
        "powder": {"powder_for_solution", "oral_suspension", "oral_solution", "granules", "inhaler"},
    }
    return bool(special.get(form, set()) & set(forms))


def _is_body_patch(text: str, mention: Mention) -> bool:
    """Patches of skin (psoriasis), not patches to wear."""
    return (
        mention.value == "patch"
        and bool(re.search(r"\b(?:scaly|red|plaques?|lesions?|affected)\b", text))
        and "transdermal" not in text
    )


def _between(text: str, a: Mention, b: Mention) -> str:
    return text[min(a.end, b.end) : max(a.start, b.start)]


def _extend(values: list[str], more: list[str]) -> None:
    values += [v for v in dict.fromkeys(more) if v not in values]

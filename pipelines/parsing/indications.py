"""Rows of `indications`, `indication_age_groups` and `indication_partners` (GUIDELINE.md, "indications")."""

import re
from dataclasses import dataclass, field, replace

from pipelines.parsing.ages import Ages, find_ages, named_groups
from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.conditions import is_disease_like
from pipelines.parsing.ids import row_id
from pipelines.parsing.overview import Overview, Section, Sentence, provenance
from pipelines.parsing.partners import Combination, find_combinations
from pipelines.parsing.prior_treatments import find_prior_treatments
from pipelines.parsing.purposes import Purpose, find_purposes
from pipelines.parsing.use_statements import Statement, statements, use_section

_ALSO = re.compile(r"\b(?:also|additionally|in addition)\b", re.IGNORECASE)
_FOR_SOME = re.compile(r"\b(?:for|in) (?:some|certain|other) (?:cancers?|conditions?|diseases?|uses?|types?|cases|patients)\b|\bdepend(?:s|ing)\b", re.IGNORECASE)
_CHEMOTHERAPY = re.compile(r"\b(?:chemo\w*|radio\w*|cancer (?:treatment|medicines?)|cisplatin|cytotoxic|treatment for cancer)\b", re.IGNORECASE)
_SIDE_EFFECTS = re.compile(r"\b(?:nausea|vomiting|neutropenia|mucositis|an(?:a)?emia|thrombocytopenia|infections?|rejection|hyperuricaemia|tumour lysis|overload|stem cells?)\b", re.IGNORECASE)
_SETTING_START = re.compile(
    r"(?:on its own|alone|by itself|as monotherapy|as an? (?:‘|“)?(?:add-on|single|additional|only|adjunct|combination)|together|in combination|in addition|combined|with\b|either on its own|after|before|when|as (?:first|second|initial|maintenance|adjuvant|the (?:first|only))|"
    r"to start|following|if|where|once|for (?:patients|adults|children|people|those|use) |in (?:patients|adults|children|people|those|previously|combination|newly|adolescents|women|men) (?!with\b))",
    re.IGNORECASE,
)
_PAST_CLAUSE = re.compile(r"\b(?:who|whose|that|which|after|previously|despite|although|when|if|cannot|unable|not)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:treated|treatment|received|receiving|tak(?:en|ing|e)|controlled|tried|previous\w*|respond\w*|given before|failed|had|benefit\w*|worked|work)\b", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:for|in|of|and|with|against)\s+(?:the\s+|patients with\s+|adults with\s+)?$", re.IGNORECASE)
_NOTHING = Ages()


@dataclass
class _Draft:
    """One indication while it is read; a refined draft has had a setting of its own."""

    condition: str
    statement: Statement
    ages: Ages = _NOTHING
    prior: int | None = None
    partners: tuple[str, ...] = ()
    number_sentence: Sentence | None = None
    more: list[str] = field(default_factory=list)
    refined: bool = False
    in_list: bool = False


@dataclass(frozen=True)
class _Setting:
    ages: Ages
    prior: int | None
    partners: tuple[str, ...] | None  # None: not said; (): on its own


def parse_indications(overview: Overview) -> dict[str, list[dict[str, object]]]:
    """Rows of the three indication tables, in the order of the text; empty lists where no use is stated."""
    tables: dict[str, list[dict[str, object]]] = {"indications": [], "indication_age_groups": [], "indication_partners": []}
    section = use_section(overview)
    if section is None:
        return tables
    reader = _Reader(overview, section)
    seen: dict[tuple[object, ...], None] = {}
    for draft in reader.read():
        key = (draft.condition.lower(), draft.ages.groups, draft.prior, draft.partners)
        if key in seen:
            continue
        seen[key] = None
        _add_rows(tables, overview, section, draft)
    return tables


def _add_rows(tables: dict[str, list[dict[str, object]]], overview: Overview, section: Section, draft: _Draft) -> None:
    origin = provenance(overview, section, draft.number_sentence or draft.statement.sentence)
    identity = row_id("indications", overview.document_id, draft.condition.lower(), draft.ages.groups, draft.prior, draft.partners)
    base: dict[str, object] = {"indication_id": identity, "document_id": overview.document_id}
    text = " ".join(dict.fromkeys([draft.statement.text, *draft.more]))
    tables["indications"].append(
        {**base, "condition": draft.condition, "min_age_years": draft.ages.min_years, "min_prior_treatments": draft.prior, "text": text, **origin}
    )
    tables["indication_age_groups"] += [{**base, "age_group": group, **origin} for group in draft.ages.groups]
    tables["indication_partners"] += [{**base, "partner": partner, **origin} for partner in dict.fromkeys(draft.partners)]


class _Reader:
    """Reads the statements of one document in order."""

    def __init__(self, overview: Overview, section: Section) -> None:
        self.own = (overview.medicine_name, *overview.active_substances)
        self.names = named_groups(" ".join(overview.text_of(k) for k in ("used_for", "what_is", "how_used", "benefits")))
        self.statements = statements(section, self.own)
        self.drafts: list[_Draft] = []
        self.last: list[str] = []  # conditions of the latest main statement
        self.seen = ""
        self.abbreviations: dict[str, str] = {}
        self.general: Ages = _NOTHING

    def read(self) -> list[_Draft]:
        k = 0
        while k < len(self.statements):
            statement = self.statements[k]
            bullets = []
            j = k + 1
            if statement.opens_list or statement.is_bullet:
                while j < len(self.statements) and self.statements[j].is_bullet and (self.statements[j].lead == k or statement.is_bullet):
                    bullets.append(self.statements[j])
                    j += 1
            if statement.is_bullet:
                self._list(None, [statement, *bullets])
            elif bullets:
                self._list(statement, bullets)
            else:
                self._sentence(statement)
            self._note(statement)
            k = j
        return self._finished()

    def _note(self, statement: Statement) -> None:
        text = statement.text
        self.seen += " " + mask_brackets(text).lower()
        for m in re.finditer(r"([\w’' -]{4,80}?)\s\(([A-Z][A-Za-z0-9-]{1,10})\)", text):
            self.abbreviations[m.group(2).lower()] = m.group(1).strip().lower()

    # -- sentences ---------------------------------------------------------------------------------------------
    def _sentence(self, statement: Statement, text: str | None = None, base: _Setting | None = None, in_list: bool = False) -> bool:
        """Read one sentence: new conditions, or a setting of the ones before. Whether it had new conditions."""
        body = text if text is not None else statement.text
        purposes = [p for p in find_purposes(body)]
        fresh = [replace(p, conditions=tuple(c for c in p.conditions if in_list or self._is_new(c, p, body))) for p in purposes]
        named = [p for p in fresh if p.conditions]
        if not named:
            if not in_list:
                self._refine(statement, body)
            return False
        introduced: list[str] = []
        whole = self._setting(body, [c for p in named for c in p.conditions])
        for n, purpose in enumerate(named):
            begin = purpose.start if n else 0
            end = named[n + 1].start if n + 1 < len(named) else len(body)
            part = self._settings(body[begin:end], list(purpose.conditions)) if len(named) > 1 else self._settings(body, list(purpose.conditions))
            for condition in purpose.conditions:
                for setting in part:
                    self._new(statement, condition, self._merged(setting, whole if len(named) > 1 and not setting.ages.groups else base, base), in_list)
                introduced.append(condition)
        if in_list:
            self.last += introduced
        else:
            self.last = introduced
        return True

    def _merged(self, setting: _Setting, first: _Setting | None, second: _Setting | None) -> _Setting:
        """The setting with what it leaves open taken from the sentence or the list's lead."""
        for other in (first, second):
            if other is None:
                continue
            ages = setting.ages if setting.ages.groups or setting.ages.min_years is not None else other.ages
            partners = setting.partners
            prior = setting.prior
            if other is second:
                partners = setting.partners if setting.partners is not None else other.partners
                prior = setting.prior if setting.prior is not None else other.prior
            setting = _Setting(ages, prior, partners)
        return setting

    def _new(self, statement: Statement, condition: str, setting: _Setting, in_list: bool) -> None:
        numbered = statement.sentence if setting.prior is not None or setting.ages.min_years is not None else None
        self.drafts.append(
            _Draft(condition, statement, setting.ages, setting.prior, setting.partners or (), numbered, in_list=in_list, refined=setting.partners is not None or setting.prior is not None)
        )

    def _is_new(self, condition: str, purpose: Purpose, body: str) -> bool:
        """Whether a condition is not merely another word for one already read."""
        low = condition.lower()
        if low in self.abbreviations:
            return not any(self.abbreviations[low].endswith(d.condition.lower()) or d.condition.lower().endswith(self.abbreviations[low]) for d in self.drafts)
        if not self.drafts:
            return True
        if any(d.condition.lower() == low for d in self.drafts):
            return True
        words = [w.strip("‘’'\",.()") for w in low.split()]
        if len(words) == 1 and re.fullmatch(r"disease|condition|cancer|tumours?|infection|tumors?|disorder|depression(?=x)", words[0]):
            return False
        if words[-1] in ("disease", "cancer", "tumours", "tumour", "infection", "condition") and all(re.fullmatch(r"advanced|severe|active|early|moderate|mild|metastatic|recurrent|the|this|resistant|uncontrolled|chronic|less|more|milder|or|to|and|disease|stage|late|high-risk|resected", w) for w in words[:-1]):
            return False
        head_word = words[-1]
        verb = body[purpose.start : purpose.start + 60]
        by_people = not re.match(r"(?:\W*(?:to|for|and|or|in|as|by|also|used|indicated)\b)", verb) or bool(re.match(r"\W*used in\b", verb))
        if by_people and head_word in re.findall(r"[\w-]+", self.seen) and not _ALSO.search(body):
            return False
        if by_people and any(low in d.condition.lower() for d in self.drafts):
            return False
        return True

    # -- settings ----------------------------------------------------------------------------------------------
    def _combinations(self, body: str, conditions: list[str]) -> list[Combination]:
        if _FOR_SOME.search(body):
            return []
        masked = mask_brackets(body)
        against_effects = any(_SIDE_EFFECTS.search(c) for c in conditions)
        kept = []
        for combination in find_combinations(body, self.own):
            clause = [m for m in _PAST_CLAUSE.finditer(masked[: combination.start])]
            between = masked[clause[-1].start() : combination.start] if clause else ""
            if between and _PAST.search(between) and not re.search(r"\b(?:used|it|given|and is|;|added)\b", between):
                continue
            partners = tuple(p for p in combination.partners if not (against_effects and _CHEMOTHERAPY.search(p)))
            if combination.partners and not partners:
                continue
            kept.append(replace(combination, partners=partners))
        return kept

    def _setting(self, body: str, conditions: list[str]) -> _Setting:
        combos = self._combinations(body, conditions)
        partners = combos[0].partners if combos else None
        return _Setting(find_ages(_positive(body), self.names), find_prior_treatments(mask_brackets(body)), partners)

    def _settings(self, body: str, conditions: list[str]) -> list[_Setting]:
        """One setting for each way of combining the text names; ages and earlier treatments of its own part first."""
        whole = self._setting(body, conditions)
        combos = self._combinations(body, conditions)
        if len(combos) < 2:
            return [whole]
        out = []
        for n, combination in enumerate(combos):
            end = combos[n + 1].start if n + 1 < len(combos) else len(body)
            part = body[combination.start : end]
            ages = find_ages(_positive(part), self.names)
            prior = find_prior_treatments(mask_brackets(part))
            separate = bool(re.search(r"\b(?:patients|adults|children|people|who|whose)\b", part)) and n + 1 < len(combos)
            out.append(_Setting(ages if ages.groups else whole.ages, prior if prior is not None or separate else whole.prior, combination.partners))
        return out

    def _refine(self, statement: Statement, body: str) -> None:
        """A sentence without a condition of its own: it tells settings of the conditions read before."""
        mentions = self._mentions(body)
        if mentions and re.search(r"\bexcept\b|\bwhere\b|\bfor\b", body):
            self._refine_some(statement, body, mentions)
            return
        targets = [c for c in dict.fromkeys(self.last)] or [d.condition for d in self.drafts]
        also = bool(_ALSO.search(body))
        for setting in self._settings(body, targets):
            self._apply(statement, targets, setting, also)

    def _refine_some(self, statement: Statement, body: str, mentions: list[tuple[int, int, str]]) -> None:
        before = self._setting(body[: mentions[0][0]], [])
        every = list(dict.fromkeys(d.condition for d in self.drafts))
        if before.ages.groups or before.partners is not None or before.prior is not None:
            self._apply(statement, every, before, False)
        groups: list[tuple[list[str], str]] = []
        for n, (_, end, condition) in enumerate(mentions):
            stop = mentions[n + 1][0] if n + 1 < len(mentions) else len(body)
            part = body[end:stop]
            if groups and len(groups[-1][1].split()) < 4:
                groups[-1] = ([*groups[-1][0], condition], part)
            else:
                groups.append(([condition], part))
        for conditions, part in groups:
            for setting in self._settings(part, conditions):
                self._apply(statement, conditions, setting, bool(_ALSO.search(part)))

    def _mentions(self, body: str) -> list[tuple[int, int, str]]:
        """Known conditions that the sentence names after "for" or "in": `(start, end, condition)`."""
        lowered = mask_brackets(body).lower()
        found: list[tuple[int, int, str]] = []
        names = {d.condition.lower(): d.condition for d in self.drafts}
        for abbreviation, full in self.abbreviations.items():
            match = next((c for low, c in names.items() if full.endswith(low) or low.endswith(full)), None)
            if match:
                names.setdefault(abbreviation, match)
        for low, condition in sorted(names.items(), key=lambda x: -len(x[0])):
            for m in re.finditer(rf"\b{re.escape(low)}\b", lowered):
                if any(m.start() < e and m.end() > s for s, e, _ in found):
                    continue
                if _WHERE.search(lowered[: m.start()]) or re.search(r",\s*$", lowered[: m.start()]):
                    found.append((m.start(), m.end(), condition))
        return sorted(found)

    def _apply(self, statement: Statement, targets: list[str], setting: _Setting, also: bool) -> None:
        told = setting.partners is not None or setting.prior is not None
        if not told and not setting.ages.groups:
            return
        numbered = statement.sentence if setting.prior is not None or setting.ages.min_years is not None else None
        for condition in dict.fromkeys(targets):
            own = [d for d in self.drafts if d.condition == condition]
            if not own:
                continue
            open_rows = [d for d in own if not d.refined] if told and not also else []
            if not told:
                without = [d for d in own if not d.ages.groups]
                for draft in without:
                    draft.ages, draft.number_sentence = setting.ages, numbered or draft.number_sentence
                    draft.more.append(statement.text)
                if without or (not also and all(set(setting.ages.groups) <= set(d.ages.groups) for d in own)):
                    continue
            if told and also and all(not d.refined and not d.ages.groups for d in own):
                open_rows = own
            if told and open_rows:
                for draft in open_rows:
                    draft.refined = True
                    draft.prior = setting.prior if setting.prior is not None else draft.prior
                    draft.partners = setting.partners or draft.partners
                    draft.ages = setting.ages if setting.ages.groups else draft.ages
                    draft.number_sentence = numbered or draft.number_sentence
                    draft.more.append(statement.text)
                continue
            first = own[0]
            self.drafts.append(
                replace(first, ages=setting.ages if setting.ages.groups else first.ages, prior=setting.prior, partners=setting.partners or (), number_sentence=numbered or first.number_sentence, more=[statement.text], refined=True)
            )  # fmt: skip

    # -- lists -------------------------------------------------------------------------------------------------
    def _list(self, lead: Statement | None, bullets: list[Statement]) -> None:
        base: _Setting | None = None
        had = False
        if lead is not None:
            had = self._sentence(lead)
            base = self._setting(lead.text, [])
            if base.ages.groups:
                self.general = base.ages
        if not had:
            had_before = bool(self.drafts)
        else:
            had_before = True
        fresh_list = not had
        if fresh_list:
            started = False
        for n, bullet in enumerate(bullets):
            text = _bullet_phrase(bullet.text)
            setting_like = bool(_SETTING_START.match(bullet.text))
            if had_before and (had or setting_like) and self._bullet_is_setting(bullet.text, setting_like, had):
                targets = list(dict.fromkeys(self.last))
                for setting in self._settings(bullet.text, targets):
                    merged = _Setting(setting.ages if setting.ages.groups else (base.ages if base else _NOTHING), setting.prior, setting.partners if setting.partners is not None else ())
                    self._apply(bullet, targets, merged, False)
                continue
            if fresh_list and not started:
                self.last, started = [], True
            self._sentence(bullet, text, base, in_list=True)
            self._note(bullet)
            if n + 1 < len(bullets) and bullet.text.rstrip().endswith(":"):
                had_before = True

    def _bullet_is_setting(self, text: str, setting_like: bool, had: bool) -> bool:
        if setting_like:
            return not any(p.conditions and any(is_disease_like(c) and c.lower() not in self.seen for c in p.conditions) for p in find_purposes("used " + text)) or had
        if re.match(r"(?:adults|children|adolescents|patients|people|infants|women|men)\b", text, re.IGNORECASE):
            return had and not any(p.conditions for p in find_purposes("used in " + text))
        return had and not any(p.conditions and any(is_disease_like(c) for c in p.conditions) for p in find_purposes(_bullet_phrase(text)))

    # -- the end -----------------------------------------------------------------------------------------------
    def _finished(self) -> list[_Draft]:
        """Ages stated once for the medicine's use cover the rows that have none."""
        spoken = [d for d in self.drafts if d.ages.groups and not d.in_list]
        for draft in self.drafts:
            if draft.ages.groups:
                continue
            source = self.general if draft.in_list else (spoken[0].ages if spoken else self.general)
            if source.groups and draft.ages.min_years is None:
                draft.ages = source
        return self.drafts


def _positive(text: str) -> str:
    """The text without parts that exclude people ("except in children")."""
    return re.sub(r"\b(?:except (?!for)|not (?:in|for)|but not|other than|excluding)\b[^.;,]*", "", text, flags=re.IGNORECASE)


def _bullet_phrase(text: str) -> str:
    """A list item as the end of a use sentence, so that one grammar reads both."""
    body = text.strip().rstrip(";,")
    body = re.sub(r"[;,]?\s+(?:and|or)$", "", body)
    if re.match(r"(?:to|for|as|in|against|on its own|together|with)\s", body, re.IGNORECASE):
        return "used " + body
    if re.match(r"(?:the )?(?:[\w-]+ ){0,4}?(?:treatment|prevention|control|relief|management|reduction|prophylaxis|therapy|prophylactic treatment|maintenance treatment)\b[\w ,-]{0,40}? (?:of|in|against|for)\s|(?:treating|preventing|reducing|relieving|controlling|lowering|helping|protecting|improving|diagnosing|delaying)\b", body, re.IGNORECASE):
        return "used for " + body
    if re.match(r"(?:treat|prevent|reduce|relieve|control|lower|protect|help|improve|diagnose|delay|slow)\s", body, re.IGNORECASE):
        return "used to " + body
    if re.match(r"(?:[\w-]+ ){0,3}?(?:adults|children|adolescents|patients|people|infants|women|men|babies|newborns)\b(?! ?[’'])", body, re.IGNORECASE) and not is_disease_like(body.split(" in ")[0].split(" with")[0].split(" who")[0]):
        return "used in " + body
    return "used to treat " + body



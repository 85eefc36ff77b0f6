"""The statements of a used-for section read in order into indications with their settings."""

import re
from dataclasses import dataclass, field, replace

from pipelines.parsing.ages import Ages, find_ages, named_groups
from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.conditions import is_disease_like, is_mere_class
from pipelines.parsing.indication_settings import Setting, bullet_phrase, merged, positive, setting_of, settings_of
from pipelines.parsing.overview import Overview, Section, Sentence
from pipelines.parsing.purpose_people import Purpose
from pipelines.parsing.purposes import find_purposes
from pipelines.parsing.restrictions import is_broad, is_restriction
from pipelines.parsing.use_statements import Statement, statements

_ALSO = re.compile(r"\b(?:also|additionally|in addition(?! to))\b", re.IGNORECASE)
_SETTING_START = re.compile(
    "(?:on its own|alone|by itself|as monotherapy|as an? (?:‘|“)?(?:add-on|single|additional|"
    r"only|adjunct|combination)|together|in combination|in addition|combined|with\b|either on its "
    "own|after|before|when|as (?:first|second|initial|maintenance|adjuvant|the (?:first|only))|"
    "to start|following|if|where|once|for (?:patients|adults|children|people|those|use) |in "
    "(?:patients|adults|children|people|those|previously|combination|newly|adolescents|women|"
    r"men) (?!with\b))",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:for|in|of|and|with|against)\s+(?:the\s+|patients with\s+|adults with\s+)?$", re.IGNORECASE)
_NOTHING = Ages()


@dataclass
class Draft:
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


class Reader:
    """Reads the statements of one document in order."""

    def __init__(self, overview: Overview, section: Section) -> None:
        self.own = (overview.medicine_name, *overview.active_substances)
        self.names = named_groups(
            " ".join(overview.text_of(k) for k in ("used_for", "what_is", "how_used", "benefits"))
        )
        self.statements = statements(section, self.own)
        self.drafts: list[Draft] = []
        self.last: list[str] = []  # conditions of the latest main statement
        self.seen = ""
        self.abbreviations: dict[str, str] = {}
        self.general: Ages = _NOTHING

    def read(self) -> list[Draft]:
        k = 0
        while k < len(self.statements):
            statement = self.statements[k]
            bullets: list[Statement] = []
            j = k + 1
            if statement.opens_list or statement.is_bullet:
                while j < len(self.statements) and self._belongs(j):
                    bullets.append(self.statements[j])
                    j += 1
            self._note_abbreviations(statement.text)
            if statement.is_bullet:
                self._list(None, [statement, *bullets])
            elif bullets:
                before = [] if _ALSO.search(statement.text) else [d for d in self.drafts if not d.in_list]
                self._list(statement, bullets)
                self._fill(before or [d for d in self.drafts if d.statement is statement], bullets)
            else:
                self._sentence(statement)
            self._note(statement)
            k = j
        return self._finished()

    def _fill(self, before: list[Draft], bullets: list[Statement]) -> None:
        """Leave out a general name that the list fills with its members; they take over what was said of it."""
        members = [d for d in self.drafts if any(d.statement is b for b in bullets)]
        if len(members) < 2 or not any(is_disease_like(d.condition) for d in members):
            return
        for draft in before:
            low = " " + draft.condition.lower()
            if not is_broad(draft.condition) and not any(d.condition.lower().endswith(low) for d in members):
                continue
            self.drafts = [d for d in self.drafts if d is not draft]
            for member in members:
                if not member.ages.groups and member.ages.min_years is None:
                    member.ages = draft.ages
                if not member.refined:
                    member.partners = draft.partners

    def _belongs(self, j: int) -> bool:
        """Whether statement j is an item of the list before it, or a sentence inside an item."""
        statement = self.statements[j]
        if statement.is_bullet or not statement.is_tail:
            return statement.is_bullet
        inside = any(s.is_bullet and s.sentence.lead == statement.sentence.lead for s in self.statements[j + 1 :])
        return inside or bool(
            re.match(r"(?:It|In (?:these|this|such|patients|adults|children|women))\b", statement.text)
        )

    def _note(self, statement: Statement) -> None:
        self.seen += " " + mask_brackets(statement.text).lower()

    def _note_abbreviations(self, text: str) -> None:
        for m in re.finditer(r"([\w’' -]{4,80}?)\s\(([A-Z][A-Za-z0-9-]{1,10})[,;)]", text):
            self.abbreviations[m.group(2).lower()] = m.group(1).strip().lower()

    def _sentence(
        self, statement: Statement, text: str | None = None, base: Setting | None = None, in_list: bool = False
    ) -> bool:
        """Read one sentence: new conditions, or a setting of the ones before. Whether it had new conditions."""
        body = text if text is not None else statement.text
        purposes = list(find_purposes(body))
        read = [] if in_list else [d.condition for d in self.drafts]  # another list item stands as printed
        purposes = [
            replace(
                p,
                conditions=tuple(
                    dict.fromkeys(
                        self._full(c, [*read, *(o for q in purposes for o in q.conditions)]) for c in p.conditions
                    )
                ),
            )
            for p in purposes
        ]
        fresh = [
            replace(p, conditions=tuple(c for c in p.conditions if in_list or self._is_new(c, p, body)))
            for p in purposes
        ]
        named = [p for p in fresh if p.conditions]
        if not named:
            if not in_list:
                again = [d.condition for d in self.drafts if any(d.condition in p.conditions for p in purposes)]
                self._refine(statement, body, again)
            return False
        introduced: list[str] = []
        whole = setting_of(body, [c for p in named for c in p.conditions], self.own, self.names)
        for n, purpose in enumerate(named):
            begin = purpose.start if n else 0
            end = named[n + 1].start if n + 1 < len(named) else len(body)
            part = (
                settings_of(body[begin:end], list(purpose.conditions), self.own, self.names)
                if len(named) > 1
                else settings_of(body, list(purpose.conditions), self.own, self.names)
            )
            for condition in purpose.conditions:
                for setting in part:
                    self._new(
                        statement,
                        condition,
                        merged(setting, whole if len(named) > 1 and not setting.ages.groups else base, base),
                        in_list,
                    )
                introduced.append(condition)
        if in_list:
            self.last += introduced
        else:
            self.last = introduced
        return True

    def _new(self, statement: Statement, condition: str, setting: Setting, in_list: bool) -> None:
        numbered = statement.sentence if setting.prior is not None or setting.ages.min_years is not None else None
        self.drafts.append(
            Draft(
                condition,
                statement,
                setting.ages,
                setting.prior,
                setting.partners or (),
                numbered,
                in_list=in_list,
                refined=setting.partners is not None or setting.prior is not None,
            )
        )

    def _is_new(self, condition: str, purpose: Purpose, body: str) -> bool:
        """Whether a condition is not merely another word for one already read."""
        low = condition.lower()
        if low in self.abbreviations:
            return not any(
                self.abbreviations[low].endswith(d.condition.lower())
                or d.condition.lower().endswith(self.abbreviations[low])
                for d in self.drafts
            )
        if not self.drafts:
            return True
        if low.split()[-1] in self.abbreviations and any(
            d.condition.lower().endswith(self.abbreviations[low.split()[-1]].split()[-1]) for d in self.drafts
        ):
            return bool(_ALSO.search(body)) and low.split()[-1] != low
        if any(d.condition.lower() == low for d in self.drafts):
            return True
        if is_restriction(low):
            return False
        words = low.split()
        head_word = words[-1].strip("‘’'\",.()")
        verb = body[purpose.start : purpose.start + 60]
        by_people = not re.match(r"(?:\W*(?:to|for|and|or|in|as|by|also|used|indicated)\b)", verb) or bool(
            re.match(r"\W*used in\b", verb)
        )
        if by_people and head_word in re.findall(r"[\w-]+", self.seen) and not _ALSO.search(body):
            return False
        if by_people and not is_disease_like(condition) and not _ALSO.search(body):
            return False  # a feature of the people ("patients with inhibitors")
        return not (by_people and any(low in d.condition.lower() for d in self.drafts))

    def _full(self, condition: str, known: list[str]) -> str:
        """The condition among those known that an abbreviation stands for; else the words."""
        full = self.abbreviations.get(condition.lower())
        return next((c for c in known if full and full.endswith(c.lower())), condition)

    def _refine(self, statement: Statement, body: str, again: list[str]) -> None:
        """A sentence without a condition of its own: it tells settings of the conditions read before."""
        if not self.drafts:
            ages = find_ages(positive(body), self.names)
            self.general = ages if ages.groups else self.general
            return
        mentions = self._mentions(body)
        if mentions and not again and re.search(r"\bexcept\b|\bwhere\b|\bfor\b|^In\b", body):
            self._refine_some(statement, body, mentions)
            return
        targets = list(dict.fromkeys(again or self.last)) or [d.condition for d in self.drafts]
        also = bool(_ALSO.search(body))
        for setting in settings_of(body, targets, self.own, self.names):
            self._apply(statement, targets, setting, also)

    def _refine_some(self, statement: Statement, body: str, mentions: list[tuple[int, int, str]]) -> None:
        before = setting_of(body[: mentions[0][0]], [], self.own, self.names)
        every = list(dict.fromkeys(d.condition for d in self.drafts))
        after = body[mentions[0][1] :]
        if (
            before.partners
            and not re.search(r"\bexcept\b", body)
            and not setting_of(after, [], self.own, self.names).partners
        ):
            # "It is used with A for X": said of X only.
            self._apply(statement, [c for _, _, c in mentions], before, bool(_ALSO.search(body)))
            return
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
            for setting in settings_of(part, conditions, self.own, self.names):
                self._apply(statement, conditions, setting, bool(_ALSO.search(part)))

    def _mentions(self, body: str) -> list[tuple[int, int, str]]:
        """Known conditions that the sentence names after "for" or "in": `(start, end, condition)`."""
        lowered = mask_brackets(body).lower()
        found: list[tuple[int, int, str]] = []
        names = {d.condition.lower(): d.condition for d in self.drafts}
        for low, condition in list(names.items()):
            words = low.split()
            for k in range(1, len(words) - 1):
                if not re.match(r"of|in|with|to|and|or|the|caused|due", words[k]):
                    names.setdefault(" ".join(words[k:]), condition)
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

    def _apply(self, statement: Statement, targets: list[str], setting: Setting, also: bool) -> None:
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
                replace(
                    first,
                    ages=setting.ages if setting.ages.groups else first.ages,
                    prior=setting.prior,
                    partners=setting.partners or (),
                    number_sentence=numbered or first.number_sentence,
                    more=[statement.text],
                    refined=True,
                )
            )

    def _list(self, lead: Statement | None, bullets: list[Statement]) -> None:
        base: Setting | None = None
        had = False
        if lead is not None:
            had = self._sentence(lead)
            base = setting_of(lead.text, [], self.own, self.names)
            if base.ages.groups:
                self.general = base.ages
        had_before = bool(self.drafts) if not had else True
        fresh_list = not had
        if fresh_list:
            started = False
        item: list[str] = []
        heading: list[Draft] = []
        for n, bullet in enumerate(bullets):
            self._note_abbreviations(bullet.text)
            if not bullet.is_bullet:
                whole, self.last = self.last, item or self.last
                self._sentence(bullet)
                self.last = whole
                continue
            text = bullet_phrase(bullet.text)
            setting_like = bool(_SETTING_START.match(bullet.text))
            if had_before and (had or setting_like) and self._bullet_is_setting(bullet.text, setting_like, had):
                targets = list(dict.fromkeys(self.last))
                for setting in settings_of(bullet.text, targets, self.own, self.names):
                    merged = Setting(
                        setting.ages if setting.ages.groups else (base.ages if base else _NOTHING),
                        setting.prior,
                        setting.partners if setting.partners is not None else (),
                    )
                    self._apply(bullet, targets, merged, False)
                continue
            if fresh_list and not started:
                self.last, started = [], True
            known = len(self.drafts)
            self._sentence(bullet, text, base, in_list=True)
            if heading and len(self.drafts) > known:
                self.drafts = [d for d in self.drafts if d not in heading]  # the item before only headed this one
            fresh = [d for d in self.drafts if d.statement is bullet]
            item = [d.condition for d in fresh]
            heading = fresh if bullet.text.rstrip().endswith(":") else []
            self._note(bullet)
            if n + 1 < len(bullets) and bullet.text.rstrip().endswith(":"):
                had_before = True

    def _bullet_is_setting(self, text: str, setting_like: bool, had: bool) -> bool:
        if setting_like:
            return (
                not any(
                    p.conditions and any(is_disease_like(c) and c.lower() not in self.seen for c in p.conditions)
                    for p in find_purposes("used " + text)
                )
                or had
            )
        if re.match(r"(?:adults|children|adolescents|patients|people|infants|women|men)\b", text, re.IGNORECASE):
            return had and not any(p.conditions for p in find_purposes("used in " + text))
        return had and not any(
            p.conditions and any(is_disease_like(c) for c in p.conditions) for p in find_purposes(bullet_phrase(text))
        )

    def _finished(self) -> list[Draft]:
        """Ages stated once for the medicine's use cover the rows that have none; a class filled by others is no row."""
        if any(not is_mere_class(d.condition) for d in self.drafts):
            self.drafts = [d for d in self.drafts if not is_mere_class(d.condition)]
        spoken = [d for d in self.drafts if d.ages.groups and not d.in_list]
        for draft in self.drafts:
            if draft.ages.groups:
                continue
            source = self.general if draft.in_list or not spoken else spoken[0].ages
            if source.groups and draft.ages.min_years is None:
                draft.ages = source
        return self.drafts

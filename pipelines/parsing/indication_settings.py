"""Settings of a use: with which partners, after how many treatments, in which age groups (GUIDELINE.md)."""

import re
from dataclasses import dataclass, replace

from pipelines.parsing.ages import Ages, find_ages
from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.conditions import is_disease_like
from pipelines.parsing.partners import Combination, find_combinations
from pipelines.parsing.prior_treatments import find_prior_treatments, separate_prior_treatments

_FOR_SOME = re.compile(
    r"\b(?:for|in) (?:some|certain|other) (?:cancers?|conditions?|diseases?|uses?|types?|cases|"
    r"patients)\b|\bdepend(?:s|ing)\b",
    re.IGNORECASE,
)
_CHEMOTHERAPY = re.compile(
    r"\b(?:chemo\w*|radio\w*|cancer (?:treatment|medicines?)|cisplatin|cytotoxic|treatment for cancer)\b", re.IGNORECASE
)
_SIDE_EFFECTS = re.compile(
    r"\b(?:nausea|vomiting|neutropenia|mucositis|an(?:a)?emia|thrombocytopenia|infections?|rejection|"
    r"hyperuricaemia|tumour lysis|overload|stem cells?)\b",
    re.IGNORECASE,
)
_PAST_CLAUSE = re.compile(
    r"\b(?:who|whose|that|which|after|previously|despite|although|when|if|cannot|unable|not)\b", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:treated|treatment|received|receiving|tak(?:en|ing|e)|controlled|tried|previous\w*|"
    r"respond\w*|given before|failed|had|benefit\w*|worked|work)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Setting:
    """What one part of the text says; `partners` is None where it says nothing, () for "on its own"."""

    ages: Ages
    prior: int | None
    partners: tuple[str, ...] | None  # None: not said; (): on its own


def combinations(body: str, conditions: list[str], own: tuple[str, ...]) -> list[Combination]:
    """Combinations that are settings of the use: not those of earlier treatments, nor "for some cancers"."""
    if _FOR_SOME.search(body):
        return []
    masked = mask_brackets(body)
    against_effects = any(_SIDE_EFFECTS.search(c) for c in conditions)
    kept = []
    for combination in find_combinations(body, own):
        clause = list(_PAST_CLAUSE.finditer(masked[: combination.start]))
        between = masked[clause[-1].start() : combination.start] if clause else ""
        joined = re.search(
            r"(?:,|;|\bor|\band|\beither)\s*(?:or |and |either |used |given |it (?:is|can be) )*$", between
        )
        if (
            between
            and _PAST.search(between)
            and not joined
            and not re.search(r"\b(?:used|it|given|and is|;|added)\b", between)
        ):
            continue
        partners = tuple(p for p in combination.partners if not (against_effects and _CHEMOTHERAPY.search(p)))
        if combination.partners and not partners:
            continue
        kept.append(replace(combination, partners=partners))
    return kept


def setting_of(body: str, conditions: list[str], own: tuple[str, ...], names: set[str]) -> Setting:
    """What the text says of age groups, earlier treatments and (the first) partners."""
    combos = combinations(body, conditions, own)
    partners = combos[0].partners if combos else None
    return Setting(find_ages(positive(body), names), find_prior_treatments(mask_brackets(body)), partners)


def settings_of(body: str, conditions: list[str], own: tuple[str, ...], names: set[str]) -> list[Setting]:
    """One setting for each way of combining the text names; ages and earlier treatments of its own part first."""
    whole = setting_of(body, conditions, own, names)
    combos = combinations(body, conditions, own)
    if len(combos) < 2:
        numbers = separate_prior_treatments(mask_brackets(body))
        return [replace(whole, prior=n) for n in numbers] if len(numbers) > 1 else [whole]
    out = []
    for n, combination in enumerate(combos):
        end = combos[n + 1].start if n + 1 < len(combos) else len(body)
        part = body[combination.start : end]
        ages = find_ages(positive(part), names)
        prior = find_prior_treatments(mask_brackets(part))
        last = n + 1 == len(combos)
        separate = not last and bool(
            re.search(r"\b(?:patients|adults|children|people|who|whose)\b", part)
            or re.match(r",\s+or with\b", body[combos[n + 1].start :])
        )
        out.append(
            Setting(
                ages if ages.groups else whole.ages,
                prior if prior is not None or separate else whole.prior,
                combination.partners,
            )
        )
    return out


def merged(setting: Setting, first: Setting | None, second: Setting | None) -> Setting:
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
        setting = Setting(ages, prior, partners)
    return setting


def positive(text: str) -> str:
    """The text without parts that exclude people ("except in children")."""
    return re.sub(
        r"\b(?:except (?!for)|not (?:in|for)|but not|other than|excluding)\b[^.;,]*", "", text, flags=re.IGNORECASE
    )


def bullet_phrase(text: str) -> str:
    """A list item as the end of a use sentence, so that one grammar reads both."""
    body = text.strip().rstrip(";,")
    body = re.sub(r"[;,]?\s+(?:and|or)$", "", body)
    if re.match(r"(?:to|for|as|in|against|on its own|together|with)\s", body, re.IGNORECASE):
        return "used " + body
    if re.match(
        r"(?:the )?(?:[\w-]+ ){0,4}?(?:treatment|prevention|control|relief|management|reduction|"
        r"prophylaxis|therapy|prophylactic treatment|maintenance treatment)\b[\w ,-]{0,40}? (?:of|in|"
        r"against|for)\s|(?:treating|preventing|reducing|relieving|controlling|lowering|helping|"
        r"protecting|improving|diagnosing|delaying)\b",
        body,
        re.IGNORECASE,
    ):
        return "used for " + body
    if re.match(
        r"(?:treat|prevent|reduce|relieve|control|lower|protect|help|improve|diagnose|delay|slow)\s",
        body,
        re.IGNORECASE,
    ):
        return "used to " + body
    if re.match(
        r"(?:[\w-]+ ){0,3}?(?:adults|children|adolescents|patients|people|infants|women|men|babies|"
        r"newborns)\b(?! ?[’'])",
        body,
        re.IGNORECASE,
    ) and not is_disease_like(body.split(" in ")[0].split(" with")[0].split(" who")[0]):
        return "used in " + body
    return "used to treat " + body

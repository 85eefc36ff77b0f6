"""Sentences on side effects brought to the order that `effect_clauses` reads, and what is said of effects afterwards.

Insertions are moved or taken out: "The most serious side effect, X, was seen in …" becomes "The most serious side
effect is X, which was seen in …"; "and, rarely, X" becomes "and X". Rows quote the sentence itself, never this.
"""

import re

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.effect_words import ADJECTIVES, words

_I = re.IGNORECASE
_SERIOUS = r"(?:serious|severe|life[- ]threatening|fatal|dangerous)"
# ", rarely," and the like between a joining word and the effect.
_ADVERB = re.compile(
    r"(?:(?<=\band)|(?<=\bor)|(?<=\bbut)),?\s+(?:also\s+)?(?:(?:more|less|very|most|much less)"
    r"\s+)?(?:rarely|often|commonly|frequently|"
    r"occasionally|sometimes|uncommonly|infrequently|in (?:very )?rare cases|in some (?:cases|patients"
    r"|people)|in a few cases),\s+",
    _I,
)
# "and, especially at the start of treatment, X"
_WHEN = re.compile(
    r"(?:(?<=\band)|(?<=\bor)),?\s+(?:(?:especially|particularly|mainly|usually)\s+)?(?:at the (?:start"
    r"|beginning)|early|soon|"
    r"during|in the first|after the (?:first|start))\b[^,;:⟦\x00]{0,60},\s+",
    _I,
)
# "side effects with X (in adults) are LIST": the bracket limits, it explains nothing
_BRACKETED_GROUP = re.compile(
    r"\s\((?P<way>(?:in|for)\s(?:adults|children|adolescents|infants|women|men|patients)\b[^()\d]{0,40}|"
    r"when\s(?:used|given|taken)\s[^()]{1,60})\)(?=\s+(?:are|is|include|were)\s)",
    _I,
)
# "12 of the 60 patients (20%)" and "20% (12 of 60)": the second says the same.
_TWICE = re.compile(
    r"(?P<first>\b\d+\s+(?:out\s+)?of\s+(?:the\s+)?[\d,]+(?:\s+[a-z]+)?|\d\s?%(?:\s+of\s+[a-z]+)?)\s+"
    r"\((?:\d+(?:[.,]\d+)?\s?%|\d+\s+(?:out\s+)?of\s+(?:the\s+)?[\d,]+(?:\s+[a-z]+)?)\)",
    _I,
)
# "The most common side effect, headache, was seen in …": an apposition names the effects.
_APPOSED = re.compile(
    r"^(?P<head>(?:the|its|another|one|an?)\s[^,;:\x00]{0,80}?side effects?(?:\s[^,;:]{1,60}?)?),\s+"
    r"(?!(?:which|that|seen|affecting|reported|observed|occurring|each|both|all|usually|mostly|some"
    r"|including|such|in|with|"
    r"when|who|experienced|found|noted|more|up|although|as|especially|particularly|after|during|at|if|also"
    r"|around|about|"
    r"between|and|or|however|where|while|like|for|on|by|most|many|though|because|since)\b)"
    r"(?P<list>[^;:]{3,300}?),\s+(?P<verb>(?:has|have|was|were|is|are|may|can|could|affects?|affected"
    r"|occurs?|occurred)\b)",
    _I,
)
_COUNTED = re.compile(
    r"\d+ in \d|\d\s?%|\b(?:half|third|thirds|quarter|one in) (?:of )?\w+[^,;]{0,40}?\bside effects", _I
)
# "side effects vary with the disease but include LIST"
_VARY = re.compile(
    r"(?<=side effects)(?:\s[^;:(\x00]{0,80}?)?\s(?:vary|varies|differ|differs|depend|depends)"
    r"\b[^;:]{0,120}?\s(?:but|and)\s+"
    r"(?:they\s+)?(?:(?:generally|usually|mostly|commonly|often)\s+)?(?=include)",
    _I,
)
# "… of patients given X compared with 1 in 20 given placebo"
_COMPARED = re.compile(r",?\s+(?:compared (?:with|to)|versus|as opposed to)\s(?=[^;]{0,60}\d)[^;]{0,200}$", _I)
# "Less common are LIST"
_INVERTED = re.compile(
    r"^(?P<how>(?:(?:also|less|more|very|most|even)\s+)*(?:common|commonly|frequent|uncommon|rare|serious|severe))"
    r"(?=\s+(?:\x00+\s+)?(?:are|is|were|was)\s)",
    _I,
)
# "The most common side effects are, in adults, LIST"
_CONTEXT_INSIDE = re.compile(
    r"^(?P<verb>[^;:]{3,200}?\bside effects\b[^;:]{0,200}?\s(?:are|is|were|include|included)),\s+"
    r"(?P<way>(?:in|for|when|with|among)\s[^,;:]{2,80}),\s+",
    _I,
)
# ", the most frequent of which are LIST"
_MOST_OF = re.compile(
    r",\s+the\s+(?:most|more)\s+(?:common|frequent|important|serious|severe|commonly reported|frequently reported)\s+"
    r"(?:of which|of these|of them|being)(?:\s+(?:are|is|include|includes|were|was|being))?\s+",
    _I,
)
# ", some of them severe," says something of the effects before it.
_SOME = re.compile(
    r",?\s+(?:some|several|a few|many|most|sometimes|occasionally|including some)(?:\s+of\s+(?:them|which"
    r"|these|whom))?\s+"
    rf"(?:(?:were|are|have been|can be|may be)\s+)?(?:very\s+|potentially\s+)?(?P<word>{_SERIOUS})"
    rf",?(?=\s+(?:has|have|were|was|may|can)\b|$)",
    _I,
)
# "and they can be serious", "some of these were severe", "and were severe in some of them"
_SAID = re.compile(
    r"(?:(?:^|\band\s+|\bbut\s+|\balthough\s+|\bthough\s+|,\s+|\band)(?:both|all|each|either|some|several"
    r"|many|a few|most)?(?:\s*of\s+)?\s*"
    r"(?:they|these|this|it|those|which|them|some|all|(?:these|this|such)\s+[\w-]+(?:\s+[\w-]+)?)?\s*)"
    r"(?:(?:may|can|could|might)\s+(?:also\s+)?(?:\w+ly\s+)?(?:be|become)|(?:is|are|was|were|have been|has been))\s+"
    rf"(?:(?!not\b|never\b|no\b|less\b|rarely\b|un)[\w-]+\s+){{0,2}}?{_SERIOUS}\b(?!\s+(?:enough|than))",
    _I,
)
# "these cancers⟦0⟧": a clause that only says how often what was named before it occurs.
ONLY_FREQUENCY = re.compile(
    r"^(?:and\s+|but\s+|also\s+)?(?:(?:(?:both|all|each|either)\s+(?:of\s+)?)?(?:they|these|this|it|those"
    r"|both|which|such)"
    r"(?:\s+[\w-]+){0,3}?)?\s*⟦(?P<mark>\d+)⟧\s*$",
    _I,
)
# "the risk of X is also raised"
RISK_RAISED = re.compile(
    r"^(?:the|an?|patients’)\s+(?:risk|likelihood|chance)s?\s+of\s+(?:developing\s+|getting\s+"
    r"|having\s+)?(?P<list>[^;]{3,300}?)\s+"
    r"(?:is|are|may be|can be|was|were)\s+(?:also\s+|slightly\s+|therefore\s+)?(?:raised|increased|higher"
    r"|greater)(?P<tail>\s[^,;]{1,80})?$",
    _I,
)
# "makes patients more prone to X"; the phrase "more likely to" compares elsewhere.
PRONE = re.compile(
    r"\b(?:may\s+|can\s+)?makes?\s+[^,;:]{1,40}?\bmore\s+(?:prone|likely|susceptible|vulnerable)\s+to\b", _I
)
_LEADING_MARK = re.compile(
    r"\s*(?:(?:(?:very|more|less)\s+)?(?:rarely|commonly|uncommonly|often|frequently|infrequently"
    r"|occasionally|sometimes)\s*)?"
    r"(?P<mark>⟦\d+⟧),\s+",
    _I,
)
_SIDE_EFFECTS_WORD = re.compile(r"\bside effects?\b", _I)
# ": LIST" after "occurred that threatened the patient's sight"
_OCCURRED = re.compile(
    r"\s+(?:(?:have|has|had)\s+)?(?:also\s+)?(?:occurr?e?d?|were seen|was seen|been seen|been reported"
    r"|were reported|developed)\b"
    r"[^,;:⟦]{0,80}(?=:)",
    _I,
)
_NEGATED_PEOPLE = re.compile(r"\bwho\s+(?:have|has|had|are|were)\s+(?:not|never)\b", _I)
# "reported in patients treated with X" does not say how an effect is treated.
_TREATED_PEOPLE = re.compile(
    r"\b(?P<who>patients|people|persons|those|adults|children|adolescents|infants|women|men|individuals|recipients)\s+"
    r"(?:(?:who|that)\s+)?(?:(?:are|were|is|was|have been|had been|being)\s+)?(?:being\s+)?treated\s+(?:with|by)\b",
    _I,
)
# "They affected 1 in 10 people and included LIST": how often first, what after it.
_HOW_OFTEN_FIRST = re.compile(
    r"^(?P<who>(?:(?:the\s+)?[\w-]+\s+){0,4}?side effects|they|these|those|both|all of them)\s+"
    r"(?P<how>(?:(?:may|can|could)\s+)?(?:(?:are|were|have been|be)\s+)?(?:\w+ly\s+)?"
    r"(?:affect(?:s|ed)?|occur(?:red)?|seen|reported|observed|happened)\s[^,;:()]{3,100}?),?\s+and\s+(?:mainly\s+|mostly\s+)?"
    r"(?P<verb>(?:may\s+|can\s+)?included?)\s",
    _I,
)
# "Some patients, particularly those with diabetes, may develop X": the insertion limits nothing.
_PARTICULARLY = re.compile(
    r"^(?P<who>[^,;:]{3,80}?),\s+(?:particularly|especially|mainly|mostly|most often|in particular|including|"
    r"usually)\s+[^,;:]{3,100},\s+(?=(?:(?:may|can|could|might|will)\s+)?(?:also\s+)?(?:have|had|has|experienced?|develop(?:ed)?|get|"
    r"got|reported?|suffer(?:ed)?|feel|felt|notice[d]?)\s)",
    _I,
)
# "may have fever or develop a rash": the second verb says no more than the first.
_NEXT_VERB = re.compile(
    r"(?P<joiner>,\s+|\s+(?:and|or)\s+)(?:(?:may|can|could|might|will)\s+)?(?:also\s+)?"
    r"(?:have|had|has|experienced?|develop(?:ed)?|get|got|reported?|suffer(?:ed)?(?:\s+from)?|notice[d]?)\s+(?!been\b|to\b|not\b|had\b)(?=[\w⟦])",
    _I,
)
_FEELING = re.compile(
    r"(?:(?:very|less|more|unusually|extremely|too|abnormally|generally)\s+)?(?P<word>[\w-]+)(?=\s*(?:$|[,;⟦\x00]|and\b|or\b))",
    _I,
)
# Qualities that are an effect with "feel" only; `ADJECTIVES` has more.
_FEELINGS = ADJECTIVES | words("""
    cold warm hot faint ill unwell hungry full thirsty shaky lightheaded light-headed sleepy drowsy giddy low down
    exhausted aggressive bloated worried afraid frightened generally
""")


def rewrite(text: str) -> tuple[str, bool]:
    """The sentence in the order that the grammar reads, and whether an insertion called its effects serious."""
    text = _BRACKETED_GROUP.sub(lambda m: f" {m['way']}", text)
    text = _TWICE.sub(lambda m: m["first"], text)
    text = _PARTICULARLY.sub(lambda m: f"{m['who']} ", text)
    counted = _HOW_OFTEN_FIRST.match(text)
    if counted:
        text = f"{counted['who']} (which {counted['how']}) {counted['verb']} {text[counted.end() :]}"
    masked = mask_brackets(text)
    some = _SOME.search(masked)
    if some:
        text = f"{text[: some.start()]} {text[some.end() :].lstrip()}"
        masked = mask_brackets(text)
    # After "6 in 10 had side effects" the frequency is that of any effect, not of those named.
    members = "; the most common are " if _COUNTED.search(masked) else " including "
    for pattern, by in ((_ADVERB, " "), (_WHEN, " "), (_MOST_OF, members), (_VARY, " "), (_COMPARED, "")):
        match = pattern.search(masked)
        while match:
            text = text[: match.start()] + by + text[match.end() :]
            masked = mask_brackets(text)
            match = pattern.search(masked, match.start() + len(by))
    inverted = _INVERTED.match(masked)
    if inverted:
        text = f"{text[: inverted.end('how')]} side effects {text[inverted.end('how') :].lstrip()}"
        masked = mask_brackets(text)
    inner = _CONTEXT_INSIDE.match(masked)
    if inner:
        first = text[: inner.end("verb")]
        text = f"{text[inner.start('way') : inner.end('way')]}, {first[:1].lower()}{first[1:]} {text[inner.end() :]}"
        masked = mask_brackets(text)
    apposed = _APPOSED.match(masked)
    if apposed:
        plural = re.search(r"side effects\b", apposed["head"], _I)
        head, names = text[: apposed.end("head")], text[apposed.start("list") : apposed.end("list")]
        text = f"{head} {'are' if plural else 'is'} {names}, which {text[apposed.start('verb') :]}"
    return text, bool(some)


def move_leading_mark(marked: str) -> str:
    """ "⟦0⟧, severe side effects occurred: X" and "⟦0⟧, X was seen" with the mark where other sentences have it."""
    match = _LEADING_MARK.match(marked)
    if not match:
        return marked
    rest = marked[match.end() :]
    masked = mask_brackets(rest)
    introduced = _SIDE_EFFECTS_WORD.search(masked)
    if introduced:
        tail = _OCCURRED.match(masked, introduced.end())
        after = rest[tail.end() if tail else introduced.end() :]
        return f"{rest[: introduced.end()]}{match['mark']}{after}"
    return f"{rest.rstrip()}{match['mark']}" if "⟦" not in rest else marked


def said_serious(clause: str) -> bool:
    """Whether the clause says of what was named before that it is, was or can be serious ("and they may be severe")."""
    return bool(_SAID.search(mask_brackets(clause)))


def without_negated_people(masked: str) -> str:
    """ "Patients who have not been treated before" limits whom a sentence is about; it denies nothing."""
    return _NEGATED_PEOPLE.sub("who have", masked)


def without_treated_people(masked: str) -> str:
    """ "Patients treated with X" are those who take the medicine; nothing is said of how an effect is treated."""
    return _TREATED_PEOPLE.sub(lambda m: f"{m['who']} taking", masked)


def said_of_people(verb: str, text: str) -> str:
    """The list after "patients may feel …": "feel" stays with a quality ("feel cold"), further verbs go."""
    for match in reversed(list(_NEXT_VERB.finditer(mask_brackets(text)))):
        quality = _FEELING.match(mask_brackets(text), match.end())
        if quality and quality["word"].lower() in _FEELINGS and re.search(r"g[eo]t\s+$", match.group(), _I):
            continue  # "get dizzy"
        text = text[: match.end("joiner")] + text[match.end() :]
    feeling = _FEELING.match(mask_brackets(text)) if re.search(r"\bfe(?:el|lt)$", verb.strip(), _I) else None
    return f"feel {text}" if feeling and feeling["word"].lower() in _FEELINGS else text

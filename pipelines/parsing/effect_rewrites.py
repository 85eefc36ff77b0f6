"""Sentences on side effects brought to the order that `effect_clauses` reads, and what is said of effects afterwards.

Insertions are moved or taken out: "The most serious side effect, X, was seen in …" becomes "The most serious side
effect is X, which was seen in …"; "and, rarely, X" becomes "and X". Rows quote the sentence itself, never the rewriting.
"""

import re

from pipelines.parsing.brackets import mask_brackets

_I = re.IGNORECASE
_SERIOUS = r"(?:serious|severe|life[- ]threatening|fatal|dangerous)"
# ", rarely," and the like between a joining word and the effect.
_ADVERB = re.compile(
    r"(?:(?<=\band)|(?<=\bor)|(?<=\bbut)),?\s+(?:also\s+)?(?:(?:more|less|very|most|much less)\s+)?(?:rarely|often|commonly|frequently|"
    r"occasionally|sometimes|uncommonly|infrequently|in (?:very )?rare cases|in some (?:cases|patients|people)|in a few cases),\s+",
    _I,
)
# "The most common side effect, headache, was seen in …": an apposition names the effects.
_APPOSED = re.compile(
    r"^(?P<head>(?:the|its|another|one|an?)\s[^,;:\x00]{0,80}?side effects?(?:\s[^,;:]{1,60}?)?),\s+"
    r"(?!(?:which|that|seen|affecting|reported|observed|occurring|each|both|all|usually|mostly|some|including|such|in|with|"
    r"when|who|experienced|found|noted|more|up|although|as|especially|particularly|after|during|at|if|also|around|about|"
    r"between|and|or|however|where|while|like|for|on|by|most|many|though|because|since)\b)"
    r"(?P<list>[^;:]{3,300}?),\s+(?P<verb>(?:has|have|was|were|is|are|may|can|could|affects?|affected|occurs?|occurred)\b)",
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
    r",?\s+(?:some|several|a few|many|most|sometimes|occasionally|including some)(?:\s+of\s+(?:them|which|these|whom))?\s+"
    rf"(?:(?:were|are|have been|can be|may be)\s+)?(?:very\s+|potentially\s+)?(?P<word>{_SERIOUS}),?(?=\s+(?:has|have|were|was|may|can)\b|$)",
    _I,
)
# "and they can be serious", "some of these were severe", "and were severe in some of them"
_SAID = re.compile(
    r"(?:(?:^|\band\s+|\bbut\s+|\balthough\s+|\bthough\s+|,\s+|\band)(?:both|all|each|either|some|several|many|a few|most)?(?:\s*of\s+)?\s*"
    r"(?:they|these|this|it|those|which|them|some|all|(?:these|this|such)\s+[\w-]+(?:\s+[\w-]+)?)?\s*)"
    r"(?:(?:may|can|could|might)\s+(?:also\s+)?(?:\w+ly\s+)?(?:be|become)|(?:is|are|was|were|have been|has been))\s+"
    rf"(?:(?!not\b|never\b|no\b|less\b|rarely\b|un)[\w-]+\s+){{0,2}}?{_SERIOUS}\b(?!\s+(?:enough|than))",
    _I,
)
# "these cancers⟦0⟧": a clause that only says how often what was named before it occurs.
ONLY_FREQUENCY = re.compile(
    r"^(?:and\s+|but\s+|also\s+)?(?:(?:(?:both|all|each|either)\s+(?:of\s+)?)?(?:they|these|this|it|those|both|which|such)"
    r"(?:\s+[\w-]+){0,3}?)?\s*⟦(?P<mark>\d+)⟧\s*$",
    _I,
)
# "the risk of X is also raised"
RISK_RAISED = re.compile(
    r"^(?:the|an?|patients’)\s+(?:risk|likelihood|chance)s?\s+of\s+(?:developing\s+|getting\s+|having\s+)?(?P<list>[^;]{3,300}?)\s+"
    r"(?:is|are|may be|can be|was|were)\s+(?:also\s+|slightly\s+|therefore\s+)?(?:raised|increased|higher|greater)(?P<tail>\s[^,;]{1,80})?$",
    _I,
)
# "makes patients more prone to X"; the phrase "more likely to" compares elsewhere.
PRONE = re.compile(
    r"\b(?:may\s+|can\s+)?makes?\s+[^,;:]{1,40}?\bmore\s+(?:prone|likely|susceptible|vulnerable)\s+to\b", _I
)
_LEADING_MARK = re.compile(r"\s*(?P<mark>⟦\d+⟧),\s+")
_SIDE_EFFECTS_WORD = re.compile(r"\bside effects?\b", _I)
# ": LIST" after "occurred that threatened the patient's sight"
_OCCURRED = re.compile(
    r"\s+(?:(?:have|has|had)\s+)?(?:also\s+)?(?:occurr?e?d?|were seen|was seen|been seen|been reported|were reported|developed)\b"
    r"[^,;:⟦]{0,80}(?=:)",
    _I,
)
_NEGATED_PEOPLE = re.compile(r"\bwho\s+(?:have|has|had|are|were)\s+(?:not|never)\b", _I)


def rewrite(text: str) -> tuple[str, bool]:
    """The sentence in the order that the grammar reads, and whether an insertion called its effects serious."""
    masked = mask_brackets(text)
    some = _SOME.search(masked)
    if some:
        text = f"{text[: some.start()]} {text[some.end() :].lstrip()}"
        masked = mask_brackets(text)
    for pattern, by in ((_ADVERB, " "), (_MOST_OF, " including ")):
        match = pattern.search(masked)
        while match:
            text = text[: match.start()] + by + text[match.end() :]
            masked = mask_brackets(text)
            match = pattern.search(masked, match.start() + len(by))
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

"""Heading patterns of all template generations, as data.

Source: the headings of the agency's overviews (2018 on) and of its summaries for the public (2006-2017), as listed in
GUIDELINE.md, "document"; variants of wording (is/are, approved/authorised, which/what) are allowed because the texts
vary. `.+?` stands for the medicine's name, which may hold digits, hyphens, brackets and spaces.
"""

import re

_X = r"(?P<name>.+?)"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("used_for", rf"What (?:is|are) {_X},? and what (?:is it|are they|is {_X.replace('name', 'name2')}) used for"),
    ("used_for", rf"What (?:is|are) {_X} used for"),
    ("used_for", rf"What (?:is|are) {_X} used to treat"),
    ("benefits_risks", rf"What (?:are|is) the benefits? and (?:the )?risks? (?:of|associated with|with) {_X}"),
    ("risks", rf"What (?:are|is) the (?:risks?|side effects?) (?:associated with|of|with|related to) {_X}"),
    (
        "benefits",
        (
            rf"What benefits? (?:of|with) {_X} (?:have|has) been (?:shown|seen|demonstrated)(?: (?:in|during) "
            rf"(?:the )?(?:studies|study|trials))?"
        ),
    ),
    (
        "benefits",
        (
            rf"What benefits? (?:has|have|did) {_X} (?:been )?(?:shown?|demonstrated?)(?: (?:in|during) (?:the "
            rf")?(?:studies|study|trials))?"
        ),
    ),
    ("benefits", rf"What (?:are|is) the benefits? (?:of|with) {_X}(?: shown in (?:the )?studies)?"),
    ("how_studied", rf"How (?:has|have|was|were|is) {_X} (?:been )?studied"),
    ("how_used", rf"How (?:is|are|should|must|do I use|was) {_X} (?:be )?(?:used|given|taken|administered)"),
    ("how_works", rf"How (?:does|do|is|are) {_X} (?:work|expected to work|thought to work)"),
    (
        "why_authorised",
        (
            rf"Why (?:is|are|has|have|was|were) {_X} (?:been )?(?:authorised|approved|recommended for approval"
            rf"|granted (?:a )?marketing authorisation)(?: in the (?:EU|European Union))?"
        ),
    ),
    (
        "awaited",
        (
            rf"What (?:information|data|studies) (?:is|are) (?:still )?(?:awaited|expected|outstanding) (?:for|on"
            rf"|about) {_X}"
        ),
    ),
    (
        "measures",
        (
            rf"(?:What|Which) measures (?:are|have) (?:being|been) (?:taken|put in place) to ensure the safe(?: "
            rf"and effective)? use of {_X}"
        ),
    ),
    ("measures", rf"What is being done to ensure the safe(?: and effective)? use of {_X}"),
    ("other_information", rf"(?:Other|Further|More|Additional) information (?:about|on) {_X}"),
    ("what_is", rf"What (?:is|are) {_X}"),
)
HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(rf"{pattern}\s*{'[:?]?' if key == 'other_information' else '[?]'}", re.IGNORECASE))
    for key, pattern in _PATTERNS
)
# First words of a heading: a quick test before the patterns, and the test that a wrapped heading begins here.
HEADING_START = re.compile(r"(?:What|Which|How|Why|Other|Further|More|Additional)\b")


def match_heading(text: str) -> tuple[str, str] | None:
    """The canonical section key and the medicine's name of a heading, or None. `text` is one (joined) line."""
    if not HEADING_START.match(text):
        return None
    for key, pattern in HEADINGS:
        found = pattern.fullmatch(text.strip())
        if found:
            return key, found["name"].strip()
    return None

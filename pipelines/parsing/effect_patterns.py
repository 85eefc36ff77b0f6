"""Phrase patterns of the sentences on side effects, as data for `effect_clauses`.

The wordings are those of the agency's overviews (2018 on) and summaries for the public (2006-2017): "The most common
side effects with X … are", "seen in", "may affect", "X can cause", "patients may experience", "reports of".
All are matched on text whose brackets are masked and whose frequencies are marks `⟦k⟧`.
"""

import re

_I = re.IGNORECASE
_ADV = (
    r"(?:(?:also|usually|commonly|frequently|rarely|very|most|less|often|occasionally|sometimes|uncommonly|"
    r"generally|mainly|mostly|only|not uncommonly|both|sometimes|potentially|occur|occurring)\s+){0,3}"
)
SERIOUS_WORD = r"(?:serious|severe|life[- ]threatening|fatal|most important|most significant|important|dangerous)"
_SIDE_EFFECTS = (
    r"(?:side[- ]effects?|adverse (?:drug )?(?:reactions?|events?|effects?)|undesirable effects?|unwanted "
    r"effects?|adverse drug reactions?|reactions? to the vaccine)"
)
_NP_START = (
    r"(?:(?:the|other|some|additional|further|more|less|very|common|commonly|uncommon|rare|serious|severe|"
    r"most|among|amongst|these|those|possible|its|their|"
    r"known|side|side-effects?|adverse|undesirable|unwanted|important|certain|frequent|few|several|many|"
    r"new|reported|potential|specific|typical|main|of|local|"
    r"systemic|particularly|especially|all|frequently|life-threatening|infrequent|expected|late|early|any|"
    r"most|mild|moderate)\b|\S+[’']s?\s)"
)
_NO_VERB_AFTER = (
    r"(?!\s+(?:also\s+)?(?:used|given|taken|administered|combined|injected|added|applied|inhaled|treated|"
    r"seen|reported|observed|associated|"
    r"receiving|taking|being|recorded|noted|started|switched|prescribed|experienced|infused|vaccinated|found)\b)"
)
_LIST_VERB = (
    rf"(?:(?:are|is|were|was|being)\b{_NO_VERB_AFTER}|(?:may|can|could|might)\s+(?:also\s+)?(?:include|"
    rf"be)\b{_NO_VERB_AFTER}|"
    r"includes?\b|included\b|including\b|(?:have|has)\s+(?:also\s+)?(?:included|been)\b"
    rf"{_NO_VERB_AFTER}|comprised?\b|consist(?:s|ed)? of\b|such as\b|:)"
)
# A word that may stand before "side effects" in a noun phrase ("immune-related", "gastrointestinal").
_MODIFIER = (
    r"(?!(?:is|are|was|were|may|can|could|has|have|had|causes?|caused|causing|experienced?|develop(?:ed)?"
    r"|get|affects?|of|"
    r"and|or|with|in|for|no|fewer|more|patients|people|when|if|like)\b)[^\s,;:.()⟦]+"
)
# "The most common side effects with X ⟦0⟧ are LIST"
INTRO = re.compile(
    rf"^(?P<head>(?:(?P<anaphor>(?:the\s+)?(?:most|more)\s+(?:common|frequent|serious|important|severe|"
    rf"commonly|frequently)\b(?:\s+(?:and|or)\s+(?:most\s+)?[\w-]+)?|these|they|those|"
    r"the main|others?|the commonest)"
    rf"|(?={_NP_START})(?:[^\s,;:.]+\s+){{0,9}}?(?={_SIDE_EFFECTS})"
    rf"|(?:{_MODIFIER}\s+){{1,3}}?(?={_SIDE_EFFECTS}))"
    rf"(?:(?:[^\s,;:.]+\s+|\s*){{0,8}}?{_SIDE_EFFECTS})?)"
    rf"(?P<tail>.{{0,400}}?)(?:\s+|(?=:))(?P<verb>{_LIST_VERB}):?(?:\s+|(?=⟦))(?P<adv>{_ADV})(?P<list>\S.*)$",
    _I | re.DOTALL,
)
PEOPLE = (
    r"(?:patients?|people|persons?|adults|children|adolescents|infants|babies|women|men|those|recipients|"
    r"users|subjects|individuals)"
)
# "⟦0⟧ may experience LIST", "Patients with diabetes can develop LIST"
PEOPLE_HAVE = re.compile(
    rf"^(?P<who>⟦\d+⟧\s*|(?:(?:some|many|most|a few|few|certain|other|several|rarely|occasionally|very "
    rf"rarely|more|elderly|older|all|almost|nearly|virtually|(?:vast )?majority of|a (?:small |large "
    rf")?number of|the|one|two|three|four|five|six|seven|eight|nine|ten|"
    rf"\d+)(?:\s*,\s*|\s+)){{0,6}}{PEOPLE}\b[^,;:]{{0,160}}?\s)"
    r"(?P<verb>(?:(?:may|might|can|could|will)\s+)?(?:have\s+|has\s+|had\s+)?(?:also\s+)?"
    r"(?:experience[sd]?|had|have had|have|has|develop(?:ed|s)?|get|got|gets|report(?:ed|s)?|suffer(?:ed|"
    r"s)?(?:\s+from)?|show(?:ed|n)?|feel|felt|"
    r"notice[ds]?|having|experiencing|reporting))\s+"
    r"(?P<list>(?!(?:it|them|these|this|been|to|not|a higher|taken|received|shown|stopped|similar|the "
    r"same|responded)\b)\S.*)$",
    _I | re.DOTALL,
)
# "X can cause LIST"
CAUSE = re.compile(
    r"^(?P<who>[^,;:]{1,160}?)\s+(?:(?:may|can|might|could|will)\s+)?(?:also\s+)?(?:(?:rarely|sometimes|"
    r"occasionally|commonly|often|in rare cases)\s+)?"
    r"(?:(?:have|has)(?=\s[^;:]{0,80}\beffects\b[^;:]{0,80}\b(?:including|such as)\b)|cause[sd]?"
    r"|lead(?:s)?\s+to|led\s+to|results?\s+in|resulted\s+in|trigger(?:s|ed)?|induce[sd]?|"
    r"provoke[sd]?|produce[sd]?|"
    r"(?:increase[sd]?|raise[sd]?)\s+(?:the\s+|a\s+|patients’\s+)?(?:risk|likelihood|"
    r"chance)s?\s+of(?:\s+developing|\s+getting)?|"
    r"makes?\s+[^,;:]{1,40}?\bmore\s+(?:prone|likely|susceptible|vulnerable)\s+to(?:\s+(?:develop(?:ing)?|get(?:ting)?|"
    r"have|having|experienc(?:e|ing)))?|carries\s+a\s+risk\s+of|"
    r"(?:is|are|was|were|has\s+been|have\s+been|may\s+be|can\s+be)\s+(?:(?:also|commonly|frequently|"
    r"rarely|sometimes|very|often)\s+){0,2}(?:associated|linked)\s+(?:with|to)(?:\s+an?\s+(?:increased|"
    r"higher)\s+risk\s+of)?)\s+"
    r"(?P<list>\S.*)$",
    _I | re.DOTALL,
)
MEDICINE_SUBJECT = re.compile(
    r"(?:(?:like|as with)\b.*,\s*)?(?:it|this|the (?:medicine|vaccine|product|injections?|infusions?|"
    r"treatment|tablets|capsules|active substances?|use|two medicines|(?:oral |eye |nasal |skin )?(?:"
    r"solution|suspension|cream|gel|ointment|patch(?:es)?|spray|drops|inhaler|implant|granules|powder|lozenges|"
    r"suppositories))|treatment|this (?:medicine|vaccine|"
    r"treatment)|"
    r"vaccination|therapy|use of|using|taking|injections?|infusions?|medicines? (?:of|in|like) th\w+.*|"
    r"long-term use|stopping|high doses)\b",
    _I,
)
# "There have been reports of LIST", "There is a risk of LIST", "Cases of LIST have been reported"
CASES = re.compile(
    r"^(?:there\s+(?:is|are|may be|have been|has been|were|was|can be)\s+(?:also\s+)?(?:an?\s+|some\s+|"
    r"the\s+)?(?:[\w-]+\s+){0,5}?(?:risks?|reports?|cases|number of cases|chance|possibility)\s+(?:of|"
    r"that)"
    r"|(?:the\s+|an?\s+)?(?:(?:most|main|very|small|[\w-]+)\s+){0,3}?(?:cases|"
    r"reports)\s+of)\s+(?:developing\s+|getting\s+)?(?P<list>\S.*)$",
    _I | re.DOTALL,
)
_OCCUR = r"(?:occur(?:s|red)?|happen(?:s|ed)?|develop(?:s|ed)?|appear(?:s|ed)?|arise[sn]?|arose)"
_SEEN = r"(?:seen|reported|observed|experienced|noted|recorded|described|found|identified)"
# What may follow a list that is the subject.
PREDICATE = re.compile(
    rf"\s(?:(?:which|that)\s+)?(?:(?:may|can|might|could|will)\s+{_ADV}(?:be\s+{_ADV}(?:{_SEEN}|"
    rf"{SERIOUS_WORD}|common|uncommon|rare|fatal)|{_OCCUR}|be an?\s+[^,;:]{{0,60}}?side effects?)"
    rf"|(?:has|have|had)\s+{_ADV}(?:been\s+{_ADV}(?:{_SEEN}|common|rare|uncommon)|{_OCCUR})"
    rf"|(?:is|are|was|were)\s+{_ADV}(?:{_SEEN}|common\b|uncommon\b|rare\b|frequent\b|known side|possible\b|"
    rf"{SERIOUS_WORD}|(?:a|an|other|another|among|amongst|some of|one of|also|the most|the|known|potential|"
    rf"possible|less|more)\s+[^,;:]{{0,60}}?side effects?|side effects?|(?:a|"
    rf"the)\s+(?:[\w-]+\s+){{0,3}}(?:risks?|concern))"
    rf"|{_ADV}{_OCCUR}\b)",
    _I,
)
# Adjuncts before the clause.
LEAD = re.compile(
    r"^(?P<lead>(?:in|when|whenever|for|among|amongst|with|during|after|if|while|following|as|like|at|on|"
    r"by|used|given|taken|because|since|although|"
    r"however|additionally|furthermore|moreover|overall|rarely|occasionally|very rarely|less (?:commonly|"
    r"often|frequently)|more (?:commonly|rarely|often)|most (?:commonly|often)|also|finally|similarly|"
    r"compared|due|under|within|based|"
    r"sometimes|again|generally|uncommonly|commonly|to date|from|unlike|besides|apart|once)\b[^,:]{0,300}?)"
    r"(?:,(?:\s+|(?=⟦))|:\s+|\s+(?=(?:the|other|less|more|very)\s+(?:most |more |less )?(?:common|serious|"
    r"frequent|important|main)\b(?! stud| trial| reason)|common side|side effects|there (?:is|are|have|may)\b))",
    _I,
)
# A population without a comma: "in adults dry lips may affect …".
_GROUP = (
    r"(?:adults|children|adolescents|infants|babies|newborns|women|men|older people|elderly (?:patients|"
    r"people)|young(?:er)? children|teenagers)"
)
LEAD_GROUP = re.compile(
    rf"^(?P<lead>(?:in|for|among)\s+(?:the\s+)?{_GROUP}(?:\s+and\s+{_GROUP})?)\s+(?=(?!(?:with|aged|who|"
    rf"under|over|and|or|below|above|taking|treated|given|receiving|from|whose|of|using)\b)[\w⟦])",
    _I,
)
# "The tablets (can cause X)", "Zandrivo oral solution (can cause X)": one of the medicine's forms as the subject
FORM = (
    r"(?:(?:oral|eye|nasal|chewable|film-coated)\s+)?(?:tablets|capsules|solution|suspension|cream|gel|ointment|"
    r"patch(?:es)?|spray|drops|injections?|infusions?|inhaler|implant|granules|powder)"
)
FORM_SUBJECT = rf"(?:the\s+)?(?:[A-Z][\w-]+\s+)?{FORM}"
FORM_CAUSES = re.compile(
    rf"^(?:the\s+)?(?:[A-Z][\w-]+\s+)?(?P<form>{FORM})\s+(?:(?:can|may|could|might)\s+(?:\w+\s+)?cause|causes?\b)", _I
)
# "Serious effects on the liver have been seen: LIST": a sentence whose list follows a colon
COLON = re.compile(r"^(?P<head>[^:;]{8,250}?):\s+(?P<list>[^:;]{3,}.*)$", _I | re.DOTALL)
SAYS_EFFECTS = re.compile(
    r"\b(?:side effects?|effects on|affects?|problems?|reactions?|disorders?|infections?|symptoms?|complications?|"
    r"cancers?)\b",
    _I,
)
STATES = re.compile(
    r"\s(?:(?:may|can|could|might)\s|(?:is|are|was|were|has|have|had|been)\s|(?:experienced?|developed?|reported|got|get|had|"
    r"occur(?:s|red)?|suffer(?:ed)?)\b)|⟦",
    _I,
)
CLAUSE_SPLIT = re.compile(
    r",?\s+and\s+(?=(?:the|other)\s+(?:(?:most|more|less)\s+)?(?:serious|severe|common|frequent|important)\s+"
    r"(?:[\w-]+\s+){0,2}?side effects?\b)|,?\s+and\s+(?=there (?:is|are|may be|have been|has been|can be)"
    rf"\b)|,?\s+and\s+(?={FORM_SUBJECT}\s+(?:can|may|could|might|causes?)\b)|\s*;\s*(?:and\s+|however,?\s+|"
    r"but\s+)?|,?\s+(?:whereas|while|whilst)\s+(?=\S)|,\s+but\s+|\s+-\s+(?=(?:the|in)\s)",
    _I,
)
SUBORDINATE = re.compile(
    r"(?:,\s+(?:(?:because|since|so|therefore|although|though|even though)\b|as (?:it|they|this|the|X)\b|"
    r"and (?:the |your )?(?:doctors?|patients?|treatment|people|women)\s+(?:should|may need|will|must|"
    r"need)|and [\w’ -]{1,60}\s(?:should|must)\b|"
    r"and (?:these|they|most|some of these|it|this|usually|is|are|was|were|generally)\b|if (?:this|they|"
    r"you|these)\b|most of (?:which|them|these)|some of (?:which|them|these)|many of (?:which|them|these)|"
    r"the majority of|all of which)|\s+(?:because|although|unless)\s|,?\s+and\s+(?:must|should|is not|are "
    r"not|cannot|may not)\b|\s+and\s+(?:these|they|most|this|it)\s+(?:are|is|were|was|may|can|usually|"
    r"often|generally|will|do|does|have|has)\b).*",
    _I | re.DOTALL,
)
NOT_EFFECTS = re.compile(
    r"package leaflet|full list|(?:see|consult) (?:the|section)|list of (?:all )?(?:side effects|restrictions)|"
    r"\b(?:must|should)\s+(?:not|never|also|only|be|always|therefore|stop|seek|tell|contact|talk|have|use|"
    r"receive|consider|ensure|monitor|check|avoid|take|carry|inform|immediately)\b|"
    r"\b(?:is|are) (?:advised|recommended|not intended|contraindicated|not recommended)\b|\bneeds? to be\b|"
    r"\b(?:has|have|had|was|were|is|are|did|does|do|may|can|could|will|would)\s+not\b(?!\s+(?:only|"
    r"uncommon))|^no\b|^not\b|"
    r"\bno (?:evidence|cases|reports|increase|new|serious|unexpected|additional|major|specific|relevant|"
    r"significant|side effects|deaths|other|safety)\b|"
    r"\b(?:taken as being|considered to be|thought to be|expected to be) (?:the same|similar|comparable)|"
    r"\b(?:led|lead|leads|leading) to (?:the )?(?:treatment|therapy|stopping|discontinu|withdrawal|patients)|"
    r"\b(?:stopp?(?:ed|ing)|discontinu(?:ed|ing)|gave up|left) (?:the |their )?(?:treatment|therapy|study"
    r"|taking|using|medicine)\b|"
    r"\bit is unclear\b|\bcannot be (?:ruled|excluded)\b|"
    r"\bsafety profiles?\b.*\b(?:similar|comparable|consistent|as|same|in line|established|known|"
    r"acceptable|manageable|favourable)\b",
    _I,
)
NOT_EFFECTS_UNMARKED = re.compile(
    r"\b(?:more|less|higher|lower|fewer|greater|worse)\b[^;]*\bthan\b|"
    r"\b(?:is|are|was|were|be|occur\w*|been|seen|reported|observed)\s+(?:also\s+|slightly\s+|"
    r"generally\s+)?(?:more|less)\s+(?:common|frequent|likely|often|frequently|commonly|severe|"
    r"pronounced)\b(?!\s+side)|"
    r"\b(?:more|less) likely to\b|\b(?:similar|comparable|identical|consistent|in line|the same)\s+(?:to|"
    r"with|as|in|between|for|frequency|rates?)\b|"
    r"\b(?:go|goes|went) away\b|\b(?:resolved?s?|disappear(?:s|ed)?|subsided?s?|improved?s?)\b(?=\s*(?:$|"
    r",|with|on|after|when|over|within|in|by|without|upon|once|as|quickly|spontaneously|during))|"
    r"\bwell tolerated\b|\b(?:managed|manageable|controlled|treated|avoided|minimised|prevented) (?:by|"
    r"with|if|through)\b|"
    r"\b(?:risk|frequency|number|rate|severity|likelihood|incidence) (?:of [^,;]{1,120} )?(?:is|was|are|"
    r"were|may be|can be|seems?|appears?|increases?|decreases?|depends?|increased|decreased)\b|"
    r"\b(?:is|are|was|were|be|been)\s+(?:usually |generally |mostly |all |typically |often |also "
    r")?(?:mild|moderate|manageable|temporary|short-lived|reversible|transient|tolerable|known from|as "
    r"expected)\b|"
    r"\b(?:depends?|vary|varies|differs?|differ)\b|\btend(?:s|ed)? to\b|\bseen with other\b.*\bsame\b|"
    r"\bin (?:comparison|relation) (?:with|to)\b",
    _I,
)
GENERIC_LIST = re.compile(
    r"(?:(?:also|usually|generally|mostly|mainly|often|all|broadly|very|thought to be|considered|overall|"
    r"typically)\s+)*(?:mild|moderate|similar|comparable|manageable|the same|in line|consistent|those|as "
    r"expected|temporary|reversible|transient|"
    r"related to|due to|limited|well known|known|less|more|not|expected|typical|what|as follows|listed|"
    r"caused by|linked to|thought|serious|severe|rare|uncommon|common|dose|reduced|low|high|of mild|able|"
    r"short)\b"
    r"(?!\s+(?:[\w-]+\s+){0,3}(?:levels?|counts?|pressure|rash|reactions?|infections?|pain|headache|"
    r"glucose|sugar|bleeding|mood|cells?|platelets?|appetite|dreams|blood|fever|diarrhoea|allergic|skin|"
    r"heart|liver|ability|cold|numbers?|amounts?|concentrations?|temperature|energy|sodium|calcium|"
    r"potassium|neutropenia|anaemia|muscle|sex|vision|breath)\b)",
    _I,
)
FINITE_START = re.compile(
    r"(?:can|may|is|are|was|were|has|have|had|usually|will|should|must|could|might|occurs?|occurred|go|"
    r"goes|last|lasts|lasted|resolved?|resolves|improves?|tends?|does|do|"
    r"this|it|they|these|most|some of|but|which|who|went|normally|generally)\b(?!\s+(?:cell|organ))",
    _I,
)
SERIOUS = re.compile(rf"(?<!not )(?<!non-)(?<!less )\b{SERIOUS_WORD}\b", _I)
# "serious and sometimes fatal side effects"
SERIOUS_CLASS = re.compile(rf"(?<!not )(?<!less )\b{SERIOUS_WORD}\b(?:\s+[\w-]+){{0,4}}?\s+{_SIDE_EFFECTS}", _I)
SERIOUS_TERM = re.compile(r"(?:(?:potentially|very)\s+)?(?:serious|severe|life-threatening|fatal)\b", _I)
# "is a serious side effect", "can be life-threatening", "which may be severe"
BE_SERIOUS = re.compile(
    r"\b(?:be|is|are|was|were|become|considered|been)\s+(?:also\s+|an?\s+|the\s+|very\s+|potentially\s+|"
    r"sometimes\s+|rare\s+but\s+|uncommon\s+but\s+|rare,?\s+|often\s+|in rare cases\s+|common\s+and\s+|"
    r"possibly\s+)*(?:serious|severe|life[- ]threatening|fatal|most important|most serious|dangerous|"
    r"(?:other|further|additional)\s+serious)\b",
    _I,
)
SIDE_EFFECT_TAIL = re.compile(
    rf"^(?={_NP_START})(?:[\w-]+\s+){{0,5}}?{_SIDE_EFFECTS}\b(?!\s+(?:related|affecting|linked|caused|"
    rf"associated|on|of|involving))",
    _I,
)
# "Serious side effects⟦0⟧": no label of a list
OF_SIDE_EFFECTS = re.compile(rf"(?:[\w-]+\s+){{0,3}}{_SIDE_EFFECTS}\s*⟦\d+⟧\s*", _I)
ITEM_CONTEXT = re.compile(
    r",?\s(?:in (?:adults|children|adolescents|infants|babies|women|men|adult|elderly|older|younger|"
    r"paediatric|(?:people|patients) (?:with|who|aged|over|under|taking|receiving|treated|given))"
    r"|when (?:used|given|taken|combined|X)|when \S+ is (?:used|given|taken|combined)|if (?:used|given|"
    r"taken))\b[^,;]*$",
    _I,
)
# A class of side effects that says what they come from: its members' context ("linked to the corticosteroids").
CLASS_CONTEXT = re.compile(
    rf"^(?:[\w-]+\s+){{0,3}}{_SIDE_EFFECTS}\s+(?P<c>(?:linked|related|due|caused|affecting|associated|"
    rf"resulting|attributed)\b.+)$",
    _I,
)
# "Side effects are mostly mild and include LIST": what lies between is a remark.
REMARK_THEN_LIST = re.compile(
    rf"^(?P<np>[^;]{{0,300}}?{_SIDE_EFFECTS}[^;]{{0,200}}?)\s(?:are|were|is|was)\s(?!(?:used|given|"
    rf"taken)\b)[^;:]{{1,160}}?\band\s+(?:(?:most commonly|mainly|mostly)\s+)?(?P<verb>includes?|"
    rf"included)\s",
    _I,
)
# What a list says of itself before its members: "those affecting the gut, such as LIST".
MEMBERS_OF_GENERIC = re.compile(
    r"(?:\b(?:such as|including|namely|(?:and|which) (?:can |may )?includes?)\s+|:(?:\s+|(?=⟦)))", _I
)
MEMBERS_IN_BRACKET = re.compile(r"\((?:such as|including|mainly)\s+(?P<list>[^()]*(?:\([^()]*\)[^()]*)*)\)", _I)
# "Side effects related to the blood are also common": the class is the effect.
CLASS_SUBJECT = re.compile(
    rf"(?:[\w-]+\s+){{0,2}}{_SIDE_EFFECTS}\s+(?:related|affecting|linked|due|caused|involving)\b", _I
)
HOW_COMMON = re.compile(r"(?:very\s+|less\s+|also\s+)*(?:common|uncommon|rare|frequent)\b", _I)
# "Very common: LIST"
LABEL = re.compile(
    r"(?:in )?(?:adults|children|adolescents|infants|women|men)[^:,.;]{0,60}:|(?:(?:very |less |"
    r"un)?common|(?:very )?rare|frequent|serious|severe)(?:ly)?(?: (?:side|adverse) [a-z]+)?\s*(?:\(|⟦|:)|⟦\d+⟧\s*:",
    _I,
)
# Two statements of people in one sentence: "1 in 10 had A and 1 in 20 had B".
MARK_SPLIT = re.compile(
    r",?\s+(?:and|while|but)\s*(?=⟦\d+⟧\s+(?:(?:may|can|also)\s+)*(?:had|have|has|experienced?|"
    r"develop(?:ed)?|get|got|reported?|suffered)\b)",
    _I,
)
# A group named in the middle of a list: "headache and, in children, vomiting".
MID_CONTEXT = re.compile(
    rf"(?:,\s*(?:and\s*,?\s+)?|\s+and\s*,?\s+|;\s*)(?P<ctx>(?:in|among|"
    rf"for)\s+(?:the\s+)?{_GROUP}(?:\s+and\s+{_GROUP})?(?:\s+aged\s+[^,]{{1,40}}(?=,))?),?\s+(?=\w)"
    r"|,?\s+(?:and|or|but),\s+(?P<among>(?:in|among|for|when|with)\s[^,;:⟦]{3,80}),\s+(?=\w)"
    r"|,?\s+and\s+(?P<way>(?:when|in|for|with)\s[^,;:⟦]{3,80}?)\s+(?:they\s+)?(?:are|were)\s+(?!used|"
    r"given|taken)(?=\w)",
    _I,
)
FOLLOWED = re.compile(r",?\s+(?:closely )?followed by\s+")
# What a predicate may be followed by: ", followed by LIST", ", with LIST each seen in …"
MORE_AFTER = re.compile(r",?\s+(?:closely )?followed by\s+|,\s+with\s+")
# "in children, it is vomiting"
IT_IS = re.compile(r"^([^,]{0,80},\s+|in\s+(?:adults|children|adolescents|infants)\s+|)it\s+(?:is|was)\s+", _I)
WAY_OF_USE = re.compile(
    r"\b(?:used|given|taken|combination|together|on its own|alone|injections?|infusions?|tablets?|capsules?)\b"
)
# Subjects that are no list of effects.
NOT_SUBJECT = re.compile(
    r"(?:the (?:safety|risks?|effects?|number|use|dose|doctor|company|benefits?|rate|incidence|side "
    r"effects?|frequency|same|agency|committee|overall|majority|"
    r"long-term|study|studies|results|data|treatment|medicine|vaccine|active|mechanism|symptoms|patients?|"
    r"most)|it|they|this|these|those|patients?|people|"
    r"treatment|data|most|some|many|there|safety|studies|in|however|if|when|because|as|although|for|"
    r"caution|care|doctors?|women|men|children|"
    r"\w+ patients|adults|others?|all|no|none|such|both|each|since|while|more information|information|"
    r"like|any|additional|what|where|whenever|once|this)\b(?!.*\bsyndrome)",
    re.IGNORECASE,
)

"""Lay phrases for routes of administration and pharmaceutical forms, as data.

Sources: the vocabularies are GUIDELINE.md's ("regimens"); the phrases are the EDQM standard terms for routes and forms
of human medicines and the overviews' plain words for them ("drip", "under the skin", "breathed in").
Each entry is (value, pattern); patterns are matched case-blind. Within one list the first match at a place wins,
so the special phrases stand before the general ones.
"""

import re

_EYE = r"(?:affected |one |each |both |treated |study )?eyes?"
ROUTE_PHRASES: tuple[tuple[str, str], ...] = (
    (
        "intravitreal",
        "intravitreal(?:ly)?|into the vitreous|(?:injected|injections?|injecting|implant(?:ed)?|"
        rf"inserted|given by injection|mg|ml|micrograms?)\s+(?:\w+\s+){{0,4}}?(?:in)?to (?:the "
        rf")?(?:inside of the |back of the |vitreous (?:humour )?of the )?{_EYE}\b|subretinal(?:ly)?|"
        "under the retina|behind the retina|suprachoroidal",
    ),
    (
        "intrathecal",
        "intrathecal(?:ly)?|into the (?:lower |lower part of the )?(?:spine|spinal canal|spinal "
        "fluid|cerebrospinal fluid)|lumbar puncture|in(?:to)? the fluid (?:around|surrounding) the "
        "(?:brain|spine|spinal cord)|(?:in)?to the (?:space|fluid) (?:around|surrounding) the "
        "(?:spinal cord|spine)|intracerebroventricular|epidural(?:ly)?|(?:in)?to the (?:lower "
        r")?back\b(?= (?:directly )?into)",
    ),
    (
        "implant",
        "implanted (?:in|into|under|beneath)(?: the skin)?|is implanted(?: (?:in|into|under|"
        "beneath)(?: the skin)?)?|surgically implanted|subdermal implant|placed surgically",
    ),
    (
        "intradermal",
        r"intradermal(?:ly)?|into the (?:top |upper )?(?:layers? of the )?skin\b|between the layers "
        "of the skin|just under the top layer of (?:the )?skin",
    ),
    (
        "intramuscular",
        r"intramuscular(?:ly)?|into (?:a|the|one|each|both) (?:\w+ (?:or \w+ )?){0,3}muscles?|"
        r"injection (?:in|into) (?:a|the) (?:\w+ ){0,3}muscles?|(?:in|into) (?:the )?(?:upper arm or "
        r")?(?:buttocks?|gluteal|deltoid|thigh) muscles?|(?:in|into) the (?:muscle|buttocks?)\b|"
        r"muscles? of the (?:upper arm|shoulder|thigh|buttocks?)|\b(?:into|in) (?:the |affected |"
        r"relevant |specific |selected )*(?:muscles|muscle tissue)\b",
    ),
    (
        "intravenous",
        r"intravenous(?:ly)?|into (?:a|the|one of the|your|their) (?:\w+ )?veins?|\bin a vein\b|"
        r"through (?:a|the) veins?|via (?:a|the) veins?|\b(?:a |by |\()drip\b|into the (?:blood|"
        r"bloodstream)|central (?:venous )?line|dialysis (?:line|circuit|machine|tubing)|i\.v\.|into "
        "(?:a|the) (?:central |peripheral )?venous",
    ),
    (
        "subcutaneous",
        "subcutaneous(?:ly)?|(?:under|beneath|below) (?:the|their|your|his|her) skin|under-the-skin|"
        r"s\.c\.|(?:in)?to the (?:fat(?:ty)? )?tissue under the skin",
    ),
    (
        "oromucosal",
        r"sublingual(?:ly)?|(?:under|beneath|below) the tongue|\bbuccal(?:ly)?|oromucosal(?:ly)?|"
        "(?:between|inside|against) (?:the )?(?:gums?|cheeks?)(?: and (?:the )?(?:gums?|cheeks?|"
        "lips?))?|(?:inside|lining) of (?:the )?(?:cheeks?|mouth)|onto the gums?|mouth ?wash(?:es)?|"
        "in the mouth and (?:swished|rinsed)|lozenges?|sprayed (?:into|in|inside) the mouth|on the "
        "gums",
    ),
    (
        "ocular",
        "eye[ -]?drops?|eye (?:ointment|gel)s?|ophthalmic|(?:in|into|on|onto|to) (?:the |their "
        rf")?(?:corner of the |surface of the |lower eyelid of the |lower lid of the )?{_EYE}\b|"
        r"conjunctival sac|intracameral|cornea\b(?= with)|(?:in|into) the lower eyelid|eyelids?\b(?= "
        "once| twice| in)",
    ),
    (
        "nasal",
        "nasal(?:ly)? spray|intranasal(?:ly)?|(?:in|into|up) (?:each|one|the|both|either) nostrils?|"
        r"(?:in|into|up|through|inside) the nose|per nostril|nasal drops|nasal powder|\beach nostril",
    ),
    (
        "inhalation",
        r"inhal(?:ation|ations|e|ed|ing|er|ers)\b(?! corticosteroid| steroid| medicine)|"
        r"nebuli[sz](?:er|ers|ed)|breath(?:e|es|ed|ing) (?:it )?in\b|puffs?\b|inhalation powder|"
        "breathed into the lungs|into the lungs (?:through|using|via)|(?:in)?to the (?:windpipe|"
        "trachea)|intratracheal",
    ),
    ("vaginal", r"vaginal(?:ly)?\b|(?:in|into|inside|to) the vagina|pessar(?:y|ies)"),
    (
        "rectal",
        r"rectal(?:ly)?\b|(?:in|into|inside) the (?:rectum|back passage)|suppositor(?:y|ies)|"
        r"enemas?\b|back passage",
    ),
    (
        "transdermal",
        "transdermal(?:ly)?|skin patch(?:es)?|through the skin|patch(?:es)? (?:is|are|should be)? "
        "?(?:placed|applied|stuck|put|worn)|(?:medicated )?plasters? ",
    ),
    (
        "cutaneous",
        "cutaneous use|topical(?:ly)?|(?:appl(?:y|ied|ies|ying)|rubbed|spread|put|used|"
        r"sprayed)\s+(?:\w+ ){0,6}?(?:in)?(?:to|on|onto|over) (?:the |their |your )?(?:affected |"
        "clean |dry |intact |treated |treatment |entire |whole |involved )*(?:areas?|skin|scalp|face|"
        "nails?|lesions?|warts?|wounds?|burns?|patches|forehead|armpits?|lower eyelashes|plaques|"
        r"body)|on the skin|onto the skin|to the skin\b|to the (?:affected )?areas? of (?:the )?skin|"
        "affected (?:areas?(?: of (?:the )?skin)?|skin)(?= (?:once|twice))|on the scalp|to the scalp|"
        r"shampoo|wound(?:s)?\b(?= (?:surface|bed))",
    ),
    (
        "other",
        "(?:in|into|inside) the bladder|intravesical(?:ly)?|bladder instillation|instilled|(?:in|"
        r"into) the (?:tumours?|lesions?|cancer|melanoma)\b|intralesional(?:ly)?|"
        r"intratumou?ral(?:ly)?|into the (?:affected )?(?:joints?|knees?|hip|shoulder)\b|"
        "intra-articular(?:ly)?|(?:in|into) the (?:ears?|ear canal|outer ear)|ear drops?|auricular|"
        "into an? artery|intra-?arterial(?:ly)?|into the arter(?:y|ies)|hepatic artery|coronary "
        "arter(?:y|ies)(?= )|intracoronary|intracavernosal|into the (?:penis|urethra)|tip of the "
        "penis|intraurethral|intraperitoneal(?:ly)?|into the (?:abdominal|peritoneal) cavity|into "
        "the peritoneum|intrapleural|into the (?:womb|uterus)|intrauterine|feeding tube|gastric tube|"
        r"nasogastric tube|intraosseous|into a bone\b|dental|periodontal|into the (?:gums?|brain)\b|"
        "into the (?:cavernous|fibrous) |nerve block|around (?:a|the) nerves?|intraduodenal|(?:in|"
        "into) the (?:small intestine|gut|duodenum)|haemofiltration|haemodialysis (?:fluid|solution)|"
        "dialysis fluid|peritoneal dialysis (?:solution|fluid)|into the cord of|contracture|"
        "intracerebral",
    ),
    (
        "oral",
        r"by mouth|oral(?:ly)?\b(?! (?:anticoagulant|antidiabetic|contracept|corticosteroid|steroid|"
        "antibiotic|mucos|medicines|cavity|health|hygiene|herpes|lyophilisate|film|thrush|candid))|"
        r"swallow(?:ed|ing)?\b(?! difficult| problem)|to be drunk|drunk\b|dissolve(?:s|d)? (?:in|on) "
        "the (?:mouth|tongue)|(?:placed|put) on (?:the|top of the) tongue|chewed|sprinkled (?:on|"
        "over|onto)|mixed with (?:soft )?food",
    ),
)

# A form may be offered in pens, syringes or vials: those say how, and count only where no form is named (CONTAINERS).
FORM_PHRASES: tuple[tuple[str, str], ...] = (
    (
        "granules",
        r"granules?\b(?:[^.;,]{0,45}?\b(?:oral|suspension|by mouth)(?: (?:suspension|solution))?)?|\bpellets?\b",
    ),
    (
        "oral_suspension",
        "powder (?:for|to be made up (?:in)?to|to make(?: up)?|used to make|for "
        "making(?: up)?|for preparing|to prepare|that is made (?:up )?into|mixed (?:with water )?to "
        r"make) an? (?:\w+ )?oral suspension|powder for oral suspension|oral "
        "suspensions?|suspension to be (?:taken|swallowed|given) by mouth|(?:liquid )?suspension "
        "(?:taken|given|for use) by mouth",
    ),
    (
        "oral_solution",
        "(?:powder|granules) (?:for|to be made up (?:in)?to|to make(?: up)?|for making(?: up)?|for "
        "preparing|to prepare|to be dissolved in water to make|that is made (?:up )?into) an? oral "
        "solution|powder for oral solution|oral (?:solutions?|liquids?|drops|syrups?)|syrups?|"
        "solutions? (?:to be )?(?:taken|given|swallowed|drunk) by mouth|(?:a|as) liquid (?:to be "
        ")?(?:taken|swallowed|given|drunk)(?: by mouth)?|elixir|drinkable solution",
    ),
    (
        "powder_for_solution",
        "powders?(?:,? (?:and|plus|with) (?:a )?(?:solvents?|diluents?|liquid|"
        r"suspension))?[^.;]{0,40}?\b(?:to (?:be )?(?:made up|make up|prepare[d]?|make|made|"
        "dissolved?|reconstituted?|mixed|turned|used to make)|for (?:making|preparing|making up)|"
        "(?:that|which) (?:is|are|can be|must be) (?:made up|dissolved|mixed|reconstituted|made)|"
        "from which|made up|dissolved|used to (?:make|prepare)|for reconstitution|"
        r"reconstituted)\b[^.;]{0,60}?(?:injection|infusion|drip|injected|solution|suspension|vein|"
        "skin|concentrate)(?: for (?:injection|infusion))?(?: "
        "\\([^()]{1,60}\\))?(?:,? or (?:as )?(?:an? )?solution for "
        "(?:injection|infusion))?|powders?(?:,? (?:and|plus|with) (?:a )?(?:solvents?|diluents?|liquid))?,? "
        "for (?:a |the )?(?:concentrate for )?(?:solution|suspension|dispersion|injection|infusion|"
        "concentrate)(?: for| to be)?[^.,;]{0,25}?(?:injection|infusion|injected)?|powders? and (?:a "
        ")?(?:solvents?|diluents?)|freeze-dried powder|lyophilised powder|powders? for "
        "(?:intravenous )?(?:infusion|injection)|powders? for concentrate|(?:dispersible )?powder to "
        r"be mixed with (?:a liquid|liquid|water|solvent)[^.;]{0,30}inject\w+",
    ),
    (
        "suspension_for_injection",
        r"suspensions? (?:and \w+ )?for (?:\S+ )?injections?|(?:dispersion|emulsion)s? for "
        r"injections?|suspensions? (?:to be|which is|that is) injected|(?:a|as|an|as an) (?:\S+ "
        r")?suspension(?= that is (?:given|injected)| given as an injection| \w+ (?:into|under))|"
        "injectable suspension|suspension in (?:a )?pre-?filled|vials? containing a suspension",
    ),
    (
        "solution_for_infusion",
        "(?:solutions?|suspensions?|dispersions?|emulsions?|concentrates?|liquids?|"
        r"cells?)[^.;,]{0,45}?for (?:\S+ )?(?:infusions?|drips?)|concentrates? (?:to be|that is|which "
        "is|for)[^.;]{0,50}?(?:infusion|drip|solution)|solutions? (?:to be|that is|which "
        r"is)[^.;]{0,20}?(?:infused|drip)|concentrates?\b(?=[^.;]{0,40}\b(?:infusion|drip))",
    ),
    (
        "solution_for_injection",
        r"solutions?[^.;,]{0,40}?for (?:\S+ )?injections?|solutions? for (?:\S+ )?(?:or \S+ "
        ")?(?:injection)|solutions? (?:to be|that is|which is|that are)[^.;]{0,20}?injected|"
        r"injectable solutions?|solutions?[^.;,]{0,12}? (?:in|contained in) (?:a |an )?(?:\S+ "
        ")?(?:pre-?filled|cartridges?|syringes?)|ready-to-use solution|concentrates?[^.;]{0,40}for "
        "injection|solution for infusion or injection|solutions? for injection",
    ),
    (
        "eye_drops",
        "eye[ -]?drops?(?: solution| suspension)?|(?:drops?|suspension|solution) (?:for|to be put in|into) the eyes?",
    ),
    (
        "orodispersible_tablet",
        "oro-?dispersible (?:tablets?|films?)|tablets? that (?:dissolve|disintegrate|break up)s? "
        "(?:in|on) the (?:mouth|tongue)|melting tablets?|mouth-dissolving tablets?",
    ),
    (
        "dispersible_tablet",
        "(?<!oro)(?<!oro-)dispersible tab(?:let|le)s?|(?:soluble|effervescent) tablets?|tablets? "
        "(?:for|to be) (?:oral suspension|dispersed|dissolved) ?(?:in (?:water|a glass of water|"
        "liquid))?|tablets? that (?:can be )?dissolved? in water",
    ),
    ("chewable_tablet", r"chewable tablets?|tablets? (?:to be|that (?:are|can be|should be|must be)) chewed|chewable"),
    (
        "inhaler",
        "(?:pressurised |metered[- ]dose |dry[- ]powder |portable )?inhalers?|(?:inhalation|"
        "pressurised inhalation) (?:powder|solution|suspension|vapour|aerosol)s?(?: (?:in|for) "
        "[^.;,]{0,20})?|powder for inhalation|powder(?: (?:in|contained in) [^.;]{0,20})? (?:to be|"
        "that is) (?:inhaled|breathed in)|(?:inhalation )?capsules? containing (?:a )?powder for "
        "inhalation|soft mist|aerosol",
    ),
    (
        "spray",
        "nasal sprays?|(?:oromucosal|mouth|oral|sublingual|cutaneous|skin|throat) sprays?|spray "
        r"(?:device|bottle|pump|solution|container)|\bsprays?\b(?= (?:for|to be|that|which|used|into|"
        r"in|onto|under|once|twice|containing|,|\.|and))|sprayed",
    ),
    (
        "patch",
        r"(?:transdermal |skin |medicated |adhesive )?patch(?:es)?\b(?! of)|medicated plasters?|"
        "cutaneous patch",
    ),
    (
        "implant",
        r"(?:intravitreal |subdermal |subcutaneous |biodegradable )?implants?\b(?!ed)(?! surgery)|"
        "rod(?:s)? (?:placed|inserted) under",
    ),
    ("cream", r"\bcreams?\b(?! containing sun)"),
    ("ointment", r"\bointments?\b"),
    ("gel", r"\b(?:hydro)?gels?\b(?! caps)"),
    (
        "other",
        "suppositor(?:y|ies)|pessar(?:y|ies)|vaginal (?:rings?|inserts?|ovules?|delivery systems?)|"
        "intrauterine (?:device|system|delivery system)s?|lozenges?|(?:buccal|sublingual|oral|"
        r"oromucosal|soluble) films?|mouth ?wash(?:es)?|shampoos?|foams?\b|lotions?|oral "
        r"lyophilisates?|\blyophilisates?|medicated nail lacquer|nail (?:lacquer|polish|varnish)|ear "
        "drops?|nasal (?:drops?|powder)|(?:nebuliser|solution|suspension|liquid|"
        "ampoules?)[^.;,]{0,25}nebuli[sz](?:er|ation)|nebuliser (?:solution|suspension|dispersion|"
        r"inhalation solution)s?|medicated chewing gum|chewing gum|enemas?|medicinal gas|gas\b(?= "
        "(?:to be|for|that))|compressed gas|sealant|sponges?|wound dressing|matrix|tissue equivalent|"
        r"intestinal gel|dental (?:gel|paste)|pastes?\b|radiopharmaceutical precursor|cutaneous "
        r"(?:solution|emulsion|powder|stick)|(?:cutaneous|topical) solutions?|paint\b|dialysis "
        "solution|solution for haemofiltration|bladder (?:irrigation|instillation)|solution for "
        "instillation|(?:living|human) (?:tissue|skin) equivalent|irrigation solution|kit for|"
        "radionuclide generator|oromucosal (?:solution|gel|paste)|mouth (?:solution|gel)|medicated "
        r"sponge|beads|collagen|wafers?\b|vapour",
    ),
    (
        "powder",
        "(?:oral|inhalation|nasal|cutaneous|effervescent) powders?|powders? (?:in|contained in) (?:a "
        ")?(?:sachets?|capsules?|bottles?|stick packs?)|sachets? (?:of|containing) (?:a )?(?:oral "
        ")?powders?|powders? (?:to be|that is|which is) (?:mixed|taken|swallowed|sprinkled|"
        r"dissolved)[^.;]{0,40}?(?:mouth|water|food|drink|liquid)|\bpowders?\b",
    ),
    (
        "capsule",
        "(?:hard |soft |gastro-resistant |prolonged-release |modified-release |inhalation "
        r")*(?:gel)?capsules?\b(?! containing (?:a )?powder for inhal)|softgels?",
    ),
    (
        "tablet",
        "(?:film-coated |coated |gastro-resistant |prolonged-release |modified-release |sublingual |"
        r"vaginal |buccal |slow-release |scored |mini-?)*tablets?\b|\btables\b(?= (?:which|that|to be|"
        r"for))|caplets?|\bpills?\b|lozenge-shaped tablets?",
    ),
)

# Where no form is named: how the medicine is held or handed over says that it is a solution for injection or infusion.
CONTAINERS: tuple[tuple[str, str], ...] = (
    (
        "solution_for_injection",
        "pre-?filled (?:pens?|syringes?|injectors?|injection devices?)|auto-?injectors?|injection "
        "pens?|(?:insulin )?pens? (?:injector|device)s?|cartridges?(?= (?:for|to be|used))",
    ),
)
# The way of giving, said where no form is named (GUIDELINE.md, "regimens").
WAYS: tuple[tuple[str, str], ...] = (
    ("solution_for_infusion", r"infusions?\b|infused\b|\bdrip\b"),
    ("solution_for_injection", r"injections?\b|injected\b|inject\b|injecting\b"),
)
INJECTABLE = frozenset(
    {"solution_for_injection", "solution_for_infusion", "suspension_for_injection", "powder_for_solution"}
)
PARENTERAL = frozenset(
    {"intravenous", "subcutaneous", "intramuscular", "intravitreal", "intrathecal", "intradermal", "other"}
)
# The route that a form is for where the text does not name one.
IMPLIED_ROUTE: dict[str, str] = {
    "tablet": "oral",
    "capsule": "oral",
    "oral_solution": "oral",
    "oral_suspension": "oral",
    "granules": "oral",
    "dispersible_tablet": "oral",
    "orodispersible_tablet": "oral",
    "chewable_tablet": "oral",
    "eye_drops": "ocular",
    "cream": "cutaneous",
    "ointment": "cutaneous",
    "gel": "cutaneous",
    "patch": "transdermal",
    "inhaler": "inhalation",
    "powder": "oral",
}
# Routes that a form can have, for pairing the routes and forms of one document.
FORM_ROUTES: dict[str, frozenset[str]] = {
    "tablet": frozenset({"oral", "oromucosal", "vaginal"}),
    "capsule": frozenset({"oral", "inhalation", "vaginal"}),
    **{
        f: frozenset({"oral"})
        for f in ("oral_solution", "oral_suspension", "granules", "dispersible_tablet", "chewable_tablet")
    },
    "orodispersible_tablet": frozenset({"oral", "oromucosal"}),
    "eye_drops": frozenset({"ocular"}),
    "cream": frozenset({"cutaneous", "vaginal", "rectal"}),
    "ointment": frozenset({"cutaneous", "ocular", "rectal", "nasal"}),
    "gel": frozenset({"cutaneous", "vaginal", "ocular", "transdermal", "oromucosal", "other", "rectal"}),
    "patch": frozenset({"transdermal", "cutaneous"}),
    "inhaler": frozenset({"inhalation"}),
    "spray": frozenset({"nasal", "oromucosal", "cutaneous"}),
    "implant": frozenset({"implant", "intravitreal", "subcutaneous", "other", "ocular"}),
    "powder": frozenset({"oral", "inhalation", "nasal", "cutaneous"}),
    **{
        f: frozenset(PARENTERAL)
        for f in ("solution_for_injection", "solution_for_infusion", "suspension_for_injection", "powder_for_solution")
    },
}


def compile_phrases(entries: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Word-bounded, case-blind patterns of a phrase list."""
    return tuple((value, re.compile(rf"(?<![\w-])(?:{pattern})", re.IGNORECASE)) for value, pattern in entries)

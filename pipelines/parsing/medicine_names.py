"""What looks like the name of a medicine or a treatment, as data.

Sources: the stems that the World Health Organization publishes for international non-proprietary names (INN "stem
book"), older names without a stem that overviews compare with, and plain nouns of treatments.
"""

import re

# Endings of INN words (WHO stem book); each needs at least two letters before it.
_STEMS = """
    caftor
    mab mabs nib tinib rafenib ciclib parib lisib zomib degib stat statin pril prilat sartan olol alol dipine pamil
    afil azosin gliptin gliflozin glutide glinide glitazone formin gliclazide glimepiride glipizide glargine aspart
    lispro degludec detemir glulisine platin taxel rubicin bicin mustine poside tecan citabine trexate trexed bine
    ribine rabine cristine blastine oxacin cycline mycin micin thromycin cillin penem bactam zolid nidazole conazole
    fungin vir vudine fovir navir tegravir ciclovir buvir previr asvir virine cavir capavir tidine prazole setron
    triptan gepant zepam zolam barbital caine curium curonium parin xaban gatran grel grelor fibrate thiazide semide
    asone isone olone onide sone terol tropium lukast kast phylline mide domide imide stim grastim poetin cept kinra
    tide relin relix trozole oxifene fene lutamide terone gestrel gesterone estradiol estrol dronate dronic tocin
    pressin vaptan oxetine pramine triptyline azepine apine idone peridol piprazole racetam toin gabalin gabatrigine
    trigine bamate zone zine azine dopa giline capone pezil stigmine mantine fetamine phenidate faxine pidem clone
    melteon orexant tadine rizine tirizine ximab alfa beta gamma ase sidase cerase glucosidase leukin feron
    interferon ermin plase teplase cog nacog cisteine penicillamine entan ciguat prost prostil prostone oprost iguat
    dil nitrate erone ifene steride zolamide nidine modil profen coxib fenac oxicam metacin codone morphone orphan
    fentanil adol uracil purine thioprine mycophenolate tacrolimus limus sporin crolimus olimus tuzumab ferol
    calcitol calcet lamer carbonate sevelamer ferox iron quine pyrimethamine nil bendazole mectin quantel bactin
    iracil cel leucel gene vec parvovec nersen siran sen virsen zumab limumab tumumab oxaban lukin ane flurane
    ketamine azolam meran fusp fexor nazine lazine zosin bicalutamide amine idine iline etine olide osine atide
""".split()
_STEM = re.compile(r"\b[A-Za-z]{2,}(?:" + "|".join(sorted(set(_STEMS), key=len, reverse=True)) + r")\b", re.IGNORECASE)
# Names without a stem, and names shorter than stems allow.
_NAMES = frozenset(
    """
    lithium valproate aspirin insulin warfarin heparin morphine methadone ribavirin prednisone prednisolone digoxin
    paracetamol ibuprofen naproxen interferon interferons methotrexate hydroxyurea hydroxycarbamide bcg calcium zinc
    oxygen glucose saline levodopa clozapine acitretin tretinoin isotretinoin minoxidil finasteride timolol
    latanoprost colchicine allopurinol febuxostat busulfan melphalan fludarabine cyclophosphamide rituximab
    filgrastim somatropin testosterone estrogen oestrogen oestradiol progesterone vitamin vancomycin linezolid
    isoniazid rifampicin ethambutol pyrazinamide artesunate quinine chloroquine mefloquine doxycycline botulinum
    toxin thalidomide imiquimod salicylic acid nitrate thyroxine levothyroxine immunoglobulin albumin emollient
    emollients vehicle moisturiser collagen antithrombin plasma fibrinogen factor nicotine sulphonylurea
    sulfonylurea sulphasalazine sulfasalazine hydroxychloroquine ciclosporin cyclosporine tacrolimus azathioprine
    mercaptopurine adrenaline epinephrine noradrenaline dopamine nitroglycerin propofol midazolam sevoflurane
    octreotide carbidopa baclofen acyclovir aciclovir
""".split()
)
_TREATMENT_NOUNS = re.compile(
    r"\b(?:placebo|dummy|sham|(?:chemo|radio|immuno|photo|physio|psycho|brachy|hormone|mono|bi|laser|cryo"
    r"|gene|bisphosphonate|insulin|antiretroviral|statin|behavioural|replacement|enzyme|combination"
    r"|endocrine|oral|background|triple|dual|preventive|standard|conventional|existing|usual|current|best"
    r"|supportive|intensive)[\s-]?(?:therapy|therapies|treatments?|care|medicines?|insulins?)"
    r"|chemotherapy|radiotherapy|immunotherapy|chemoradiotherapy|surgery|phototherapy|dialysis"
    r"|transplant\w*|transfusions?|vaccines?|medicines?|drugs?|therapy|therapies|antibiotics?"
    r"|corticosteroids?|steroids?|antidepressants?|antipsychotics?|anticoagulants?|diuretics?|painkillers?"
    r"|anaesthetics?|contraceptives?|inhibitors?|blockers?|agonists?|antagonists?|analogues?|insulins?"
    r"|interferons?|bisphosphonates?|statins?|opioids?|solution|gel|cream|ointment|drops|tablets?|lotion"
    r"|patch|pill|emollients?|vehicle|immunoglobulins?|immunosuppressants?|antihistamines?|laser"
    r"|standard\s+of\s+care|supportive\s+care|best\s+(?:available|supportive)|usual\s+care|treatment|diet"
    r"|exercise|device|catheter|scan(?:s|ning)?|imaging|ultrasound|biopsy|MRI|PET|X-ray|antivirals?"
    r"|nucleosides?|antacids?|laxatives?|nasal\s+spray|enema|contrast|counselling|regimens?|monotherapy"
    r"|comparator)\b",
    re.IGNORECASE,
)
# Beginnings that whole classes share: cephalosporins, sulphonamides, iodinated and gadolinium contrast agents.
_PREFIX = re.compile(
    r"(?:cef|ceph|sulf|sulph|gado|io(?=[dpvxmh])|arte|pred|fluoro|peg(?=[a-z]{4}))[a-z]{4,}", re.IGNORECASE
)
_BRAND = re.compile(r"(?:^|\s)[A-Z][a-z]{3,}\w*")
_NOT_BRAND = frozenset(
    """
    patients people those these after before more around about when among women men children adults most this that
    while both overall study studies however treatment europe european agency western january february march april
    june july august september october november december crohn parkinson alzheimer hodgkin
""".split()
)


def looks_like_treatment(name: str) -> bool:
    """Whether a phrase names a medicine (by INN stem, known name or brand-like capital) or a kind of treatment."""
    words = re.findall(r"[\w-]+", name)
    if not words or len(words) > 12:
        return False
    if _TREATMENT_NOUNS.search(name) or any(w.lower() in _NAMES for w in words):
        return True
    if any(_PREFIX.fullmatch(w) for w in words):
        return True
    if any(_STEM.fullmatch(part) for w in words for part in w.split("-") if len(part) >= 6):
        return True
    return any(m.group().strip().lower() not in _NOT_BRAND for m in _BRAND.finditer(name))


# Ordinary words that stand after "compared with" or "than" without being a treatment.
_ORDINARY = frozenset(
    """
    fall rise reduction increase decrease drop loss gain change improvement difference
    expected normal average usual others other results healthy before baseline previous general those population
    people patients adults children women men only half needed any both each alone groups group data time levels
    symptoms disease condition life months weeks years days end start visit seen measured reported observed found
    likely risk chance number rate rates score scores effect effects benefit benefits study studies trial trials
""".split()
)


def is_inn(word: str) -> bool:
    """Whether one word is built like a non-proprietary name (WHO stems)."""
    return len(word) >= 6 and bool(_STEM.fullmatch(word) or _PREFIX.fullmatch(word))


def may_be_treatment(name: str) -> bool:
    """Whether a short phrase directly after a word of comparison may be a name that no list knows (a new INN)."""
    words = re.findall(r"[A-Za-z][\w-]*", name)
    if not 1 <= len(words) <= 3 or re.search(r"\d", name):
        return False
    return (
        not any(w.lower() in _ORDINARY for w in words)
        and len(words[-1]) >= 3
        and words[0].lower() not in ("in", "on", "at", "for", "when", "who")
    )

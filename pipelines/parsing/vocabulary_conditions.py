"""Words for reading disease phrases, as data: people, purposes, disease nouns, modifiers.

Sources: disease nouns and suffixes from the headings of ICD-10 and MeSH; purposes and people words from the grammar of
the agency's overviews; GUIDELINE.md ("indications") says what they are for.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PEOPLE = (
    "(?:patients|adults|children|adolescents|teenagers|infants|babies|newborns?(?: babies)?|"
    "neonates|people|persons|individuals|women|men|"
    "females|males|girls|boys|toddlers|smokers|those|volunteers|elderly|recipients|carriers|"
    "mothers|couples|subjects|patient|adult|child|person|woman|man|anyone|"
    r"haemophiliacs|sufferers|diabetics|users|travellers|workers|survivors|donors)"
)
# What a disease may have "with or without": a feature of it, not a medicine given beside it.
FEATURES = (
    "(?:aura|cirrhosis|cataplexy|metastas[ei]s|(?:secondary )?generali[sz]ation|complications|symptoms|nasal polyps|"
    "psychotic|bleeding|agoraphobia|hyperactivity|oedema|proteinuria|atopic|inhibitors|liver damage|mutations?)"
)
# Nouns that name a disease by themselves; suffixes that do so in English medical words.
DISEASE_NOUNS = _words(
    """disease diseases syndrome syndromes disorder disorders cancer cancers infection infections failure
    deficiency deficiencies pain asthma diabetes fever stroke strokes attack attacks hypertension obesity
    migraine migraines epilepsy seizures seizure leukaemia lymphoma lymphomas tumour tumours tumor tumors
    psoriasis eczema acne depression anxiety schizophrenia influenza flu covid-19 malaria hiv hepatitis herpes
    shingles measles mumps rubella tetanus diphtheria pertussis polio poliomyelitis rabies cholera typhoid
    smallpox chickenpox mpox tuberculosis pneumonia sepsis anaemia neutropenia thrombocytopenia haemophilia
    cirrhosis gout lupus dementia narcolepsy insomnia bleeding bleeds haemorrhage clots clot thrombosis embolism
    fractures fracture injury injuries nausea vomiting diarrhoea constipation cough itching pruritus rash
    urticaria hives allergy allergies rhinitis conjunctivitis glaucoma cataract blindness loss pregnancy
    contraception infertility endometriosis menopause incontinence overload poisoning overdose intoxication
    dependence addiction withdrawal rejection disability retardation delay mutations mutation sclerosis
    dystrophy atrophy neuropathy oedema swelling ulcers ulcer warts wounds wound burns scars lesions lesion
    keratosis keratoses hyperplasia sedation anaesthesia spasticity spasm spasms dystonia tremor parkinsonism
    chorea episodes events event haemoglobinuria hypoglycaemia hyperglycaemia obstruction dysfunction
    insufficiency disturbance disturbances symptoms psychosis mania agitation behaviour angina arrhythmia
    fibrillation myeloma melanoma sarcoma carcinoma glioma mesothelioma neuroblastoma blastoma apnoea emphysema
    bronchitis hypotension shock death deaths complications complication flushes flashes osteoporosis arthritis
    spondylitis spondyloarthritis colitis retinopathy degeneration occlusion uveitis keratitis dryness sickness
    hypercholesterolaemia dyslipidaemia hyperkalaemia hyponatraemia hyperphosphataemia acromegaly goitre
    thyrotoxicosis dwarfism puberty underweight wasting lipodystrophy cachexia malnutrition scabies lice
    threadworm worms mycosis thrush candidiasis aspergillosis abscess abscesses impotence ejaculation baldness
    alopecia hirsutism vitiligo hyperhidrosis rosacea dermatitis angioedema anaphylaxis mastocytosis amyloidosis
    phenylketonuria homocystinuria cystinosis porphyria haemochromatosis thalassaemia myasthenia gravis
    cholangitis ascites encephalopathy disease-related proteinuria cough colic ileus myelofibrosis polycythaemia
    ehrlichiosis dengue chikungunya zoster papillomavirus meningitis encephalitis botulism anthrax plague fits
    hallucinations delusions reflux heartburn indigestion hyperactivity autism adhd copd ra mdd ms
    hypophosphatasia achondroplasia resistance inflammation hypothyroidism hyperthyroidism hypogonadism
    retinoblastoma cystitis prostatitis infarction ischaemia aneurysm palpitations tachycardia bradycardia
    intolerance malabsorption cramps dysmenorrhoea menorrhagia conditions condition illness illnesses mellitus
    insipidus defect defects"""
)
DISEASE_SUFFIX = (
    "(?:itis|osis|oses|omas?|omata|a?emias?|pathy|pathies|plegia|uria|algia|penia|phobia|rrh?oea|"
    "trophy|sclerosis|syndrome|ectasis|philia|asthenia|plasia|"
    "ism|lysis|cele|stasis|urea|phagia|somnia|opia|phrenia|thermia|dynia|genesis|algesia|oidosis|"
    "iasis|megaly|stenosis|edema|oedema|phyria|tony|kinesia|kinesis)"
)
# Words that stand before a disease noun and are none themselves: adjectives by suffix, and nouns of place and kind.
MODIFIER_SUFFIX = (
    "(?:able|ible|ed|ic|al|ar|ous|ive|ary|oid|ile|ine(?<!migraine)(?<!vaccine)|ular|cell|like|related|induced|"
    "associated|dependent|risk|grade|stage|term|onset|negative|positive|resistant|sensitive|wide|"
    "deficient|borne|acquired)"
)
MODIFIER_NOUNS = _words(
    """lung breast ovarian kidney liver bladder stomach skin bone bones head neck throat mouth nose ear eye eyes
    brain heart blood gut bowel colon rectum joint joints muscle muscles nerve nerves prostate thyroid pancreas
    spine hip knee junction tube tubes lining tissue tissues soft-tissue soft severe mild moderate acute chronic
    primary secondary early late advanced metastatic recurrent relapsed refractory active new newly wet dry
    seasonal perennial type grade stage stable unstable open closed adult juvenile infantile inherited acquired
    low high tract cell cells urinary lower upper right left small large partial complete persistent episodic
    squamous fallopian womb cervix cervical anal vaginal vulval penile oral lymph node nodes marrow spleen day
    night short long rare common serious mild-to-moderate moderate-to-severe treatment-resistant difficult grass
    birch ragweed tree house dust mite bee wasp cat adenoid gland glands abdomen abdominal chest arms legs hands
    feet hand foot face scalp nails nail toe finger limb limbs body genital genitals anus kidneys livers hearts
    organs lungs organ cornea colon legs stomach intestine intestines airways airway teeth gums lips wrist ankle
    shoulder seasonal perennial vulva vagina anus womb uterus penis rectum larynx throat groin armpits"""
)
MODIFIER_EXCEPTIONS = _words(
    "withdrawal colic ileus critical arrival panic clinic survival renewal shingles migraine "
    "epidemic pandemic tonic urine"
)
# Symptoms named together are one use ("nausea and vomiting", "agitation or disturbed behaviour").
SYMPTOMS = _words(
    """nausea vomiting pain fever diarrhoea constipation itching agitation behaviour cough sneezing redness
    swelling cramps bloating dizziness stiffness inflammation irritation dryness tension restlessness aggression
    runny blocked nose watering tears headache burning aching aches tenderness fatigue breathlessness wheezing
    spasms flushes sweats soreness itch itchiness drooling weakness excess salivation hunger thirst scaling
    hoarseness discharge signs symptoms"""
)
GENERIC_OBJECTS = _words(
    """disease diseases condition conditions infection cancer cancers tumour tumours the it them symptoms patients
    people symptom episodes attacks treatment therapy illness illnesses following use which these those this
    that virus bacteria mutation mutations surgery chemotherapy radiotherapy cases case disorders disorder pain-
    free need needs levels combination addition adults children medicine medicines one two three two-part
    studies times time years months weeks days hours both all any certain some"""
)
# Words of a phase of treatment ("continuing treatment", "first-line therapy"): with "treatment" they name no disease.
TREATMENT_KINDS = _words(
    "continuing continued maintenance initial first second further additional adjuvant neoadjuvant add-on combination "
    "supportive replacement regular repeat repeated induction consolidation early"
)
# What is measured or hoped for: the disease stands with the people ("to improve walking in adults with X").
NOT_DISEASES = _words(
    """blood pressure glucose sugar cholesterol fats fat lipids walking survival vision life quality control height
    growth weight levels level function production system response amount number ability sight hearing movement
    movements mobility strength time immune cells cell symptoms symptom progression hormone hormones fertility
    eggs egg ovulation erection potassium phosphate calcium iron sodium acid urine triglycerides lipid ldl-
    cholesterol glycaemic enzyme exercise capacity organs organ body defences activity need rate duration speed
    performance concentration relapses relapse patients use"""
)

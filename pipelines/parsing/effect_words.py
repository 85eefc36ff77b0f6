"""Words that are no side effect by themselves: body parts, things measured, qualities. Data for `effect_lists`.

They tell "pain in muscles and bones" (one effect: "bones" is only a body part) from "pain in muscles and fever" (two).
Sources: the plain-language anatomy and laboratory words of patient leaflets (the agency's QRD leaflet style and its
glossary of side effect terms); complete for the body rather than for any one text. Singular forms are premodifiers too
("muscle pain"), plural ones are not. Everything that is not in these lists counts as an effect.
"""


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


# Body parts, singular or uncountable: may stand before a head noun ("nose and throat infection").
ANATOMY = words("""
    abdomen abdominal airway anal ankle anus appendix arm armpit artery back bile biliary bladder blood body bone
    bowel brain breast bronchial bronchus buttock calf cardiac cartilage cervical cervix chest chin colon
    conjunctiva cornea corneal duct ear eardrum elbow eye eyeball eyebrow eyelash eyelid face facial finger
    fingernail follicle foot forehead gall gallbladder gastric gastrointestinal genital gland groin gum gut hair
    hand head heart heel hepatic hip intestinal intestine iris jaw jawbone joint kidney knee larynx leg lens
    ligament limb lip liver lung lymph lymphatic macula marrow membrane mouth mucosa muscle muscular musculoskeletal
    nail nasal neck nerve nervous nipple node nose nostril oesophagus oral ovary palate pancreas pelvic pelvis penis
    pharynx prostate pulmonary pupil rectal rectum renal respiratory retina retinal rib sac scalp scrotum shin
    shoulder sinus skin skull sole spinal spine spleen stomach tendon testicle testis thigh throat thumb thymus
    thyroid tissue toe toenail tongue tonsil tooth tract trachea trunk ureter urethra urinary urine uterus vagina
    vaginal valve vein vessel vocal vulva waist windpipe womb wrist site injection infusion application
    administration catheter tear sweat stool faeces saliva semen mucus bowels digestive circulatory system immune
    reproductive vascular cardiovascular ocular vulvar vulvovaginal otic dental cord lining surface tube cerebral
    cranial peripheral lower upper soft small large deep external internal inner outer left right front rear middle
""")
ANATOMY_PLURAL = words("""
    airways ankles armpits arms arteries bones breasts buttocks calves cheeks ducts ears elbows extremities eyebrows
    eyelashes eyelids eyes feet fingers fingertips gums genitals glands hands heels hips intestines jaws joints
    kidneys knees legs ligaments limbs lips lungs membranes muscles nails nerves nipples nodes nostrils organs
    ovaries palms parts passages ribs shoulders sinuses soles tendons testicles thighs tissues toes tonsils vessels
    valves veins wrists teeth follicles areas sites testes tubes vertebrae folds genitalia toenails fingernails
    surroundings tracts cords
""")
# Things measured in the blood, body functions and senses: "increased levels of liver enzymes and bilirubin".
MEASURED = words("""
    acid acids alanine albumin alkaline alt aminotransferase aminotransferases amylase antibodies antibody
    apolipoprotein aspartate ast bicarbonate bilirubin calcium cell cells chloride cholesterol clotting coagulation
    cortisol count counts cpk creatine creatinine dehydrogenase electrolyte electrolytes enzyme enzymes eosinophil
    eosinophils erythrocytes fat fats ferritin fibrinogen folate gamma-gt ggt globulin glucose granulocytes
    haematocrit haemoglobin hormone hormones immunoglobulin immunoglobulins insulin iron ketones kinase lactate ldh
    ldl leucocytes leukocytes level levels lipase lipid lipids lipoprotein lymphocyte lymphocytes magnesium
    monocytes neutrophil neutrophils parathyroid ph phosphatase phosphate phosphokinase phosphorus plasma platelet
    platelets potassium pressure prolactin protein proteins prothrombin pulse rate rates reticulocytes rhythm salt
    serum sodium sugar sugars temperature test tests testosterone thrombocytes thyroglobulin thyroxine transaminase
    transaminases transferase triglyceride triglycerides troponin tsh urate urea uric value values vitamin vitamins
    function functions result results b c d e k weight appetite mood vision sight hearing taste smell touch memory
    concentration attention sleep speech balance coordination consciousness movement movements breathing libido
    desire voice thinking behaviour urination digestion growth height mobility posture swallowing sensation
    sensations energy interest orgasm erection colour texture menstruation light sunlight noise sound sounds heat
    touch smells
""")
# What infections come from: "infections caused by bacteria, viruses or fungi".
PATHOGENS = words("""
    bacteria bacterium virus viruses fungus fungi parasite parasites germs germ yeast yeasts microbes mites moulds
""")
# Qualities and modifiers: "runny or blocked nose", "low red and white blood cell counts".
ADJECTIVES = words("""
    abnormal acute allergic altered anxious arterial atrial autoimmune bacterial bad benign bleeding-related blocked
    bloated bloodshot blurred brittle broken cardiac chronic cloudy confused congested cracked dark decreased deep
    deepvein delayed dental depressed difficult dilated disturbed diastolic dizzy double drowsy dry dull elevated
    enlarged excessive external faint false fast feverish frequent fungal generalised greasy hard heavy high higher
    hoarse hot impaired inflamed increased infected internal irregular irritable irritated itchy large late light
    lightheaded local loose low lower loss-of lumpy mental mild minor moderate nauseous nervous new nocturnal old
    painful pale parasitic persistent physical poor prolonged psychiatric puffy raised rapid raw recurrent red
    reduced restless runny sad sensitive serious severe shallow sick sleepy slow slurred small soft sore spontaneous
    stiff strange stuffy sudden superficial sweaty swollen systolic systemic tender thick thin tired tremulous
    uncomfortable unsteady unusual unwell upper upset venous ventricular viral visual vivid watery weak wet worse
    worsened worsening yellow superior inferior emotional cognitive sexual hepatic middle first second mixed total
    partial complete nasal non-serious elated numb agitated hypersensitive left right front rear arterial venous
    hypoglycaemic hyperglycaemic fatal life-threatening motor sensory nosebleed-prone
""")
# "-ing" words that are no effect alone: "difficulty sleeping or breathing"; "itching", "bruising" are.
GERUNDS = words("""
    breathing sleeping swallowing walking speaking talking concentrating thinking urinating eating drinking chewing
    hearing seeing reading moving standing falling staying waking remembering understanding passing emptying getting
    maintaining opening closing focusing exercising reacting learning writing driving sitting lying having achieving
    ejaculating asleep awake
""")
# Heads that take such complements: "difficulty", "trouble with", "changes in", "loss of".
COMPLEMENT_HEADS = words("""
    difficulty difficulties trouble problem problems inability changes change loss lack reduced decreased increased
    abnormal impaired poor disturbed altered low high raised elevated reduction increase decrease levels
    disturbances disturbance feeling being
""")
# Changes that need the thing changed: with a bare organ ("abnormal liver") the phrase is not finished.
CHANGE_WORDS = words("""
    abnormal altered decreased elevated high higher impaired increased low lower raised reduced worsened worsening
    changes change abnormalities poor unusual serious severe acute chronic mild moderate
""")
# Organs that need a head after such a word ("abnormal liver, kidney or thyroid function tests").
ORGANS = words("""
    liver kidney heart thyroid lung blood bone muscle nerve brain stomach bowel bladder pancreas skin eye hepatic
    renal cardiac
""")
# Function words that may stand in a phrase without making it an effect.
FUNCTION_WORDS = words("""
    the a an of in on at to or and other some certain their your his her its any both all around under near inside
    outside between behind including such as also types type kinds kind called known back side sides part parts area
    region inner outer surrounding like various many more
""")
PREPOSITIONS = words("""
    in on of at around under behind inside within near from over between along across through throughout beneath
    below above into onto to by for without with
""")
# Substances whose presence elsewhere is the effect: "blood in the urine".
IN_WRONG_PLACE = words("""
    blood protein sugar glucose fluid air pus mucus ketones water bacteria bubbles crystals stones gas
""")
# Classes whose members are rows when they are named ("infections such as pneumonia and sepsis") need no list: any noun
# before "such as" or "including" is one. These "members" name no effect:
NOT_MEMBERS = words("""
    fatal serious severe some cases deaths death life-threatening rare many most those several one
""")
# Terms that say "side effects" and nothing else.
GENERIC_TERMS = words("""
    side effect effects adverse reaction reactions event events undesirable additional other these those the they it
    this that most some all more further serious severe common very rare uncommon possible certain known same
    similar many such any new different following above unwanted mild moderate medicine treatment patients people
    and or of ones both each several few less frequent frequently less-common important main its which local
    systemic general unexpected expected long-term problems safety number several associated with occur fatal
    life-threatening least one two three
""")

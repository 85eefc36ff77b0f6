"""Own sentences in the manner of the genre (fictional medicines), each with the rows that the guideline asks for.

One line for each row: `term [explanation] @frequency #context !` with the frequency as `>1/10` (more_than), `<1/10`
(up_to), `~1/10` (about), `1/100-10/100` (between); `!` marks serious.
"""

CASES: list[tuple[str, str]] = [
    # --- introductions -------------------------------------------------------------------------------------------
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are headache, nausea (feeling sick) and rash.",
        "headache @>1/10\nnausea [feeling sick] @>1/10\nrash @>1/10",
    ),
    (
        "The most common side effects with Zandrivo, which may affect more than 1 in 5 people, include swollen ankles, back pain and dry skin.",
        "swollen ankles @>1/5\nback pain @>1/5\ndry skin @>1/5",
    ),
    (
        "The most common side effects with Zandrivo are nausea, vomiting and diarrhoea (which may affect more than 1 in 10 people).",
        "nausea @>1/10\nvomiting @>1/10\ndiarrhoea @>1/10",
    ),
    (
        "The most common side effects of Zandrivo are hot flushes and night sweats, which may affect up to 1 in 10 people.",
        "hot flushes @<1/10\nnight sweats @<1/10",
    ),
    ("The most common side effect when taking Zandrivo (seen in more than 1 patient in 10) is hypoglycaemia (low blood sugar levels).", "hypoglycaemia [low blood sugar levels] @>1/10"),
    (
        "In studies, the most common side effects with Zandrivo (seen in between 1 and 10 patients in 100) were flatulence (gas), dyspepsia (indigestion) and abdominal (tummy) pain.",
        "flatulence [gas] @1/100-10/100\ndyspepsia [indigestion] @1/100-10/100\nabdominal pain [tummy] @1/100-10/100",
    ),
    ("Side effects that affect more than 1 patient in 10 are fever and chills.", "fever @>1/10\nchills @>1/10"),
    ("Very common side effects (affecting more than 1 in 10 people) are cough and hoarseness.", "cough @>1/10\nhoarseness @>1/10"),
    ("Common side effects, affecting up to 1 in 10 people, include sinusitis and toothache.", "sinusitis @<1/10\ntoothache @<1/10"),
    ("Other common side effects are constipation and a dry mouth.", "constipation\ndry mouth"),
    ("The most common side effects reported with Zandrivo in clinical trials were cystitis and haematuria (blood in the urine).", "cystitis\nhaematuria [blood in the urine]"),
    (
        "The most common side effects with Zandrivo are constipation (which may affect around 1 in 4 people), and indigestion, bloating and hiccups (which may affect up to 1 in 10 people).",
        "constipation @~1/4\nindigestion @<1/10\nbloating @<1/10\nhiccups @<1/10",
    ),
    (
        "The most common side effects with Zandrivo (which may each affect at least 1 in 20 people) are stomatitis (inflammation of the lining of the mouth), alopecia (hair loss) and fatigue.",
        "stomatitis [inflammation of the lining of the mouth] @>1/20\nalopecia [hair loss] @>1/20\nfatigue @>1/20",
    ),
    (
        "The most commonly reported side effects (seen in more than 1 in 10 patients) are infections of the nose and throat, muscle and joint pain and low levels of white blood cells and platelets.",
        "infections of the nose and throat @>1/10\nmuscle and joint pain @>1/10\nlow levels of white blood cells and platelets @>1/10",
    ),
    ("Side effects with Zandrivo include acne, weight gain and breast tenderness.", "acne\nweight gain\nbreast tenderness"),
    ("The main side effects are bleeding and bruising.", "bleeding\nbruising"),
    ("Zandrivo’s most common side effect is drowsiness, affecting around one in three patients.", "drowsiness @~1/3"),
    ("Uncommon side effects (which may affect up to 1 in 100 people) are gout, and blood clots in the veins of the legs.", "gout @<1/100\nblood clots in the veins of the legs @<1/100"),
    # --- seriousness ---------------------------------------------------------------------------------------------
    (
        "The most serious side effects (which may affect up to 1 in 100 people) include pancreatitis (inflammation of the pancreas) and sepsis (blood poisoning).",
        "pancreatitis [inflammation of the pancreas] @<1/100 !\nsepsis [blood poisoning] @<1/100 !",
    ),
    ("The most common serious side effect with Zandrivo is pneumonia, which affects up to 1 in 20 people.", "pneumonia @<1/20 !"),
    ("Serious side effects with Zandrivo include heart failure and stroke.", "heart failure !\nstroke !"),
    ("The most important side effects are liver injury and bleeding in the brain.", "liver injury !\nbleeding in the brain !"),
    ("Zandrivo can cause serious side effects, including low blood pressure and kidney failure.", "low blood pressure !\nkidney failure !"),
    ("Some side effects can be serious. The most frequent (which may affect up to 1 in 10 people) are anaemia and sepsis.", "anaemia @<1/10 !\nsepsis @<1/10 !"),
    ("Serious side effects have been seen with Zandrivo. These include perforation of the gut and heart attack.", "perforation of the gut !\nheart attack !"),
    ("Lactic acidosis (build-up of lactic acid in the blood) is a rare but serious side effect which may affect up to 1 in 1,000 people.", "Lactic acidosis [build-up of lactic acid in the blood] @<1/1000 !"),
    ("Angioedema (rapid swelling of the tissues under the skin) may affect up to 1 in 1,000 people and can be life-threatening.", "Angioedema [rapid swelling of the tissues under the skin] @<1/1000 !"),
    ("Headache is the most common side effect, seen in about 3 in 10 patients.", "Headache @~3/10"),
    # --- subject lists -------------------------------------------------------------------------------------------
    ("Rash and hives may affect up to 1 in 100 people.", "Rash @<1/100\nhives @<1/100"),
    ("Blurred or double vision is seen in around 1 patient in 50.", "Blurred or double vision @~1/50"),
    ("Hair loss and mouth ulcers have been reported in fewer than 1 in 1,000 people.", "Hair loss @<1/1000\nmouth ulcers @<1/1000"),
    ("Tremor is also common.", "Tremor"),
    ("Redness at the injection site, itching and vomiting are uncommon side effects (affecting less than 1 in 100 people).", "Redness at the injection site @<1/100\nitching @<1/100\nvomiting @<1/100"),
    ("Vomiting occurred in more than one in ten children.", "Vomiting @>1/10 #children"),
    ("Nausea may affect more than 1 in 10 people and vomiting may affect up to 1 in 10.", "Nausea @>1/10\nvomiting @<1/10"),
    ("Seizures have also been reported.", "Seizures"),
    ("A very small number of cases of myocarditis (inflammation of the heart muscle) have occurred with Zandrivo.", "myocarditis [inflammation of the heart muscle]"),
    ("There have been reports of progressive loss of hearing.", "progressive loss of hearing"),
    ("Weakness in the muscles of the face occurs rarely, in up to 1 in 1,000 people.", "Weakness in the muscles of the face @<1/1000"),
    ("Muscle cramps were seen in 12% of patients.", "Muscle cramps @~12/100"),
    ("Irritability affects between 1 in 100 and 1 in 10 children.", "Irritability @1/100-1/10 #children"),
    # --- frequency or people as the subject ----------------------------------------------------------------------
    ("Up to 1 in 10 people may get eczema or dry skin.", "eczema @<1/10\ndry skin @<1/10"),
    ("More than half of patients had a fever after the infusion.", "fever @>1/2"),
    ("Around 1 in 50 people treated with Zandrivo develop cataracts.", "cataracts @~1/50"),
    ("Patients taking Zandrivo may also experience dizziness and low mood.", "dizziness\nlow mood"),
    ("About a third of patients reported tiredness.", "tiredness @~1/3"),
    # --- causes --------------------------------------------------------------------------------------------------
    ("Zandrivo may cause drowsiness and blurred vision.", "drowsiness\nblurred vision"),
    ("Zandrivo can increase the risk of infections such as shingles and cellulitis.", "shingles\ncellulitis"),
    ("Treatment with Zandrivo is also associated with side effects related to the formation of blood clots.", "side effects related to the formation of blood clots"),
    ("Like other medicines of its class, Zandrivo can cause fainting.", "fainting"),
    # --- contexts ------------------------------------------------------------------------------------------------
    (
        "When Zandrivo is used on its own, the most common side effects (which may affect more than 1 in 10 people) are rash and fever.",
        "rash @>1/10 #on its own\nfever @>1/10 #on its own",
    ),
    (
        "The most common side effects when Zandrivo is used in combination with lenatinib (which may affect more than 2 in 10 people) are neutropenia (low levels of neutrophils) and cough.",
        "neutropenia [low levels of neutrophils] @>2/10 #in combination with lenatinib\ncough @>2/10 #in combination with lenatinib",
    ),
    ("In adults, the most common side effect is headache; in children, it is vomiting.", "headache #In adults\nvomiting #in children"),
    ("In adolescents, acne may affect up to 1 in 10 people, while in adults dry lips may affect up to 1 in 100 people.", "acne @<1/10 #In adolescents\ndry lips @<1/100 #in adults"),
    ("The most common side effects with Zandrivo tablets (seen in more than 1 patient in 10) are nausea and gut cramps.", "nausea @>1/10 #tablets\ngut cramps @>1/10 #tablets"),
    ("When given by injection under the skin, Zandrivo commonly causes redness and itching.", "redness #by injection under the skin\nitching #by injection under the skin"),
    ("In patients with asthma, the most common side effects (which may affect up to 1 in 10 people) are hoarseness and cough.", "hoarseness @<1/10 #In patients with asthma\ncough @<1/10 #In patients with asthma"),
    ("The most common side effects with Zandrivo in infants are fever (more than 4 in 10 infants) and drowsiness (around 3 in 10 infants).", "fever @>4/10 #in infants\ndrowsiness @~3/10 #in infants"),
    ("Hypoglycaemia may affect more than 1 in 10 people when Zandrivo is used with insulin.", "Hypoglycaemia @>1/10 #with insulin"),
    ("As with all vaccines, severe allergic reactions may occur.", "severe allergic reactions !"),
    # --- lists ---------------------------------------------------------------------------------------------------
    (
        "The most common side effects are infections (including in the nose, throat and sinuses), injection site reactions (redness, itching, bleeding, pain or swelling), headache and muscle and bone pain.",
        "infections [including in the nose, throat and sinuses]\ninjection site reactions [redness, itching, bleeding, pain or swelling]\nheadache\nmuscle and bone pain",
    ),
    ("The most common side effects are infections such as bronchitis and sinusitis, and tiredness.", "bronchitis\nsinusitis\ntiredness"),
    (
        "The most common side effects are increased levels of liver enzymes, which can be a sign of liver damage, headache and abnormal liver, kidney or thyroid function tests.",
        "increased levels of liver enzymes\nheadache\nabnormal liver, kidney or thyroid function tests",
    ),
    ("The most common side effects are pulmonary embolism (PE, a blood clot in the lungs) and low red and white blood cell counts.", "pulmonary embolism [PE, a blood clot in the lungs]\nlow red and white blood cell counts"),
    ("The most common side effects are pain and swelling in the joints, loss of appetite and weight as well as difficulty sleeping or concentrating.", "pain\nswelling in the joints\nloss of appetite and weight\ndifficulty sleeping or concentrating"),
    ("The most common side effects are swelling of the face, lips or tongue and shortness of breath.", "swelling of the face, lips or tongue\nshortness of breath"),
    # --- no effects ----------------------------------------------------------------------------------------------
    ("For the full list of side effects and restrictions with Zandrivo, see the package leaflet.", ""),
    ("Most side effects were mild and went away within a few days.", ""),
    ("The side effects of Zandrivo in children are similar to those seen in adults.", ""),
    ("Dizziness is more common in older patients than in younger ones.", ""),
    ("Patients should be monitored for signs of infection.", ""),
    ("The safety of Zandrivo has been evaluated and its side effects are considered to be comparable to those of the reference medicine.", ""),
    ("No cases of liver failure were seen in the studies.", ""),
    ("The doctor may reduce the dose if certain side effects occur.", ""),
    ("Because Zandrivo is a generic medicine, its benefits and risks are taken as being the same as the reference medicine’s.", ""),
    ("Zandrivo must not be used in people who have severe liver problems.", ""),
    ("These effects usually get better over time.", ""),
    ("Zandrivo is generally well tolerated.", ""),
]

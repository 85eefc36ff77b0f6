# ruff: noqa: E501
"""More own sentences (fictional medicines) with their rows, written before the parser was run on them.

What they vary: seriousness said afterwards, people who only carry a frequency, clauses that restrict a term, words
for frequency, older summaries, vaccines, combinations, lists in bullets. Notation: `effect_cases`.
"""

MORE_CASES: list[tuple[str, str]] = [
    # --- seriousness said after the effects, or of their class ------------------------------------------------------
    (
        "Skin reactions such as blistering and peeling have been seen in up to 1 in 1,000 people; some started late in treatment, and they can be serious.",
        "blistering @<1/1000 !\npeeling @<1/1000 !",
    ),
    (
        "Allergic reactions are uncommon (up to 1 in 100 people), but they may be severe.",
        "Allergic reactions @<1/100 !",
    ),
    (
        "Diarrhoea and vomiting affect more than 1 in 10 people and were severe in a few of them.",
        "Diarrhoea @>1/10 !\nvomiting @>1/10 !",
    ),
    (
        "Infections such as shingles and tuberculosis, which can be serious, may affect up to 1 in 10 people.",
        "shingles @<1/10 !\ntuberculosis @<1/10 !",
    ),
    ("The most serious side effect, liver failure, may affect up to 1 in 1,000 people.", "liver failure @<1/1000 !"),
    ("The most common side effect, headache, was seen in around 1 in 5 patients.", "headache @~1/5"),
    (
        "There is a risk of pancreatitis (inflammation of the pancreas), a serious side effect seen in fewer than 1 patient in 1,000.",
        "pancreatitis [inflammation of the pancreas] @<1/1000 !",
    ),
    (
        "Serious side effects occur in around a third of patients. The most common of these (affecting more than 1 in 10 people) are pneumonia and anaemia.",
        "pneumonia @>1/10 !\nanaemia @>1/10 !",
    ),
    ("Other serious side effects include stroke and heart attack.", "stroke !\nheart attack !"),
    (
        "The most common serious side effects (seen in more than 1 patient in 20) include neutropenia (low levels of neutrophils) and sepsis.",
        "neutropenia [low levels of neutrophils] @>1/20 !\nsepsis @>1/20 !",
    ),
    (
        "Serious infections such as pneumonia and meningitis may affect up to 1 in 100 people.",
        "pneumonia @<1/100 !\nmeningitis @<1/100 !",
    ),
    (
        "Zandrivo can cause serious and sometimes fatal side effects such as bleeding in the brain and perforation of the bowel.",
        "bleeding in the brain !\nperforation of the bowel !",
    ),
    ("Swelling of the throat, which may be life-threatening, has been reported rarely.", "Swelling of the throat !"),
    ("The most common side effects are nausea, rash (which can be severe) and cough.", "nausea\nrash !\ncough"),
    ("Headache and nausea are common; these are usually not serious.", "Headache\nnausea"),
    # --- raised risks, proneness ----------------------------------------------------------------------------------
    (
        "Zandrivo makes patients more prone to infections such as thrush and bronchitis, which are sometimes severe.",
        "thrush !\nbronchitis !",
    ),
    (
        "The risk of bone fractures and melanoma (a skin cancer) is also raised; these may affect up to 1 in 100 people.",
        "bone fractures @<1/100\nmelanoma [a skin cancer] @<1/100",
    ),
    (
        "Zandrivo may make patients more likely to develop cancers such as skin cancer and lymphoma.",
        "skin cancer\nlymphoma",
    ),
    ("There is an increased risk of infections, including shingles and pneumonia.", "shingles\npneumonia"),
    (
        "Treatment with Zandrivo may increase the risk of cancers such as leukaemia and breast cancer.",
        "leukaemia\nbreast cancer",
    ),
    # --- people who only carry a frequency, and those who limit ---------------------------------------------------------
    (
        "The most common side effects with Zandrivo (seen in more than 1 woman in 10) are acne and hot flushes.",
        "acne @>1/10\nhot flushes @>1/10",
    ),
    (
        "Migraine and breast tenderness are seen in between 1 and 10 women in 100.",
        "Migraine @1/100-10/100\nbreast tenderness @1/100-10/100",
    ),
    (
        "The most common side effects (affecting more than 1 in 10 people) are rash and fatigue. Irregular periods may affect up to 1 in 10 women.",
        "rash @>1/10\nfatigue @>1/10\nIrregular periods @<1/10 #women",
    ),
    (
        "Up to 1 in 100 infants and children below 3 years may have febrile seizures.",
        "febrile seizures @<1/100 #infants and children below 3 years",
    ),
    ("More than 1 in 10 women with endometriosis had headache.", "headache @>1/10 #women with endometriosis"),
    (
        "The most common side effects with Zandrivo (affecting more than 1 child in 10) are fever and crying.",
        "fever @>1/10\ncrying @>1/10",
    ),
    (
        "Patients who have not received factor IX before may develop antibodies, which is seen in up to 1 in 10 of these patients. Where this occurs, the medicine will not work.",
        "antibodies @<1/10 #Patients who have not received factor IX before",
    ),
    (
        "Severe slowing of the heart has occurred when medicines of this class were used with amiodazol, a medicine for heart rhythm.",
        "Severe slowing of the heart #with amiodazol !",
    ),
    (
        "When used with metformil, Zandrivo can cause an upset stomach in up to 1 in 10 people.",
        "upset stomach @<1/10 #with metformil",
    ),
    (
        "The most common side effects in patients treated with Zandrivo for ulcerative colitis (which may affect more than 1 in 10 people) are colds and acne.",
        "colds @>1/10 #for ulcerative colitis\nacne @>1/10 #for ulcerative colitis",
    ),
    (
        "In patients with hepatitis C, the most common side effects are fatigue and itching.",
        "fatigue #In patients with hepatitis C\nitching #In patients with hepatitis C",
    ),
    (
        "The most common side effects when Zandrivo is used with bevacimab (which may affect more than 2 in 10 people) are high blood pressure and nosebleeds; when it is used alone, they are cough and rash.",
        "high blood pressure @>2/10 #with bevacimab\nnosebleeds @>2/10 #with bevacimab\ncough #alone\nrash #alone",
    ),
    (
        "In children aged 6 to 11 years, the most common side effects (which may affect more than 1 in 10 people) were headache and, in those aged 12 years and over, tiredness and chills.",
        "headache @>1/10 #In children aged 6 to 11 years\ntiredness @>1/10 #in those aged 12 years and over\nchills @>1/10 #in those aged 12 years and over",
    ),
    # --- brackets and clauses ----------------------------------------------------------------------------------------
    (
        "The most common side effects are conjunctival oedema (swelling of the lining of the eye, resulting in watery eyes), itching and dry mouth.",
        "conjunctival oedema [swelling of the lining of the eye, resulting in watery eyes]\nitching\ndry mouth",
    ),
    (
        "Darkening of the skin, which may be permanent, is seen in about 1 patient in 50, mostly in those with pale skin.",
        "Darkening of the skin @~1/50",
    ),
    (
        "Cancers that start in the blood may occur in up to 1 in 1,000 people and can be life-threatening.",
        "Cancers that start in the blood @<1/1000 !",
    ),
    (
        "The most common side effects are infections caused by viruses, bacteria or fungi, fever of 39 °C or higher and tiredness.",
        "infections caused by viruses, bacteria or fungi\nfever of 39 °C or higher\ntiredness",
    ),
    (
        "The most common side effects are headache, rash that may itch, and infections that affect the nose and throat.",
        "headache\nrash\ninfections that affect the nose and throat",
    ),
    (
        "The most common side effects are injection site reactions (pain, swelling, itching, each affecting up to 1 in 10 people) and fever (more than 1 in 10 people).",
        "injection site reactions [pain, swelling, itching] @<1/10\nfever @>1/10",
    ),
    (
        "The most common side effects are tenderness at the injection site (which affects around 7 in 10 children), irritability (around 6 in 10) and sleepiness and loss of appetite (both around 1 in 2).",
        "tenderness at the injection site @~7/10\nirritability @~6/10\nsleepiness @~1/2\nloss of appetite @~1/2",
    ),
    (
        "The most common side effects are headache, feeling weak and dizziness (each of which may affect up to 1 in 10 people).",
        "headache @<1/10\nfeeling weak @<1/10\ndizziness @<1/10",
    ),
    (
        "The most common side effects include headache, hypertension (high blood pressure), and increases in blood levels of the liver enzymes ALT and AST.",
        "headache\nhypertension [high blood pressure]\nincreases in blood levels of the liver enzymes ALT and AST",
    ),
    # --- words for frequency -----------------------------------------------------------------------------------------
    ("Fever occurred in one in four infants.", "Fever @~1/4"),
    ("Almost all patients had low levels of white blood cells.", "low levels of white blood cells"),
    ("Most patients experience pain at the injection site.", "pain at the injection site"),
    ("The most common side effect, which may affect up to 9 in 10 people, is hair loss.", "hair loss @<9/10"),
    (
        "Around half of patients treated with Zandrivo had infusion-related reactions.",
        "infusion-related reactions @~1/2",
    ),
    (
        "Nausea, occurring in 35% of patients, and rash, occurring in 10% of patients, are the most common side effects.",
        "Nausea @~35/100\nrash @~10/100",
    ),
    ("Bruising is very common, affecting around 1 in 3 people.", "Bruising @~1/3"),
    (
        "Severe allergic reactions are very rare (fewer than 1 in 10,000 people).",
        "Severe allergic reactions @<1/10000 !",
    ),
    (
        "Headache and tiredness, each of which may affect more than 1 in 10 people, are the most common side effects.",
        "Headache @>1/10\ntiredness @>1/10",
    ),
    ("Very common side effects: headache, nausea. Common side effects: cough, rash.", "headache\nnausea\ncough\nrash"),
    (
        "Swollen ankles, thinning of the hair and nail changes are less common, being seen in up to 1 in 100 people.",
        "Swollen ankles @<1/100\nthinning of the hair @<1/100\nnail changes @<1/100",
    ),
    (
        "More than two thirds of patients had anaemia, and over half had thrombocytopenia (low platelet counts).",
        "anaemia @>2/3\nthrombocytopenia [low platelet counts] @>1/2",
    ),
    ("Kidney stones were reported in 3 of the 40 patients treated in the studies.", "Kidney stones @~3/40"),
    # --- older summaries, vaccines, combinations -------------------------------------------------------------------------
    (
        "In studies, the most common side effects with Zandrivo (seen in more than 1 patient in 10) were upper respiratory tract infection (colds) and, in children, ear infection.",
        "upper respiratory tract infection [colds] @>1/10\near infection @>1/10 #in children",
    ),
    (
        "The side effects of the combination of Zandrivo and ribavirol, seen in more than 1 patient in 10, are anaemia, insomnia (difficulty sleeping) and irritability.",
        "anaemia @>1/10 #of the combination of Zandrivo and ribavirol\ninsomnia [difficulty sleeping] @>1/10 #of the combination of Zandrivo and ribavirol\nirritability @>1/10 #of the combination of Zandrivo and ribavirol",
    ),
    (
        "The most common side effects with Zandrivo (seen in more than 1 dose in 10 of the vaccine) are redness, swelling and fever above 38 °C.",
        "redness @>1/10\nswelling @>1/10\nfever above 38 °C @>1/10",
    ),
    (
        "In adults over 60 years of age, the most common side effects (which may affect more than 1 in 10 people) are pain at the injection site and joint pain.",
        "pain at the injection site @>1/10 #In adults over 60 years of age\njoint pain @>1/10 #In adults over 60 years of age",
    ),
    (
        "As with other hormone treatments, blood clots, gallstones and, rarely, liver tumours have been reported.",
        "blood clots\ngallstones\nliver tumours",
    ),
    (
        "Zandrivo’s most common side effects are headache (seen in more than 1 patient in 10), back pain and dyspepsia (heartburn) (seen in between 1 and 10 patients in 100).",
        "headache @>1/10\nback pain @1/100-10/100\ndyspepsia [heartburn] @1/100-10/100",
    ),
    (
        "The most common side effects with Zandrivo are dry mouth (more than 1 in 10 people), constipation and dizziness (up to 1 in 10 people).",
        "dry mouth @>1/10\nconstipation @<1/10\ndizziness @<1/10",
    ),
    (
        "Side effects with infusion of Zandrivo include chills, fever and flushing.",
        "chills #with infusion of Zandrivo\nfever #with infusion of Zandrivo\nflushing #with infusion of Zandrivo",
    ),
    (
        "The most common side effects, seen in clinical studies in more than 1 in 10 patients, were back pain, swollen lymph nodes and fainting.",
        "back pain @>1/10\nswollen lymph nodes @>1/10\nfainting @>1/10",
    ),
    (
        "Zandrivo may cause side effects such as a runny nose, a sore throat and, less often, nosebleeds.",
        "runny nose\nsore throat\nnosebleeds",
    ),
    (
        "The side effects most often reported are stomach cramps and flatulence (wind).",
        "stomach cramps\nflatulence [wind]",
    ),
    (
        "Side effects of Zandrivo are those of its two substances: cough, headache and swollen legs.",
        "cough\nheadache\nswollen legs",
    ),
    ("The commonest side effects are a metallic taste and mouth sores.", "metallic taste\nmouth sores"),
    (
        "Rare cases of narcolepsy (sudden sleepiness) have been reported after vaccination.",
        "narcolepsy [sudden sleepiness]",
    ),
    (
        "Cases of uveitis (inflammation in the eye) and hearing loss, some of them severe, have been reported.",
        "uveitis [inflammation in the eye] !\nhearing loss !",
    ),
    (
        "Zandrivo is associated with immune-related side effects, the most frequent of which are colitis and pneumonitis (inflammation of the lungs).",
        "colitis\npneumonitis [inflammation of the lungs]",
    ),
    (
        "After the injection, patients may have blurred vision or see floaters for a few days.",
        "blurred vision\nsee floaters",
    ),
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are:\n• infections;\n• vomiting and diarrhoea;\n• swelling (oedema), especially of the ankles and feet.",
        "infections @>1/10\nvomiting @>1/10\ndiarrhoea @>1/10\nswelling [oedema] @>1/10",
    ),
    (
        "The following side effects may be serious:\n• inflammation of the lungs (up to 1 in 10 people);\n• severe rash (up to 1 in 100 people).",
        "inflammation of the lungs @<1/10 !\nsevere rash @<1/100 !",
    ),
    (
        "More than 1 in 10 people: headache, nausea.\nUp to 1 in 10 people: cough, dry skin.",
        "headache @>1/10\nnausea @>1/10\ncough @<1/10\ndry skin @<1/10",
    ),
    # --- no rows -------------------------------------------------------------------------------------------------------
    ("Fever is more frequent when Zandrivo is given at the same time as other vaccines.", ""),
    ("Vaccination should be put off in people who have a high fever.", ""),
    ("Where this happens, bleeding cannot be controlled.", ""),
    ("Zandrivo gives off a small amount of radiation, with little risk of cancer or hereditary defects.", ""),
    ("Blood pressure should be checked before and during treatment because of the risk of hypertension.", ""),
    ("Zandrivo contains benzalkonol, which is known to discolour contact lenses.", ""),
    # --- second round: the same way, after the first was mended --------------------------------------------------------
    (
        "The most common side effects with Zandrivo in combination with lenalimol and dexamethol (which may affect more than 1 in 5 people) are neutropenia, diarrhoea and tiredness; the most common with Zandrivo and pomalimol are pneumonia and cough.",
        "neutropenia @>1/5 #in combination with lenalimol and dexamethol\ndiarrhoea @>1/5 #in combination with lenalimol and dexamethol\ntiredness @>1/5 #in combination with lenalimol and dexamethol\npneumonia #pomalimol\ncough #pomalimol",
    ),
    (
        "When Zandrivo is given with chemotherapy, the most common side effects are anaemia (which may affect around 6 in 10 people), nausea (around 5 in 10) and hair loss (around 1 in 3).",
        "anaemia @~6/10 #with chemotherapy\nnausea @~5/10 #with chemotherapy\nhair loss @~1/3 #with chemotherapy",
    ),
    (
        "The most common serious side effects seen in patients treated with Zandrivo on its own were pneumonia (in around 4 in 100 patients) and sepsis (in around 2 in 100).",
        "pneumonia @~4/100 #on its own !\nsepsis @~2/100 #on its own !",
    ),
    (
        "Zandrivo can also cause cytokine release syndrome (a potentially life-threatening condition causing fever and vomiting), which may affect more than 1 in 10 people and can be severe.",
        "cytokine release syndrome [a potentially life-threatening condition causing fever and vomiting] @>1/10 !",
    ),
    ("Hepatitis B reactivation has been reported and was fatal in some cases.", "Hepatitis B reactivation !"),
    ("Severe cases of low blood sugar may also occur.", "low blood sugar !"),
    (
        "Other side effects which may affect up to 1 in 10 people include nosebleeds, itching, hives and swollen ankles.",
        "nosebleeds @<1/10\nitching @<1/10\nhives @<1/10\nswollen ankles @<1/10",
    ),
    (
        "Rarely (in up to 1 in 1,000 people), Zandrivo may cause a severe skin reaction.",
        "severe skin reaction @<1/1000 !",
    ),
    (
        "The most common side effects are pain, redness or swelling at the injection site (each affecting more than 1 in 10 people), and fever and chills (each affecting up to 1 in 10 people).",
        "pain @>1/10\nredness @>1/10\nswelling at the injection site @>1/10\nfever @<1/10\nchills @<1/10",
    ),
    (
        "In infants aged 6 weeks to 12 months, the most common side effects (seen in more than 1 dose in 10) are irritability, loss of appetite and drowsiness.",
        "irritability @>1/10 #In infants aged 6 weeks to 12 months\nloss of appetite @>1/10 #In infants aged 6 weeks to 12 months\ndrowsiness @>1/10 #In infants aged 6 weeks to 12 months",
    ),
    (
        "The most common side effects with Zandrivo in people aged 16 years and over (which may affect more than 1 in 10 people) are tiredness, headache, chills, swollen lymph nodes and joint pain.",
        "tiredness @>1/10 #in people aged 16 years and over\nheadache @>1/10 #in people aged 16 years and over\nchills @>1/10 #in people aged 16 years and over\nswollen lymph nodes @>1/10 #in people aged 16 years and over\njoint pain @>1/10 #in people aged 16 years and over",
    ),
    ("Fever was seen more often after the second dose.", ""),
    (
        "The most common side effects were usually mild or moderate and got better within a few days after vaccination. They included pain at the injection site, tiredness and muscle pain, and affected more than 1 in 10 people.",
        "pain at the injection site @>1/10\ntiredness @>1/10\nmuscle pain @>1/10",
    ),
    (
        "An extremely small number of cases of myocarditis and pericarditis (inflammation of the heart) have occurred with Zandrivo.",
        "myocarditis\npericarditis [inflammation of the heart]",
    ),
    (
        "Weakness of the muscles on one side of the face occurred in less than 1 in 1,000 people.",
        "Weakness of the muscles on one side of the face @<1/1000",
    ),
    (
        "Reactions at the site of injection (including redness, bruising and itching), which may affect around 1 in 5 people, are the most common side effect.",
        "Reactions at the site of injection [including redness, bruising and itching] @~1/5",
    ),
    (
        "Hypoglycaemia is a very common side effect when Zandrivo is used together with a sulphonylurea.",
        "Hypoglycaemia #together with a sulphonylurea",
    ),
    (
        "The most common side effects with Zandrivo are hypoglycaemia (low blood sugar levels) when used with insulin, and genital infections in women.",
        "hypoglycaemia [low blood sugar levels] #with insulin\ngenital infections #in women",
    ),
    (
        "Diabetic ketoacidosis, a serious complication of diabetes, may occur in up to 1 in 1,000 patients.",
        "Diabetic ketoacidosis @<1/1000 !",
    ),
    (
        "The most common side effects are vision-related, such as blurred vision, floaters (small dark shapes moving in the field of vision) and eye pain.",
        "blurred vision\nfloaters [small dark shapes moving in the field of vision]\neye pain",
    ),
    (
        "Serious side effects related to the injection into the eye, including endophthalmitis (infection inside the eye), retinal detachment and cataract, occurred in fewer than 1 in 1,000 injections.",
        "endophthalmitis [infection inside the eye] @<1/1000 #related to the injection into the eye !\nretinal detachment @<1/1000 #related to the injection into the eye !\ncataract @<1/1000 #related to the injection into the eye !",
    ),
    (
        "The most common side effects with Zandrivo are dizziness, spinning sensation (vertigo), double vision and unsteady walk, which may affect more than 1 in 10 people.",
        "dizziness @>1/10\nspinning sensation [vertigo] @>1/10\ndouble vision @>1/10\nunsteady walk @>1/10",
    ),
    ("As with all anticoagulants, bleeding may occur, which can be severe and, in rare cases, fatal.", "bleeding !"),
    (
        "Patients with haemophilia may develop inhibitors (antibodies) against the medicine.",
        "inhibitors against the medicine [antibodies] #Patients with haemophilia",
    ),
    (
        "In very rare cases, allergic reactions have been seen, which progressed to severe anaphylaxis (a sudden, severe allergic reaction).",
        "allergic reactions",
    ),
    (
        "Allergic reactions (including swelling, burning and stinging at the infusion site, hives and low blood pressure) are seen rarely and may in some cases develop into severe reactions.",
        "Allergic reactions [including swelling, burning and stinging at the infusion site, hives and low blood pressure]",
    ),
    (
        "The side effects seen most often with Zandrivo (in more than 1 in 10 people) are constipation and a dry mouth.",
        "constipation @>1/10\ndry mouth @>1/10",
    ),
    (
        "The most common side effects with Zandrivo, seen in more than 1 patient in 10, are raised levels of cholesterol, triglycerides and creatine phosphokinase (CPK, an enzyme released when muscles are damaged) in the blood, and oedema.",
        "raised levels of cholesterol, triglycerides and creatine phosphokinase in the blood [CPK, an enzyme released when muscles are damaged] @>1/10\noedema @>1/10",
    ),
    (
        "Zandrivo may also cause sudden onset of sleep, impulse control problems (such as excessive gambling or shopping) and drop attacks.",
        "sudden onset of sleep\nimpulse control problems [such as excessive gambling or shopping]\ndrop attacks",
    ),
    (
        "The most common side effects (which may affect more than 1 in 10 people) are, in adults, headache and nausea.",
        "headache @>1/10 #in adults\nnausea @>1/10 #in adults",
    ),
    (
        "Side effects are more common in the first weeks of treatment; the most frequent are nausea and diarrhoea.",
        "nausea\ndiarrhoea",
    ),
    (
        "The side effects of Zandrivo depend on the dose. At the higher dose, the most common (seen in more than 1 in 10 people) are tremor and sweating.",
        "tremor @>1/10 #At the higher dose\nsweating @>1/10 #At the higher dose",
    ),
    ("Zandrivo may cause harm to the unborn baby and must not be used in pregnant women.", "harm to the unborn baby"),
    ("Thirteen out of 100 patients had raised blood pressure.", "raised blood pressure @~13/100"),
    ("Around 2% of patients stopped treatment because of side effects.", ""),
    ("About 1 in 20 patients stopped treatment because of nausea.", ""),
    ("Side effects led to treatment being stopped in 1 in 10 patients.", ""),
    ("More than 9 in 10 patients had at least one side effect.", ""),
    ("In the main study, around 4 in 10 patients had serious side effects.", ""),
    (
        "The most common side effects are those seen with other interferons: flu-like symptoms, headache and low mood.",
        "flu-like symptoms\nheadache\nlow mood",
    ),
    (
        "The side effects of Zandrivo are due to its effect on blood vessels and include flushing, headache and, in up to 1 in 100 people, low blood pressure.",
        "flushing\nheadache\nlow blood pressure @<1/100",
    ),
    (
        "Cataract (clouding of the lens) and glaucoma (damage to the optic nerve) are also seen in between 1 and 10 patients in 100.",
        "Cataract [clouding of the lens] @1/100-10/100\nglaucoma [damage to the optic nerve] @1/100-10/100",
    ),
    (
        "The most frequent side effect is headache (about 15% of patients); dizziness and fatigue each affect about 5%.",
        "headache @~15/100\ndizziness @~5/100\nfatigue @~5/100",
    ),
    (
        "Nausea, vomiting (both more than 1 in 10 people), constipation and cough (both up to 1 in 10 people) are the most common side effects.",
        "Nausea @>1/10\nvomiting @>1/10\nconstipation @<1/10\ncough @<1/10",
    ),
    (
        "The most common side effects of Zandrivo are, for adults, back pain, and, for children, fever and vomiting.",
        "back pain #for adults\nfever #for children\nvomiting #for children",
    ),
    (
        "The following serious side effects may affect up to 1 in 100 people: lactic acidosis, pancreatitis and liver failure.",
        "lactic acidosis @<1/100 !\npancreatitis @<1/100 !\nliver failure @<1/100 !",
    ),
    (
        "Serious side effects, which may affect up to 1 in 100 people, include blood clots in the lungs or legs and fits.",
        "blood clots in the lungs or legs @<1/100 !\nfits @<1/100 !",
    ),
    (
        "An increase in the number of infections has been seen in patients who also take cortisone.",
        "infections #in patients who also take cortisone",
    ),
    ("Women taking Zandrivo have a slightly higher risk of breast cancer.", "breast cancer #Women taking Zandrivo"),
    (
        "Zandrivo has been linked to a rare brain infection called progressive multifocal leukoencephalopathy (PML), which can lead to severe disability or death.",
        "progressive multifocal leukoencephalopathy",
    ),
    # --- third round: paragraphs as overviews have them ---------------------------------------------------------------
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are upper respiratory infections (nose and throat infections), headache and reactions at the site of injection. As Zandrivo reduces the activity of the immune system, serious infections can occur in up to 1 in 100 people. Zandrivo must not be used in patients with tuberculosis.",
        "upper respiratory infections [nose and throat infections] @>1/10\nheadache @>1/10\nreactions at the site of injection @>1/10\nserious infections @<1/100 !",
    ),
    (
        "Other serious side effects include heart failure (when the heart does not work as well as it should), blood disorders, lupus and lymphoma (a type of blood cancer).",
        "heart failure [when the heart does not work as well as it should] !\nblood disorders !\nlupus !\nlymphoma [a type of blood cancer] !",
    ),
    (
        "The most serious side effects with Zandrivo are severe infections (which may affect up to 1 in 10 people), and failure of the bone marrow to produce blood cells (which may affect up to 1 in 1,000 people).",
        "severe infections @<1/10 !\nfailure of the bone marrow to produce blood cells @<1/1000 !",
    ),
    (
        "Side effects related to the activity of the immune system on body organs are also common with Zandrivo. Most will go away with treatment or on stopping Zandrivo.",
        "Side effects related to the activity of the immune system on body organs",
    ),
    (
        "The most common side effects with Zandrivo are joint pain and a high level of liver enzymes in the blood; these affect more than 1 in 10 people. Less common are swelling and skin redness, seen in up to 1 in 10 people.",
        "joint pain @>1/10\nhigh level of liver enzymes in the blood @>1/10\nswelling @<1/10\nskin redness @<1/10",
    ),
    (
        "The most common side effects with Zandrivo (seen in more than 1 patient in 10) are hypersensitivity reactions, fever, infusion reactions and being sick. The most serious are anaphylaxis and seizures.",
        "hypersensitivity reactions @>1/10\nfever @>1/10\ninfusion reactions @>1/10\nbeing sick @>1/10\nanaphylaxis !\nseizures !",
    ),
    (
        "In patients treated for a fracture, the most common side effect (which may affect more than 1 in 10 people) is pain in the arms or legs. Around 1 in 100 get a skin infection.",
        "pain in the arms or legs @>1/10 #In patients treated for a fracture\nskin infection @~1/100",
    ),
    (
        "Osteonecrosis of the jaw (damage to the bones of the jaw, which could lead to pain, sores in the mouth or loosening of teeth) may affect up to 1 in 1,000 people.",
        "Osteonecrosis of the jaw [damage to the bones of the jaw, which could lead to pain, sores in the mouth or loosening of teeth] @<1/1000",
    ),
    (
        "The most common side effects with Zandrivo when used in adults are headache and, when used in children, cough.",
        "headache #in adults\ncough #in children",
    ),
    (
        "Very common side effects with Zandrivo (affecting more than 1 in 10 people) are: redness at the injection site, tiredness, and irritability.",
        "redness at the injection site @>1/10\ntiredness @>1/10\nirritability @>1/10",
    ),
    (
        "Zandrivo’s side effects are similar to those of other statins. The most common are muscle pain and constipation.",
        "muscle pain\nconstipation",
    ),
    (
        "The most common side effects, which may affect around 1 in 10 people, are nausea, vomiting and diarrhoea; they are usually mild. Up to 1 in 100 people may have gallstones, and up to 1 in 1,000 may have pancreatitis.",
        "nausea @~1/10\nvomiting @~1/10\ndiarrhoea @~1/10\ngallstones @<1/100\npancreatitis @<1/1000",
    ),
    ("Around 1 in 5 people had nausea and 1 in 10 had vomiting.", "nausea @~1/5\nvomiting @~1/10"),
    (
        "Dizziness, falls and low blood pressure on standing up affect up to 1 in 10 people, mainly older people.",
        "Dizziness @<1/10\nfalls @<1/10\nlow blood pressure on standing up @<1/10",
    ),
    (
        "The most common side effects with Zandrivo given with or without ribavirol are fatigue and headache.",
        "fatigue #with or without ribavirol\nheadache #with or without ribavirol",
    ),
    (
        "When Zandrivo is used to treat breast cancer, around 4 in 10 patients get diarrhoea.",
        "diarrhoea @~4/10 #to treat breast cancer",
    ),
    (
        "The side effects seen in children were similar to those in adults, except for vomiting, which was more common in children.",
        "",
    ),
    (
        "The most common side effects are related to the stomach and gut (such as nausea, vomiting and diarrhoea) and affect more than 1 in 10 people.",
        "nausea @>1/10\nvomiting @>1/10\ndiarrhoea @>1/10",
    ),
    (
        "The most common side effects with Zandrivo are hot flushes (sudden feelings of heat), affecting almost half of women, and joint pain, affecting around 1 in 3.",
        "hot flushes [sudden feelings of heat] @~1/2\njoint pain @~1/3",
    ),
    ("Zandrivo can affect fertility in men and women.", ""),
    ("Zandrivo can cause drowsiness, so patients should not drive.", "drowsiness"),
    ("Because of the risk of birth defects, women must use contraception.", ""),
    (
        "Possible side effects include loss of balance, tingling or numbness in the hands and feet, and memory problems.",
        "loss of balance\ntingling or numbness in the hands and feet\nmemory problems",
    ),
    (
        "The most common side effects (seen in between 1 and 10 patients in 100) are cough, wheezing and a feeling of tightness in the chest; inhaling Zandrivo may also cause bronchospasm (narrowing of the airways) in up to 1 in 1,000 people.",
        "cough @1/100-10/100\nwheezing @1/100-10/100\nfeeling of tightness in the chest @1/100-10/100\nbronchospasm [narrowing of the airways] @<1/1000",
    ),
    (
        "The most common side effects with Zandrivo as a nasal spray are a runny nose (more than 1 in 10 children) and fever (up to 1 in 10 children).",
        "runny nose @>1/10 #as a nasal spray\nfever @<1/10 #as a nasal spray",
    ),
    (
        "Life-threatening and fatal bleeding has been seen in up to 1 in 100 people.",
        "Life-threatening and fatal bleeding @<1/100 !",
    ),
    (
        "Zandrivo can have serious effects on the heart, including irregular heartbeat and heart failure.",
        "irregular heartbeat !\nheart failure !",
    ),
    ("High doses of Zandrivo may damage the liver.", ""),
    ("Zandrivo may worsen asthma and cause skin rashes.", "skin rashes"),
    (
        "The most common side effects with Zandrivo (which may affect up to 4 in 10 people) include low levels of calcium in the blood, which may cause cramps or tingling, and low levels of phosphate.",
        "low levels of calcium in the blood @<4/10\nlow levels of phosphate @<4/10",
    ),
    (
        "Nausea (feeling sick) was reported by 3 in 10 patients and vomiting by 1 in 10.",
        "Nausea [feeling sick] @~3/10\nvomiting @~1/10",
    ),
    (
        "Among patients taking Zandrivo for more than a year, more than 1 in 10 had cataracts.",
        "cataracts @>1/10 #Among patients taking Zandrivo for more than a year",
    ),
    (
        "The most serious side effects (all of which may affect up to 1 in 100 people) are stroke, deep-vein thrombosis (a blood clot in a deep vein, usually in the leg) and hepatitis.",
        "stroke @<1/100 !\ndeep-vein thrombosis [a blood clot in a deep vein, usually in the leg] @<1/100 !\nhepatitis @<1/100 !",
    ),
    (
        "Side effects affecting the blood (low levels of red blood cells, white blood cells or platelets) may affect more than 1 in 10 people.",
        "Side effects affecting the blood [low levels of red blood cells, white blood cells or platelets] @>1/10",
    ),
    (
        "Around 6 in 10 patients had serious side effects, the most common of which were pneumonia (around 1 in 10 patients) and fever.",
        "pneumonia @~1/10 !\nfever !",
    ),
    (
        "The most common side effects of Zandrivo in combination with letrosol (seen in more than 2 patients in 10) are neutropenia, infections, tiredness, nausea, stomatitis (inflammation of the lining of the mouth), anaemia and hair loss; the most common severe side effects (seen in more than 2 patients in 100) are neutropenia, leucopenia (low white blood cell counts) and infections.",
        "neutropenia @>2/10 #in combination with letrosol\ninfections @>2/10 #in combination with letrosol\ntiredness @>2/10 #in combination with letrosol\nnausea @>2/10 #in combination with letrosol\nstomatitis [inflammation of the lining of the mouth] @>2/10 #in combination with letrosol\nanaemia @>2/10 #in combination with letrosol\nhair loss @>2/10 #in combination with letrosol\nneutropenia @>2/100 !\nleucopenia [low white blood cell counts] @>2/100 !\ninfections @>2/100 !",
    ),
    (
        "In the studies, headache affected 1 in 10 patients given Zandrivo compared with 1 in 20 given placebo.",
        "headache @~1/10",
    ),
    (
        "Breakthrough bleeding (bleeding between periods) affects more than 1 in 10 women and usually gets less over time.",
        "Breakthrough bleeding [bleeding between periods] @>1/10",
    ),
    ("Hallucinations and confusion are also possible, especially in older people.", "Hallucinations\nconfusion"),
    (
        "The most common side effects with Zandrivo vary according to the disease being treated but include infections, low blood counts and rash.",
        "infections\nlow blood counts\nrash",
    ),
    ("Skin cancer, other than melanoma, may affect up to 1 in 10 people.", "Skin cancer @<1/10"),
    (
        "Lung, kidney or heart problems may occur in fewer than 1 in 100 patients.",
        "Lung, kidney or heart problems @<1/100",
    ),
    (
        "Rash and itching, which may be signs of an allergy, are seen in up to 1 in 100 people; in severe cases, swelling of the airways may occur.",
        "Rash @<1/100\nitching @<1/100\nswelling of the airways",
    ),
    # --- fourth round -------------------------------------------------------------------------------------------------
    (
        "With Zandrivo in combination with a PD-1 inhibitor, the most common side effects (which may affect more than 2 in 10 people) are rash and tiredness.",
        "rash @>2/10 #in combination with a PD-1 inhibitor\ntiredness @>2/10 #in combination with a PD-1 inhibitor",
    ),
    (
        "For vials given into a vein, the most common side effects are headache and fever.",
        "headache #For vials given into a vein\nfever #For vials given into a vein",
    ),
    (
        "When Zandrivo is given as an injection under the skin, reactions at the injection site may affect up to 1 in 5 people.",
        "reactions at the injection site @<1/5 #as an injection under the skin",
    ),
    (
        "The most common side effects with Zandrivo in women are hair growth and acne; in men, they are hair loss and breast enlargement.",
        "hair growth #in women\nacne #in women\nhair loss #in men\nbreast enlargement #in men",
    ),
    (
        "In patients who have had a kidney transplant, the most common side effects (seen in more than 1 patient in 10) are urinary tract infections, high blood pressure and swelling of the arms and legs.",
        "urinary tract infections @>1/10 #In patients who have had a kidney transplant\nhigh blood pressure @>1/10 #In patients who have had a kidney transplant\nswelling of the arms and legs @>1/10 #In patients who have had a kidney transplant",
    ),
    (
        "Additional side effects seen in children are nosebleeds (more than 1 in 10 children) and rash (up to 1 in 10 children).",
        "nosebleeds @>1/10 #in children\nrash @<1/10 #in children",
    ),
    (
        "Children may also have a fast heart rate and ear infections.",
        "fast heart rate #Children\near infections #Children",
    ),
    (
        "The side effects in children and adolescents are similar to those in adults; in addition, up to 1 in 10 children may have a cough.",
        "cough @<1/10",
    ),
    ("Side effects are more frequent when Zandrivo is given with chemotherapy.", ""),
    (
        "The most common side effects of Zandrivo when used for short-term treatment are constipation and nausea.",
        "constipation #for short-term treatment\nnausea #for short-term treatment",
    ),
    ("In older patients, confusion and falls may occur.", "confusion #In older patients\nfalls #In older patients"),
    ("Patients taking Zandrivo with statins may get muscle damage.", "muscle damage #with statins"),
    (
        "If Zandrivo is stopped suddenly, patients may have withdrawal symptoms such as anxiety and sweating.",
        "anxiety #stopped suddenly\nsweating #stopped suddenly",
    ),
    (
        "The most common side effects with Zandrivo are decreased appetite, weight loss and, especially at the start of treatment, nausea.",
        "decreased appetite\nweight loss\nnausea",
    ),
    (
        "The most common side effects with Zandrivo are hypercholesterolaemia (high blood cholesterol levels), hypertriglyceridaemia (high blood levels of triglycerides, a type of fat), oedema (fluid retention), peripheral neuropathy (nerve damage in the arms and legs) and cognitive effects (problems with thinking, learning and memory).",
        "hypercholesterolaemia [high blood cholesterol levels]\nhypertriglyceridaemia [high blood levels of triglycerides, a type of fat]\noedema [fluid retention]\nperipheral neuropathy [nerve damage in the arms and legs]\ncognitive effects [problems with thinking, learning and memory]",
    ),
    (
        "The most common side effects are increased blood levels of aspartate aminotransferase and alanine aminotransferase (AST and ALT, liver enzymes), constipation and vision disorders.",
        "increased blood levels of aspartate aminotransferase and alanine aminotransferase [AST and ALT, liver enzymes]\nconstipation\nvision disorders",
    ),
    (
        "The most common side effects are bone pain and back pain; spleen enlargement and low platelet counts are seen in up to 1 in 10 people.",
        "bone pain\nback pain\nspleen enlargement @<1/10\nlow platelet counts @<1/10",
    ),
    (
        "Capillary leak syndrome (leakage of fluid from small blood vessels) has been reported and can be life-threatening if treatment is delayed.",
        "Capillary leak syndrome [leakage of fluid from small blood vessels] !",
    ),
    (
        "Severe lung problems (interstitial lung disease) have been seen in between 1 and 10 patients in 1,000.",
        "Severe lung problems [interstitial lung disease] @1/1000-10/1000 !",
    ),
    ("Radiation from Zandrivo may cause cancer or hereditary defects.", "cancer\nhereditary defects"),
    (
        "Zandrivo may cause side effects typical of opioids, such as sleepiness, constipation and slow breathing, which can be fatal.",
        "sleepiness !\nconstipation !\nslow breathing !",
    ),
    ("A severe brain infection called PML has been reported in up to 1 in 1,000 people.", "PML @<1/1000 !"),
    (
        "Tumour lysis syndrome (TLS), in which dying cancer cells release their contents into the blood, is a serious side effect of Zandrivo.",
        "Tumour lysis syndrome !",
    ),
    ("The risk of side effects is higher in people with kidney problems.", ""),
    ("The risk of lactic acidosis is increased in patients with kidney failure.", ""),
    (
        "More serious side effects include stroke (up to 1 in 100 people) and, very rarely, liver failure (up to 1 in 10,000 people).",
        "stroke @<1/100 !\nliver failure @<1/10000 !",
    ),
    (
        "Less commonly reported side effects (seen in up to 1 in 100 patients) include changes in taste, changes in vision, and ringing in the ears.",
        "changes in taste @<1/100\nchanges in vision @<1/100\nringing in the ears @<1/100",
    ),
    ("Symptoms of overdose include vomiting and seizures.", ""),
    ("In the first study, the most common side effects were cough and dizziness.", "cough\ndizziness"),
    (
        "Most of the side effects reported with Zandrivo are mild and include redness, stinging and watery eyes.",
        "redness\nstinging\nwatery eyes",
    ),
    ("Zandrivo is associated with a small increase in the risk of heart attack and stroke.", "heart attack\nstroke"),
    (
        "Injection site reactions (in 3 out of 10 patients), headache (in 2 out of 10) and nausea (1 out of 10) were the most common side effects.",
        "Injection site reactions @~3/10\nheadache @~2/10\nnausea @~1/10",
    ),
    (
        "The most common side effects with Zandrivo, which may affect more than 1 in 100 people but fewer than 1 in 10, are itching and flushing.",
        "itching @1/100-1/10\nflushing @1/100-1/10",
    ),
    (
        "Hepatic sinusoidal obstruction syndrome, in which blood vessels in the liver become blocked, may affect more than 1 in 10 people and may be fatal.",
        "Hepatic sinusoidal obstruction syndrome @>1/10 !",
    ),
    (
        "The most common side effects with the booster dose (seen in more than 1 in 10 people) are arm pain and tiredness.",
        "arm pain @>1/10 #with the booster dose\ntiredness @>1/10 #with the booster dose",
    ),
    ("Anaemia and low platelet counts were more severe in patients who also had radiotherapy.", ""),
    (
        "Up to 1 in 10 people may develop antibodies against the medicine, which can make it work less well.",
        "antibodies against the medicine @<1/10",
    ),
    ("In studies, 12 of the 60 patients (20%) had a serious infection.", "serious infection @~12/60 !"),
    (
        "The most common side effects (affecting 1 to 10 users in 100) are dizziness, dry mouth and sweating.",
        "dizziness @1/100-10/100\ndry mouth @1/100-10/100\nsweating @1/100-10/100",
    ),
    # --- fifth round --------------------------------------------------------------------------------------------------
    (
        "Hepatotoxicity (liver damage), including liver failure, may affect up to 1 in 100 people and can be fatal.",
        "liver failure @<1/100 !",
    ),
    (
        "The most common side effects are low levels of neutrophils, a type of white blood cell that fights infection, tiredness and nausea.",
        "low levels of neutrophils\ntiredness\nnausea",
    ),
    (
        "The most common side effects are feeling sick, being sick, tummy ache and loose stools.",
        "feeling sick\nbeing sick\ntummy ache\nloose stools",
    ),
    ("Uncommonly, in up to 1 in 100 people, hair thinning may occur.", "hair thinning @<1/100"),
    (
        "Serious side effects may include blood clots, and bleeding in the stomach.",
        "blood clots !\nbleeding in the stomach !",
    ),
    (
        "The most common side effects with Zandrivo are nasopharyngitis (inflammation of the nose and throat) and, in patients with asthma, injection site reactions.",
        "nasopharyngitis [inflammation of the nose and throat]\ninjection site reactions #in patients with asthma",
    ),
    (
        "Suicidal thoughts and behaviour have been reported in children and adolescents.",
        "Suicidal thoughts and behaviour #in children and adolescents",
    ),
    (
        "The most common side effects with Zandrivo are sleepiness, difficulty falling asleep and staying asleep, and increased appetite.",
        "sleepiness\ndifficulty falling asleep and staying asleep\nincreased appetite",
    ),
    (
        "Eye problems (such as swelling of the retina), which may be severe, were seen in around 1 in 10 patients; heart problems were seen in around 1 in 20.",
        "Eye problems [such as swelling of the retina] @~1/10 !\nheart problems @~1/20",
    ),
    (
        "Fever, chills and headache (flu-like symptoms) are seen in more than 1 patient in 10.",
        "Fever @>1/10\nchills @>1/10\nheadache [flu-like symptoms] @>1/10",
    ),
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are sore throat, headache, diarrhoea and pyrexia (fever), and the most serious side effects are pneumonia and cellulitis (inflammation of the deep skin tissue).",
        "sore throat @>1/10\nheadache @>1/10\ndiarrhoea @>1/10\npyrexia [fever] @>1/10\npneumonia !\ncellulitis [inflammation of the deep skin tissue] !",
    ),
    (
        "The most common side effects, seen in more than 1 in 10 people given Zandrivo and docetaxol, are mouth sores and nail changes.",
        "mouth sores @>1/10 #docetaxol\nnail changes @>1/10 #docetaxol",
    ),
    (
        "Zandrivo may cause serious liver problems, and liver function should be checked regularly.",
        "serious liver problems !",
    ),
    ("Cough and wheezing may occur immediately after inhaling Zandrivo.", "Cough\nwheezing"),
    (
        "Growth of hair and darkening of the eyelashes were seen in 45 in 100 patients.",
        "Growth of hair @~45/100\ndarkening of the eyelashes @~45/100",
    ),
    (
        "Between 1 and 10 patients in 100 have had palpitations, chest pain or fainting.",
        "palpitations @1/100-10/100\nchest pain @1/100-10/100\nfainting @1/100-10/100",
    ),
    (
        "The side effects in patients with cystic fibrosis (seen in more than 1 patient in 10) include coughing up blood and a change in sputum.",
        "coughing up blood @>1/10 #in patients with cystic fibrosis\nchange in sputum @>1/10 #in patients with cystic fibrosis",
    ),
    (
        "Reactions such as redness, pain and swelling where the patch is applied affect about a quarter of patients.",
        "redness @~1/4\npain @~1/4\nswelling where the patch is applied @~1/4",
    ),
    # --- sixth round --------------------------------------------------------------------------------------------------
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are headache and hypotension (low blood pressure). Around 1 in 4 women had heavy periods. Among men, up to 1 in 100 had reduced fertility.",
        "headache @>1/10\nhypotension [low blood pressure] @>1/10\nheavy periods @~1/4 #women\nreduced fertility @<1/100 #Among men",
    ),
    (
        "The most common side effects with Zandrivo in patients with Crohn’s disease are colds and headache (both affecting more than 1 in 10 people); in those with psoriasis, infections may affect more than 1 in 10 people.",
        "colds @>1/10 #in patients with Crohn’s disease\nheadache @>1/10 #in patients with Crohn’s disease\ninfections @>1/10 #in those with psoriasis",
    ),
    ("Itching, which may be severe in some patients, is seen in up to 1 in 10 people.", "Itching @<1/10 !"),
    ("Liver damage has been seen in around 1 in 200 patients and was fatal in one of them.", "Liver damage @~1/200 !"),
    ("Depression can occur and may become severe.", "Depression !"),
    (
        "The following side effects affect up to 1 in 10 people:\n• headache\n• pain in the chest, arms or legs\n• infections such as flu and bronchitis.",
        "headache @<1/10\npain in the chest, arms or legs @<1/10\nflu @<1/10\nbronchitis @<1/10",
    ),
    (
        "Serious side effects include:\n• heart attack (up to 1 in 100 people);\n• stroke, a serious brain problem (up to 1 in 1,000 people).",
        "heart attack @<1/100 !\nstroke @<1/1000 !",
    ),
    (
        "The most common side effects in adults and children over 12 years of age (which may affect more than 1 in 10 people) are nausea and vomiting.",
        "nausea @>1/10 #in adults and children over 12 years of age\nvomiting @>1/10 #in adults and children over 12 years of age",
    ),
    (
        "When Zandrivo was given together with the flu vaccine, fever was seen in around 3 in 10 children.",
        "fever @~3/10 #together with the flu vaccine",
    ),
    (
        "Zandrivo can cause nerve damage, which affects up to 1 in 10 people and is sometimes severe.",
        "nerve damage @<1/10 !",
    ),
    (
        "Inhibitors (antibodies) may develop in people with haemophilia, making the medicine work less well; this is seen in up to 1 in 100 patients.",
        "Inhibitors [antibodies] @<1/100 #in people with haemophilia",
    ),
    (
        "The most common side effect with Zandrivo (seen in about 80% of patients) is injection site pain lasting a few days.",
        "injection site pain @~80/100",
    ),
    (
        "The most common side effects with Zandrivo are bruising (purple marks on the skin), pneumonia (infection of the lungs), musculoskeletal pain (pain in the muscles and bones), and neutropenia (low levels of neutrophils), each seen in more than 1 in 5 people.",
        "bruising [purple marks on the skin] @>1/5\npneumonia [infection of the lungs] @>1/5\nmusculoskeletal pain [pain in the muscles and bones] @>1/5\nneutropenia [low levels of neutrophils] @>1/5",
    ),
    ("The majority of patients had mild skin irritation.", "mild skin irritation"),
    (
        "Headache and, less frequently, blurred vision may affect up to 1 in 10 people.",
        "Headache @<1/10\nblurred vision @<1/10",
    ),
    ("Zandrivo can occasionally cause life-threatening allergic reactions.", "life-threatening allergic reactions !"),
    ("Severe side effects, such as seizures, are rare (up to 1 in 1,000 people).", "seizures @<1/1000 !"),
    (
        "The most common side effects with Zandrivo compared with placebo are dry mouth and dizziness.",
        "dry mouth\ndizziness",
    ),
    ("These side effects may be serious in patients with heart disease.", ""),
    ("Nausea usually occurs in the first week of treatment and gets better.", "Nausea"),
    (
        "The most common side effects with Zandrivo (in adults) are itching and rash.",
        "itching #in adults\nrash #in adults",
    ),
    (
        "Side effects affecting more than 1 in 10 women are hot flushes; bleeding from the womb affects up to 1 in 10 women who still have a womb.",
        "hot flushes @>1/10\nbleeding from the womb @<1/10 #women who still have a womb",
    ),
    # --- after the second held-out set, written before running -----------------------------------------------------
    (
        "As with other medicines for epilepsy, isolated cases of aggression and psychosis have occurred in patients treated with Zandrivo, mainly in the first month of treatment.",
        "aggression\npsychosis",
    ),
    ("Rare cases of hepatitis have been reported in people who were treated with Zandrivo.", "hepatitis"),
    ("Nausea can usually be treated with standard medicines.", ""),
    (
        "The most common side effects with Zandrivo are mild and short-lived. They affect more than 1 in 10 people and include arm pain, chills and swollen glands.",
        "arm pain @>1/10\nchills @>1/10\nswollen glands @>1/10",
    ),
    (
        "The most common side effects are mild. These were seen in around 1 in 5 patients and included dry mouth and hives.",
        "dry mouth @~1/5\nhives @~1/5",
    ),
    (
        "Up to 1 in 1,000 people may feel faint or have palpitations.",
        "feel faint @<1/1000\npalpitations @<1/1000",
    ),
    ("Patients may have fever and develop a rash.", "fever\nrash"),
    ("Some patients feel sick, get headaches or notice blurred vision.", "feel sick\nheadaches\nblurred vision"),
    ("Patients may feel pain at the injection site.", "pain at the injection site"),
    (
        "Kidney failure, requiring dialysis, and sepsis are the most serious side effects.",
        "Kidney failure !\nsepsis !",
    ),
    (
        "Serious side effects are liver inflammation, sometimes leading to liver failure, and stroke.",
        "liver inflammation !\nstroke !",
    ),
    (
        "The most serious side effects are blood clots (in around 1 in 50 patients) and macrophage activation syndrome, a dangerous condition with high fever, swollen glands and rash (in fewer than 1 in 100 patients).",
        "blood clots @~1/50 !\nmacrophage activation syndrome @<1/100 !",
    ),
    (
        "Serious side effects include serotonin syndrome, a condition with agitation, sweating and tremor, and seizures.",
        "serotonin syndrome !\nseizures !",
    ),
    (
        "The most common side effects with Zandrivo are pyrexia (fever) and headache. Fever usually occurs on the day of the injection and lasts for one or two days.",
        "pyrexia [fever]\nheadache",
    ),
    (
        "Hardening and itching at the injection site, headache and cough occurred in fewer than 1 in 10 people.",
        "Hardening and itching at the injection site @<1/10\nheadache @<1/10\ncough @<1/10",
    ),
    (
        "The most common side effects are joint pain, warmth and redness around the injection site, and fever.",
        "joint pain\nwarmth and redness around the injection site\nfever",
    ),
    (
        "The most common side effects are pain, itching and bruising at the injection site and fever.",
        "pain\nitching\nbruising at the injection site\nfever",
    ),
    (
        "Bleeding from the nose is also seen in more than 1 patient in 10 treated with the injection into the muscle.",
        "Bleeding from the nose @>1/10 #with the injection into the muscle",
    ),
    (
        "Some patients, particularly those with diabetes, may develop low blood sugar and shakiness.",
        "low blood sugar\nshakiness",
    ),
    (
        "The tablets can cause heartburn, and the injection can cause skin rash.",
        "heartburn #tablets\nskin rash #injection",
    ),
    ("The oral solution can cause tooth staining.", "tooth staining"),
    (
        "In up to 1 in 100 people serious effects on the liver have been seen: hepatitis and jaundice.",
        "hepatitis @<1/100 !\njaundice @<1/100 !",
    ),
    ("Patients may experience the following problems: dry eyes and hair loss.", "dry eyes\nhair loss"),
    (
        "Zandrivo can affect the nervous system: dizziness and tremor have been reported.",
        "dizziness\ntremor",
    ),
    (
        "Patients may have low blood pressure, get dizzy and feel tired.",
        "low blood pressure\nget dizzy\nfeel tired",
    ),
    (
        "Zandrivo can cause serious infections: in the studies, pneumonia affected 1 in 20 patients.",
        "pneumonia @~1/20 !",
    ),
    ("Pain can be treated with paracetamol.", ""),
    ("The most common side effects are mild. They affected 1 in 10 people and were short-lived.", ""),
]

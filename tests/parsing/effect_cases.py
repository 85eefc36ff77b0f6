# ruff: noqa: E501
"""Own sentences in the manner of the genre (fictional medicines), each with the rows that the guideline asks for.

The last part ("several phenomena") was recorded from the parser and then checked line by line against the guideline.
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
    (
        "The most common side effect when taking Zandrivo (seen in more than 1 patient in 10) is hypoglycaemia (low blood sugar levels).",
        "hypoglycaemia [low blood sugar levels] @>1/10",
    ),
    (
        "In studies, the most common side effects with Zandrivo (seen in between 1 and 10 patients in 100) were flatulence (gas), dyspepsia (indigestion) and abdominal (tummy) pain.",
        "flatulence [gas] @1/100-10/100\ndyspepsia [indigestion] @1/100-10/100\nabdominal pain [tummy] @1/100-10/100",
    ),
    ("Side effects that affect more than 1 patient in 10 are fever and chills.", "fever @>1/10\nchills @>1/10"),
    (
        "Very common side effects (affecting more than 1 in 10 people) are cough and hoarseness.",
        "cough @>1/10\nhoarseness @>1/10",
    ),
    (
        "Common side effects, affecting up to 1 in 10 people, include sinusitis and toothache.",
        "sinusitis @<1/10\ntoothache @<1/10",
    ),
    ("Other common side effects are constipation and a dry mouth.", "constipation\ndry mouth"),
    (
        "The most common side effects reported with Zandrivo in clinical trials were cystitis and haematuria (blood in the urine).",
        "cystitis\nhaematuria [blood in the urine]",
    ),
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
    (
        "Side effects with Zandrivo include acne, weight gain and breast tenderness.",
        "acne\nweight gain\nbreast tenderness",
    ),
    ("The main side effects are bleeding and bruising.", "bleeding\nbruising"),
    ("Zandrivo’s most common side effect is drowsiness, affecting around one in three patients.", "drowsiness @~1/3"),
    (
        "Uncommon side effects (which may affect up to 1 in 100 people) are gout, and blood clots in the veins of the legs.",
        "gout @<1/100\nblood clots in the veins of the legs @<1/100",
    ),
    # --- seriousness ---------------------------------------------------------------------------------------------
    (
        "The most serious side effects (which may affect up to 1 in 100 people) include pancreatitis (inflammation of the pancreas) and sepsis (blood poisoning).",
        "pancreatitis [inflammation of the pancreas] @<1/100 !\nsepsis [blood poisoning] @<1/100 !",
    ),
    (
        "The most common serious side effect with Zandrivo is pneumonia, which affects up to 1 in 20 people.",
        "pneumonia @<1/20 !",
    ),
    ("Serious side effects with Zandrivo include heart failure and stroke.", "heart failure !\nstroke !"),
    (
        "The most important side effects are liver injury and bleeding in the brain.",
        "liver injury !\nbleeding in the brain !",
    ),
    (
        "Zandrivo can cause serious side effects, including low blood pressure and kidney failure.",
        "low blood pressure !\nkidney failure !",
    ),
    (
        "Some side effects can be serious. The most frequent (which may affect up to 1 in 10 people) are anaemia and sepsis.",
        "anaemia @<1/10 !\nsepsis @<1/10 !",
    ),
    (
        "Serious side effects have been seen with Zandrivo. These include perforation of the gut and heart attack.",
        "perforation of the gut !\nheart attack !",
    ),
    (
        "Lactic acidosis (build-up of lactic acid in the blood) is a rare but serious side effect which may affect up to 1 in 1,000 people.",
        "Lactic acidosis [build-up of lactic acid in the blood] @<1/1000 !",
    ),
    (
        "Angioedema (rapid swelling of the tissues under the skin) may affect up to 1 in 1,000 people and can be life-threatening.",
        "Angioedema [rapid swelling of the tissues under the skin] @<1/1000 !",
    ),
    ("Headache is the most common side effect, seen in about 3 in 10 patients.", "Headache @~3/10"),
    # --- subject lists -------------------------------------------------------------------------------------------
    ("Rash and hives may affect up to 1 in 100 people.", "Rash @<1/100\nhives @<1/100"),
    ("Blurred or double vision is seen in around 1 patient in 50.", "Blurred or double vision @~1/50"),
    (
        "Hair loss and mouth ulcers have been reported in fewer than 1 in 1,000 people.",
        "Hair loss @<1/1000\nmouth ulcers @<1/1000",
    ),
    ("Tremor is also common.", "Tremor"),
    (
        "Warmth at the injection site, hives and fainting are uncommon side effects (affecting less than 1 in 100 people).",
        "Warmth at the injection site @<1/100\nhives @<1/100\nfainting @<1/100",
    ),
    ("Vomiting occurred in more than one in ten children.", "Vomiting @>1/10"),
    (
        "Nausea may affect more than 1 in 10 people and vomiting may affect up to 1 in 10.",
        "Nausea @>1/10\nvomiting @<1/10",
    ),
    ("Seizures have also been reported.", "Seizures"),
    (
        "A few cases of uveitis (inflammation within the eye) have occurred with Zandrivo.",
        "uveitis [inflammation within the eye]",
    ),
    ("There have been reports of progressive loss of hearing.", "progressive loss of hearing"),
    (
        "Weakness in the arms occurs rarely, in up to 1 in 1,000 people.",
        "Weakness in the arms @<1/1000",
    ),
    ("Muscle cramps were seen in 12% of patients.", "Muscle cramps @~12/100"),
    ("Irritability affects between 1 in 100 and 1 in 10 children.", "Irritability @1/100-1/10"),
    # --- frequency or people as the subject ----------------------------------------------------------------------
    ("Up to 1 in 10 people may get eczema or dry skin.", "eczema @<1/10\ndry skin @<1/10"),
    ("More than half of patients had a fever after the infusion.", "fever @>1/2"),
    ("Around 1 in 50 people treated with Zandrivo develop cataracts.", "cataracts @~1/50"),
    ("Patients taking Zandrivo may also experience dizziness and low mood.", "dizziness\nlow mood"),
    ("About a third of patients reported tiredness.", "tiredness @~1/3"),
    # --- causes --------------------------------------------------------------------------------------------------
    ("Zandrivo may cause drowsiness and blurred vision.", "drowsiness\nblurred vision"),
    ("Zandrivo can increase the risk of infections such as shingles and cellulitis.", "shingles\ncellulitis"),
    (
        "Treatment with Zandrivo is also associated with side effects related to the formation of blood clots.",
        "side effects related to the formation of blood clots",
    ),
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
    (
        "In adults, the most common side effect is headache; in children, it is vomiting.",
        "headache #In adults\nvomiting #in children",
    ),
    (
        "In adolescents, acne may affect up to 1 in 10 people, while in adults dry lips may affect up to 1 in 100 people.",
        "acne @<1/10 #In adolescents\ndry lips @<1/100 #in adults",
    ),
    (
        "The most common side effects with Zandrivo tablets (seen in more than 1 patient in 10) are nausea and gut cramps.",
        "nausea @>1/10 #tablets\ngut cramps @>1/10 #tablets",
    ),
    (
        "When given by injection under the skin, Zandrivo commonly causes redness and itching.",
        "redness #by injection under the skin\nitching #by injection under the skin",
    ),
    (
        "In patients with asthma, the most common side effects (which may affect up to 1 in 10 people) are hoarseness and cough.",
        "hoarseness @<1/10 #In patients with asthma\ncough @<1/10 #In patients with asthma",
    ),
    (
        "The most common side effects with Zandrivo in infants are fever (more than 4 in 10 infants) and drowsiness (around 3 in 10 infants).",
        "fever @>4/10 #in infants\ndrowsiness @~3/10 #in infants",
    ),
    (
        "Hypoglycaemia may affect more than 1 in 10 people when Zandrivo is used with insulin.",
        "Hypoglycaemia @>1/10 #with insulin",
    ),
    ("As with all vaccines, severe allergic reactions may occur.", "severe allergic reactions !"),
    # --- lists ---------------------------------------------------------------------------------------------------
    (
        "The most common side effects are infections (including of the ears and throat), reactions at the site of injection (itching, bruising or swelling), dizziness and muscle and bone pain.",
        "infections [including of the ears and throat]\nreactions at the site of injection [itching, bruising or swelling]\ndizziness\nmuscle and bone pain",
    ),
    (
        "The most common side effects are infections such as bronchitis and sinusitis, and tiredness.",
        "bronchitis\nsinusitis\ntiredness",
    ),
    (
        "The most common side effects are increased levels of liver enzymes, which can be a sign of liver damage, headache and abnormal liver, kidney or thyroid function tests.",
        "increased levels of liver enzymes\nheadache\nabnormal liver, kidney or thyroid function tests",
    ),
    (
        "The most common side effects are pulmonary embolism (PE, a blood clot in the lungs) and low red and white blood cell counts.",
        "pulmonary embolism [PE, a blood clot in the lungs]\nlow red and white blood cell counts",
    ),
    (
        "The most common side effects are pain and swelling in the joints, loss of appetite and weight as well as difficulty sleeping or concentrating.",
        "pain\nswelling in the joints\nloss of appetite and weight\ndifficulty sleeping or concentrating",
    ),
    (
        "The most common side effects are swelling of the face, lips or tongue and shortness of breath.",
        "swelling of the face, lips or tongue\nshortness of breath",
    ),
    # --- no effects ----------------------------------------------------------------------------------------------
    ("For the full list of side effects and restrictions with Zandrivo, see the package leaflet.", ""),
    ("Most side effects were mild and went away within a few days.", ""),
    ("The side effects of Zandrivo in children are similar to those seen in adults.", ""),
    ("Dizziness is more common in older patients than in younger ones.", ""),
    ("Patients should be monitored for signs of infection.", ""),
    (
        "The safety of Zandrivo has been evaluated and its side effects are considered to be comparable to those of the reference medicine.",
        "",
    ),
    ("No cases of liver failure were seen in the studies.", ""),
    ("The doctor may reduce the dose if certain side effects occur.", ""),
    (
        "As Zandrivo is a generic, its benefits and risks are taken as being those of the reference medicine.",
        "",
    ),
    ("Zandrivo must not be used in people who have severe liver problems.", ""),
    ("These effects usually get better over time.", ""),
    ("Zandrivo is generally well tolerated.", ""),
    # --- several phenomena in one sentence -------------------------------------------------------------------
    (
        "Zandrivo is also associated with side effects caused by the immune system attacking healthy organs, which include colitis (inflammation of the large bowel), hepatitis (inflammation of the liver) and problems with hormone glands.",
        "colitis [inflammation of the large bowel] #caused by the immune system attacking healthy organs\nhepatitis [inflammation of the liver] #caused by the immune system attacking healthy organs\nproblems with hormone glands #caused by the immune system attacking healthy organs",
    ),
    ("Side effects are mostly mild or moderate in severity and include headache and nausea.", "headache\nnausea"),
    (
        "Side effects affecting more than 1 in 10 people include:\n• infections;\n• low levels of red blood cells (anaemia);\n• bleeding (including from the nose).",
        "infections @>1/10\nlow levels of red blood cells [anaemia] @>1/10\nbleeding [including from the nose] @>1/10",
    ),
    (
        "The following side effects have been reported with Zandrivo:\n• headache (which may affect more than 1 in 10 people);\n• nausea and vomiting (which may affect up to 1 in 10 people).",
        "headache @>1/10\nnausea @<1/10\nvomiting @<1/10",
    ),
    ("Very common: headache (more than 1 in 10 people), nausea.", "headache @>1/10\nnausea"),
    (
        "The most common side effects with Zandrivo are those affecting the stomach and gut, such as nausea, diarrhoea and vomiting.",
        "nausea\ndiarrhoea\nvomiting",
    ),
    (
        "Zandrivo can also cause a rare but serious condition called tumour lysis syndrome (a complication due to the breakdown of cancer cells).",
        "tumour lysis syndrome [a complication due to the breakdown of cancer cells] !",
    ),
    (
        "The most common side effects with Zandrivo (which may affect around 1 in 10 people) are headache and injection site reactions including pain, redness and swelling.",
        "headache @~1/10\npain @~1/10\nredness @~1/10\nswelling @~1/10",
    ),
    (
        "The most common side effects with Zandrivo in adults are headache (which may affect more than 1 in 10 people), and in children fever and vomiting (which may affect more than 1 in 10 children).",
        "headache @>1/10 #in adults\nfever @>1/10 #in children\nvomiting @>1/10 #in children",
    ),
    (
        "In a study of patients with psoriasis, the most common side effect (seen in up to 1 in 10 patients) was an itchy rash.",
        "itchy rash @<1/10 #patients with psoriasis",
    ),
    (
        "The most common side effects with Zandrivo when used to prevent migraine are constipation and itching.",
        "constipation #to prevent migraine\nitching #to prevent migraine",
    ),
    (
        "Side effects such as headache, flushing and indigestion were seen in more than 1 in 10 patients.",
        "headache @>1/10\nflushing @>1/10\nindigestion @>1/10",
    ),
    (
        "Up to 1 in 10 patients may have side effects such as dizziness, ringing in the ears (tinnitus) and sweating.",
        "dizziness @<1/10\nringing in the ears [tinnitus] @<1/10\nsweating @<1/10",
    ),
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are low blood counts (including neutropenia and anaemia), blood clots, high blood pressure and protein in the urine.",
        "low blood counts [including neutropenia and anaemia] @>1/10\nblood clots @>1/10\nhigh blood pressure @>1/10\nprotein in the urine @>1/10",
    ),
    (
        "The most common serious side effects (seen in more than 1 patient in 100 but fewer than 1 in 10) were fractures and falls.",
        "fractures @1/100-1/10 !\nfalls @1/100-1/10 !",
    ),
    (
        "Less commonly, patients have had hallucinations (seeing or hearing things that are not there).",
        "hallucinations [seeing or hearing things that are not there]",
    ),
    ("Some patients have developed depression and suicidal thoughts.", "depression\nsuicidal thoughts"),
    (
        "The most common side effect with Zandrivo is fatigue, which affects around 4 in 10 people. Around 2 in 10 have joint pain, skin rash or itching.",
        "fatigue @~4/10\njoint pain @~2/10\nskin rash @~2/10\nitching @~2/10",
    ),
    (
        "The side effects of Zandrivo include those of both its active substances, such as cough and dizziness.",
        "cough\ndizziness",
    ),
    (
        "For the treatment of glaucoma, the most common side effect is redness of the eye (seen in more than 1 patient in 10).",
        "redness of the eye @>1/10 #For the treatment of glaucoma",
    ),
    (
        "When Zandrivo is given into a vein, the most common side effects (seen in between 1 and 10 patients in 100) are headache, dizziness and low blood pressure; when it is taken by mouth, they are diarrhoea and heartburn.",
        "headache @1/100-10/100 #into a vein\ndizziness @1/100-10/100 #into a vein\nlow blood pressure @1/100-10/100 #into a vein\ndiarrhoea #by mouth\nheartburn #by mouth",
    ),
    (
        "The most common side effects with Zandrivo (which may affect up to 1 in 10 people) are headache, feeling sick or being sick, stomach pain, wind and diarrhoea.",
        "headache @<1/10\nfeeling sick or being sick @<1/10\nstomach pain @<1/10\nwind @<1/10\ndiarrhoea @<1/10",
    ),
    (
        "The most common side effects with Zandrivo, which affect more than 1 in 10 people, are nausea, headache and, in children, vomiting.",
        "nausea @>1/10\nheadache @>1/10\nvomiting @>1/10 #in children",
    ),
    (
        "The most common side effects with Zandrivo in children aged 2 to 5 years (which may affect more than 1 in 10 children) are irritability, sleepiness and fever; in older children and adults, they are pain at the injection site, tiredness and muscle aches.",
        "irritability @>1/10 #in children aged 2 to 5 years\nsleepiness @>1/10 #in children aged 2 to 5 years\nfever @>1/10 #in children aged 2 to 5 years\npain at the injection site #in older children and adults\ntiredness #in older children and adults\nmuscle aches #in older children and adults",
    ),
    (
        "Heart problems, including heart failure, and lung problems have been reported in patients taking Zandrivo.",
        "heart failure\nlung problems",
    ),
    (
        "Severe diarrhoea and severe skin reactions are among the most serious side effects.",
        "Severe diarrhoea !\nsevere skin reactions !",
    ),
    ("There is also a risk of bleeding and of liver damage with Zandrivo.", "bleeding\nliver damage"),
    ("Zandrivo can cause birth defects.", "birth defects"),
    (
        "Zandrivo may cause serious allergic reactions and must not be used in patients allergic to peanut.",
        "serious allergic reactions !",
    ),
    (
        "The most frequently reported side effects are local reactions at the site of application such as burning, stinging and dryness.",
        "burning\nstinging\ndryness",
    ),
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are pain, redness and swelling at the injection site, tiredness, myalgia (muscle pain), headache and arthralgia (joint pain).",
        "pain @>1/10\nredness @>1/10\nswelling at the injection site @>1/10\ntiredness @>1/10\nmyalgia [muscle pain] @>1/10\nheadache @>1/10\narthralgia [joint pain] @>1/10",
    ),
    (
        "In clinical studies, around 1 in 10 patients experienced serious side effects; the most common were neutropenia, febrile neutropenia (low white blood cell counts with fever) and sepsis.",
        "neutropenia !\nfebrile neutropenia [low white blood cell counts with fever] !\nsepsis !",
    ),
    (
        "Zandrivo's most serious side effect is thromboembolism (the formation of blood clots in the blood vessels), which occurred in up to 1 in 100 women.",
        "thromboembolism [the formation of blood clots in the blood vessels] @<1/100 !",
    ),
    (
        "The most common side effects with Zandrivo are headache, dizziness, nausea, which may each affect more than 1 in 10 people, and rash, which may affect up to 1 in 10 people.",
        "headache @>1/10\ndizziness @>1/10\nnausea @>1/10\nrash @<1/10",
    ),
    (
        "Common side effects (which may affect up to 1 in 10 people) include raised blood pressure, fast heart rate and palpitations (forceful heartbeat that may be rapid or irregular).",
        "raised blood pressure @<1/10\nfast heart rate @<1/10\npalpitations [forceful heartbeat that may be rapid or irregular] @<1/10",
    ),
    ("Very rarely, Zandrivo may cause liver failure.", "liver failure"),
    (
        "Immune thrombocytopenia has occurred in fewer than 1 in 10,000 people vaccinated.",
        "Immune thrombocytopenia @<1/10000",
    ),
    (
        "The most common side effects in patients receiving Zandrivo for rheumatoid arthritis (seen in between 1 and 10 patients in 100) are headache, runny nose and swelling of the hands and feet.",
        "headache @1/100-10/100 #for rheumatoid arthritis\nrunny nose @1/100-10/100 #for rheumatoid arthritis\nswelling of the hands and feet @1/100-10/100 #for rheumatoid arthritis",
    ),
    ("Zandrivo can affect the liver and may cause yellowing of the skin.", "yellowing of the skin"),
    (
        "Patients may have pain in their joints, muscles or bones and a high temperature.",
        "pain in their joints, muscles or bones\nhigh temperature",
    ),
    (
        "In the study of patients with CLL, more than 3 in 10 patients had infections, and about 1 in 10 had bleeding.",
        "infections @>3/10 #patients with CLL\nbleeding @~1/10 #patients with CLL",
    ),
    (
        "The most common side effects with Zandrivo are fever (which may affect 4 in 10 people), cough, chills (which may both affect 2 in 10 people) and infusion-related reactions (which may affect around 1 in 3 people).",
        "fever @~4/10\ncough @~2/10\nchills @~2/10\ninfusion-related reactions @~1/3",
    ),
    ("Around 13 in 100 patients had hypertension.", "hypertension @~13/100"),
    (
        "The most common side effects with Zandrivo include blood and lymphatic system disorders (neutropenia, anaemia, and thrombocytopenia) and gastrointestinal disorders (nausea).",
        "blood and lymphatic system disorders [neutropenia, anaemia, and thrombocytopenia]\ngastrointestinal disorders [nausea]",
    ),
    (
        "The side effect profile of Zandrivo was similar to that of other beta blockers; the most common side effects are tiredness and slow heart rate.",
        "tiredness\nslow heart rate",
    ),
    (
        "Eye-related side effects such as dry eye, blurred vision and keratitis (inflammation of the cornea) may affect up to 1 in 10 people.",
        "dry eye @<1/10\nblurred vision @<1/10\nkeratitis [inflammation of the cornea] @<1/10",
    ),
    ("Local reactions such as redness and itching were also common.", "redness\nitching"),
    (
        "Infections are common with Zandrivo; serious infections (such as pneumonia) may affect up to 1 in 20 people.",
        "Infections\nserious infections [such as pneumonia] @<1/20 !",
    ),
    (
        "When used for cosmetic purposes, Zandrivo may cause drooping of the eyelid, seen in around 1 in 50 patients.",
        "drooping of the eyelid @~1/50 #for cosmetic purposes",
    ),
    (
        "Hypotension (low blood pressure), bradycardia (slow heart rate) and dry mouth are the most common side effects with Zandrivo, seen in more than 1 in 10 patients.",
        "Hypotension [low blood pressure] @>1/10\nbradycardia [slow heart rate] @>1/10\ndry mouth @>1/10",
    ),
    (
        "Injection site pain is the most common side effect (affecting more than 8 in 10 people), followed by tiredness (6 in 10 people) and headache (5 in 10 people).",
        "Injection site pain @>8/10\ntiredness @~6/10\nheadache @~5/10",
    ),
    (
        "Treatment with Zandrivo may result in raised levels of potassium in the blood.",
        "raised levels of potassium in the blood",
    ),
    (
        "Because Zandrivo lowers the activity of the immune system, infections may affect more than 1 in 10 people.",
        "infections @>1/10",
    ),
    ("In women, irregular periods are a common side effect.", "irregular periods #In women"),
    ("The most common side effects with Zandrivo are usually mild and include a sore mouth.", "sore mouth"),
    (
        "Zandrivo has been associated with an increased risk of suicidal thoughts in adolescents.",
        "suicidal thoughts #in adolescents",
    ),
    ("Zandrivo causes low levels of sodium in about 1 in 20 patients.", "low levels of sodium @~1/20"),
    (
        "Adverse reactions reported in more than 1 in 10 patients were oedema (swelling due to fluid retention), arthralgia and myalgia.",
        "oedema [swelling due to fluid retention] @>1/10\narthralgia @>1/10\nmyalgia @>1/10",
    ),
    (
        "More than 1 in 4 patients had problems with their vision, including blurred vision and sensitivity to light.",
        "blurred vision @>1/4\nsensitivity to light @>1/4",
    ),
    (
        "Nausea and vomiting, which are common at the start of treatment, may affect up to 1 in 4 people.",
        "Nausea @<1/4\nvomiting @<1/4",
    ),
    (
        "In clinical studies, around 1 in 10 patients experienced serious side effects; the most common were neutropenia, and sepsis.",
        "neutropenia !\nsepsis !",
    ),
    (
        "In the study of patients with CLL, more than 3 in 10 patients had infections, and about 1 in 10 had bleeding.",
        "infections @>3/10 #patients with CLL\nbleeding @~1/10 #patients with CLL",
    ),
    (
        "The most common side effects with Zandrivo (which may affect more than 1 in 10 people) are high blood glucose levels in people with diabetes, headache and a rash.",
        "high blood glucose levels in people with diabetes @>1/10\nheadache @>1/10\nrash @>1/10",
    ),
    (
        "Zandrivo’s side effects are related to its effect on the immune system: more than 1 in 10 people get infections.",
        "infections @>1/10",
    ),
    (
        "The most common side effects with Zandrivo depend on the condition treated. In patients with breast cancer, they are (seen in more than 1 in 5 patients) diarrhoea and rash.",
        "diarrhoea @>1/5 #In patients with breast cancer\nrash @>1/5 #In patients with breast cancer",
    ),
    (
        "The most common side effects with Zandrivo in patients with multiple myeloma (which may affect more than 1 in 5 people) are infusion-related reactions (such as chills), cough, and upper respiratory tract infection (such as colds); in patients with AL amyloidosis, they are swelling of the limbs, and pneumonia.",
        "infusion-related reactions [such as chills] @>1/5 #in patients with multiple myeloma\ncough @>1/5 #in patients with multiple myeloma\nupper respiratory tract infection [such as colds] @>1/5 #in patients with multiple myeloma\nswelling of the limbs #in patients with AL amyloidosis\npneumonia #in patients with AL amyloidosis",
    ),
    (
        "For the treatment of growth failure in children, the most common side effects (which may affect up to 1 in 10 children) are headache and joint stiffness.",
        "headache @<1/10 #For the treatment of growth failure in children\njoint stiffness @<1/10 #For the treatment of growth failure in children",
    ),
    (
        "The most common side effects seen with Zandrivo when given as monotherapy are fatigue and itching, and when given with cetuxolimab are rash and dry skin.",
        "fatigue #as monotherapy\nitching #as monotherapy\nrash #with cetuxolimab\ndry skin #with cetuxolimab",
    ),
    (
        "With Zandrivo on its own, the most common side effects are cough and rash; with Zandrivo plus chemotherapy, the most common side effects are nausea, anaemia and vomiting.",
        "cough #on its own\nrash #on its own\nnausea #plus chemotherapy\nanaemia #plus chemotherapy\nvomiting #plus chemotherapy",
    ),
    ("Adults: headache (which may affect more than 1 in 10 people).", "headache @>1/10 #Adults"),
    (
        "Cough affects up to 1 in 10 people. In addition, around 1 in 10 men had a decreased sperm count.",
        "Cough @<1/10\ndecreased sperm count @~1/10 #men",
    ),
    (
        "The following side effects may affect up to 1 in 10 people: cystitis, candidiasis (thrush) and gout.",
        "cystitis @<1/10\ncandidiasis [thrush] @<1/10\ngout @<1/10",
    ),
    (
        "Among the most serious side effects are haemorrhage (bleeding) and perforation (a hole) in the wall of the stomach.",
        "haemorrhage [bleeding] !\nperforation in the wall of the stomach [a hole] !",
    ),
    (
        "Less common side effects (affecting up to 1 in 100 people) include breathing problems and skin reactions.",
        "breathing problems @<1/100\nskin reactions @<1/100",
    ),
    (
        "The most common side effect (which may affect up to 1 in 10 people) is oligohydramnios (too little fluid surrounding the baby).",
        "oligohydramnios [too little fluid surrounding the baby] @<1/10",
    ),
    ("Cases of serious liver injury, some fatal, have been reported with Zandrivo.", "serious liver injury !"),
    ("Zandrivo is known to cause drowsiness.", "drowsiness"),
    (
        "The most common side effects with Zandrivo are local side effects such as stinging and dry eyes, and systemic side effects such as headache.",
        "stinging\ndry eyes\nheadache",
    ),
    (
        "Depression, anxiety and insomnia may affect between 1 and 10 patients in 1,000.",
        "Depression @1/1000-10/1000\nanxiety @1/1000-10/1000\ninsomnia @1/1000-10/1000",
    ),
    (
        "Side effects in more than 1 in 10 people are nausea and, in women, breast pain.",
        "nausea @>1/10\nbreast pain @>1/10 #in women",
    ),
    (
        "The most common side effects are reactions at the injection site (pain, swelling and redness, which may affect more than 1 in 10 people), headache (which may affect up to 1 in 10 people) and fever.",
        "reactions at the injection site [pain, swelling and redness] @>1/10\nheadache @<1/10\nfever",
    ),
    (
        "The most common side effects with Zandrivo, occurring in at least 1 in 10 patients, were hypophosphataemia (low blood phosphate levels), proteinuria (protein in urine) and increased blood levels of creatinine (a marker of kidney function).",
        "hypophosphataemia [low blood phosphate levels] @>1/10\nproteinuria [protein in urine] @>1/10\nincreased blood levels of creatinine [a marker of kidney function] @>1/10",
    ),
    (
        "Zandrivo may cause headache and dizziness in more than 1 in 10 people and nausea in up to 1 in 10.",
        "headache @>1/10\ndizziness @>1/10\nnausea @<1/10",
    ),
    ("Two patients developed leukaemia.", "leukaemia"),
]

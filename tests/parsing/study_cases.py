"""Benefits texts in the agency's manner, written for the tests, about medicines that do not exist.

Each case: text, then the expected studies as (participants, comparator type, comparators, results), with results as
(arm, value, unit); T is the medicine's arm, C the comparator's.
"""

T, C = "treatment", "comparator"
Study = tuple[int | None, str, list[str], list[tuple[str, float, str]]]

CASES: list[tuple[str, list[Study]]] = [
    (
        "In a main study of 312 adults with asthma, Examplix was compared with placebo. After 24 weeks, symptoms "
        "were controlled in 61% of patients on Examplix (96 out of 157), against 38% (59 out of 155) of those on "
        "placebo.",
        [(312, "placebo", ["placebo"], [(T, 61, "%"), (C, 38, "%")])],
    ),
    (
        "Examplix was studied in one main study involving 214 patients with haemophilia A. Patients who were treated "
        "with Examplix to prevent bleeding had an average of 2.9 bleeds per year, compared with 37 bleeds per year "
        "in patients who were given no preventive treatment.",
        [(214, "no_treatment", [], [(T, 2.9, "bleed per year"), (C, 37, "bleed per year")])],
    ),
    (
        "A study in over 2,000 women found that Examplix was effective at preventing pregnancy. Around 1 in 100 women "
        "became pregnant in the first year.",
        [(2000, "none", [], [(T, 1, "people")])],
    ),
    (
        "Two main studies involving a total of 940 adults compared Examplix with lispronova insulin. After 26 weeks, "
        "HbA1c had fallen by 1.2 percentage points with Examplix and by 1.1 percentage points with lispronova insulin.",
        [(940, "active", ["lispronova insulin"], [(T, 1.2, "percentage point"), (C, 1.1, "percentage point")])],
    ),
    (
        "One main study in 83 patients showed that the disease responded in 45% of those given Examplix. The medicine "
        "was not compared with any other treatment. The response lasted on average for 9 months.",
        [(83, "none", [], [(T, 45, "%"), (T, 9, "month")])],
    ),
    (
        "The results of a study in 36 infants were compared with published data on untreated infants. After two years, "
        "33 of the 36 infants (92%) treated with Examplix were alive.",
        [(36, "historical", [], [(T, 92, "%")])],
    ),
    (
        "In the first of two main studies, 410 patients with gout were given either Examplix or febuxonel. Uric acid "
        "was at target in 67% and 42% of patients respectively. The second study compared Examplix with placebo in "
        "208 patients: 65% of patients given Examplix reached the target versus 4% of those given placebo.",
        [
            (410, "active", ["febuxonel"], [(T, 67, "%"), (C, 42, "%")]),
            (208, "placebo", ["placebo"], [(T, 65, "%"), (C, 4, "%")]),
        ],
    ),
    (
        "Examplix has been compared with placebo in 1,208 patients with multiple sclerosis. The number of relapses "
        "per year was 0.18 in patients taking Examplix compared with 0.36 in patients taking placebo.",
        [(1208, "placebo", ["placebo"], [(T, 0.18, "relapse per year"), (C, 0.36, "relapse per year")])],
    ),
    (
        "In one study involving 553 patients with advanced kidney cancer, patients given Examplix plus everotinib "
        "lived on average for 14.6 months without their disease getting worse, while patients given everotinib alone "
        "lived for 5.5 months.",
        [(553, "active", ["everotinib"], [(T, 14.6, "month"), (C, 5.5, "month")])],
    ),
    (
        "Blood pressure fell by an average of 12 mmHg in the Examplix group, compared with 4 mmHg in the placebo "
        "group, in a study in 622 patients.",
        [(622, "placebo", ["placebo"], [(T, 12, "mmHg"), (C, 4, "mmHg")])],
    ),
    (
        "A main study in 1,144 adults with an infected wound compared Examplix with vancomycin. About 81% of patients "
        "in both groups were cured.",
        [(1144, "active", ["vancomycin"], [(T, 81, "%"), (C, 81, "%")])],
    ),
    (
        "In a study in 75 children, two doses of Examplix were compared with each other. No difference was seen. A "
        "further study in 40 children looked at how the medicine is handled in the body.",
        [(75, "not_stated", [], []), (40, "not_stated", [], [])],
    ),
    (
        "The company also provided results from the medical literature on the use of the active substance. No "
        "additional studies were needed.",
        [],
    ),
    (
        "Examplix was more effective than placebo at reducing pain in two main studies in a total of 712 patients "
        "with arthritis. In the first study, pain scores fell by 3.1 points with Examplix and 1.9 points with "
        "placebo. In the second, the falls were 2.8 and 1.7 points respectively.",
        [
            (
                712,
                "placebo",
                ["placebo"],
                [(T, 3.1, "point"), (C, 1.9, "point"), (T, 2.8, "point"), (C, 1.7, "point")],
            )
        ],
    ),
    (
        "A main study in more than 18,000 patients with an irregular heartbeat compared Examplix with warfarin. "
        "Strokes occurred in 1.3% of patients per year taking Examplix, compared with 1.6% per year of those taking "
        "warfarin.",
        [(18000, "active", ["warfarin"], [(T, 1.3, "%"), (C, 1.6, "%")])],
    ),
    (
        "In one main study, 165 patients whose cancer had come back after at least two treatments received Examplix. "
        "The cancer shrank or disappeared in a third of patients (33%), and 12 patients had no sign of cancer.",
        [(165, "none", [], [(T, 33, "%"), (T, 12, "people")])],
    ),
    (
        "Examplix was investigated in a main study in 450 adults with hives. Patients received Examplix at a dose of "
        "150 mg or 300 mg, or placebo, every 4 weeks. After 12 weeks, itch scores had improved by 6.7 points with "
        "150 mg, 9.4 points with 300 mg and 4.0 points with placebo.",
        [(450, "placebo", ["placebo"], [(T, 6.7, "point"), (T, 9.4, "point"), (C, 4.0, "point")])],
    ),
    (
        "In a third study, which included 101 patients who switched from another medicine, the viral load stayed "
        "undetectable in 99 patients (98%).",
        [(101, "none", [], [(T, 98, "%")])],
    ),
    (
        "Examplix was compared with no treatment in a study in 204 newborn babies. Severe illness occurred in 3 out of "
        "102 babies given Examplix and in 11 out of 102 untreated babies.",
        [(204, "no_treatment", [], [(T, 3, "people"), (C, 11, "people")])],
    ),
    (
        "Vision improved by 15 letters or more in 34% of patients given Examplix compared with 12% of those who had a "
        "sham injection, in a main study in 390 patients.",
        [(390, "placebo", ["sham injection"], [(T, 34, "%"), (C, 12, "%")])],
    ),
    (
        "The main study, in 27 patients with a rare enzyme deficiency, compared Examplix with placebo. After a year, "
        "patients given Examplix could walk 32 metres further in six minutes than at the start, while those given "
        "placebo could walk 4 metres less.",
        [(27, "placebo", ["placebo"], [(T, 32, "metre"), (C, 4, "metre")])],
    ),
    (
        "Among 300 patients in whom scans were compared with biopsy, Examplix detected the tumour in 92%.",
        [(300, "active", ["biopsy"], [(T, 92, "%")])],
    ),
    (
        "In a main study of 834 adults with advanced melanoma, Examplix was compared with ipilimumab. Patients lived "
        "for an average of 5.5 months without their disease getting worse, compared with 2.8 months for patients "
        "receiving ipilimumab. In addition, up to 74% of patients lived for at least 12 months while receiving "
        "Examplix, compared with 58% of those receiving ipilimumab.",
        [(834, "active", ["ipilimumab"], [(T, 5.5, "month"), (C, 2.8, "month"), (T, 74, "%"), (C, 58, "%")])],
    ),
    (
        "A very large clinical study involved around 44,000 people in total. Half received the vaccine and half were "
        "given a dummy injection. The study showed a 95% reduction in the number of cases in the people who received "
        "the vaccine (8 cases out of 18,198) compared with people who received a dummy injection (162 cases out of "
        "18,325).",
        [(44000, "placebo", ["placebo"], [(T, 95, "%"), (T, 8, "people"), (C, 162, "people")])],
    ),
    (
        "The first study, in 1,049 patients, showed that HbA1c levels fell from 8.1% to 7.0% after 26 weeks with "
        "Examplix, compared with a fall from 8.2% to 8.1% with placebo.",
        [(1049, "placebo", ["placebo"], [(T, 7, "%"), (C, 8.1, "%")])],
    ),
    (
        "Examplix was compared with enoxaparin in three studies involving more than 9,500 patients who had had a hip "
        "operation. The rate of blood clots was 1.1% in patients taking Examplix (18 out of 1,595) and 3.7% in those "
        "given enoxaparin (58 out of 1,558).",
        [(9500, "active", ["enoxaparin"], [(T, 1.1, "%"), (C, 3.7, "%")])],
    ),
    (
        "A study comparing Examplix with usual care in 201 patients showed that the risk of going to hospital was "
        "reduced by 33%: 16% of patients on Examplix had to go to hospital compared with 24% on usual care.",
        [(201, "active", ["usual care"], [(T, 33, "%"), (T, 16, "%"), (C, 24, "%")])],
    ),
    (
        "In one main study in 342 patients, the median time to recovery was 10 days with Examplix and 15 days with "
        "placebo.",
        [(342, "placebo", ["placebo"], [(T, 10, "day"), (C, 15, "day")])],
    ),
    (
        "Two main studies compared Examplix with placebo in patients with psoriasis. In the first, which included 420 "
        "patients, the skin cleared in 71% with Examplix and 7% with placebo. The second looked at 911 patients; "
        "the skin cleared in 80%, 36% and 19% with Examplix, methotrexate and placebo respectively.",
        [
            (420, "placebo", ["placebo"], [(T, 71, "%"), (C, 7, "%")]),
            (911, "placebo", ["placebo"], [(T, 80, "%"), (C, 36, "%"), (C, 19, "%")]),
        ],
    ),
    (
        "A main study of 668 patients compared Examplix (given as an add-on to standard treatment) with placebo. The "
        "average distance that patients could walk in six minutes increased by 36 metres in the Examplix group and "
        "decreased by 4 metres in the placebo group.",
        [(668, "placebo", ["placebo"], [(T, 36, "metre"), (C, 4, "metre")])],
    ),
]

-- How many patients and studies stand behind each indication, and how many studies were against placebo or a treatment?
select
    medicine_name,
    condition,
    patient_count,
    study_count,
    studies_without_number,
    placebo_count,
    active_count,
    single_arm_count,
    weakest_match
from marts.evidence_base
where condition is not null
order by patient_count desc nulls last, medicine_name, condition

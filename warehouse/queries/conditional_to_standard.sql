-- How long did medicines stay conditionally authorised before they became standard, and which are still conditional?
select
    medicine_name,
    conditional_date,
    switch_date,
    months_conditional_to_standard,
    days_conditional_to_standard,
    is_still_conditional
from marts.authorisation_timeline
where conditional_date is not null
order by is_still_conditional, months_conditional_to_standard, medicine_name

-- Which medicines are taken by mouth once a week or less often, and with which partners?
select
    medicine_name,
    active_substances,
    form,
    frequency,
    administrations_per_week,
    partners,
    doses,
    population,
    quote
from marts.regimen_finder
where route = 'oral' and administrations_per_week <= 1
order by administrations_per_week, medicine_name, form, partners

-- Which medicine is used together with which: the edges of the network, with the conditions they are for?
select
    medicine_name,
    partner,
    partner_medicines as partner_has_overview,
    indication_count,
    regimen_count,
    conditions
from marts.partner_network
order by medicine_name, partner

-- Which medicines are the most frequent partners of others, in which conditions, and do they have an overview here?
select
    partner,
    count(distinct document_id) as medicines,
    string_agg(distinct medicine_name, ', ' order by medicine_name) as used_with,
    min(partner_medicines) as overview_of,
    string_agg(distinct conditions, '; ' order by conditions) as conditions
from marts.partner_network
group by partner
order by medicines desc, partner

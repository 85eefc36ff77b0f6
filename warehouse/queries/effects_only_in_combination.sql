-- Which side effects does an overview state only together with another medicine, and not for the medicine by itself?
with told as (
    select
        d.medicine_name,
        lower(a.term) as term,
        a.context,
        a.frequency_text,
        coalesce(r.partner_count > 0, regexp_matches(lower(a.context), '\b(together|combination|combined) with\b'), false)
            as is_combination
    from adverse_events as a
    inner join documents as d on a.document_id = d.document_id
    left join marts.regimen_finder as r on a.regimen_id = r.regimen_id
    where d.is_current
)

select
    medicine_name,
    term,
    string_agg(distinct context, '; ' order by context) as contexts,
    string_agg(distinct frequency_text, '; ' order by frequency_text) as frequencies
from told
group by medicine_name, term
having bool_and(is_combination)
order by medicine_name, term

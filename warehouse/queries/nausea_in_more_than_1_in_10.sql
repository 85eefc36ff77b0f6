-- Which medicines cause nausea in more than 1 in 10 people, in which regimen, from which sentence of which document?
select
    d.medicine_name,
    a.term,
    a.frequency_text,
    a.context,
    r.frequency as regimen_frequency,
    r.route as regimen_route,
    r.partners as regimen_partners,
    a.quote,
    d.file_name,
    a.section,
    a.page
from adverse_events as a
inner join documents as d on a.document_id = d.document_id
left join marts.regimen_finder as r on a.regimen_id = r.regimen_id
where d.is_current
    and regexp_matches(lower(a.term), '\bnausea\b')
    and (
        frequency_more_than(a.lower_bound, a.lower_inclusive, a.upper_bound, 0.1)
        -- 'around 3 in 10' sets no bounds, but is a point above 1 in 10
        or (a.frequency_direction = 'about' and a.frequency_numerator / a.frequency_denominator > 0.1)
    )
order by d.medicine_name, a.page, a.char_start, a.context

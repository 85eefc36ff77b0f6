-- Which medicines are still authorised conditionally, for how long now, and which data are still awaited?

-- The age is counted to the month of the newest overview here.
select
    t.medicine_name,
    t.conditional_date,
    date_diff('month', t.conditional_date, (select max(last_updated) from documents)) as months_conditional,
    string_agg(distinct r.text, ' ' order by r.text) as awaited
from marts.authorisation_timeline as t
left join risk_measures as r on t.document_id = r.document_id and r.kind = 'further_data'
where t.is_still_conditional
group by t.medicine_name, t.document_id, t.conditional_date
order by t.conditional_date, t.medicine_name

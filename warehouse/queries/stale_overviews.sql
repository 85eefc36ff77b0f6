-- Which current overviews were last updated longest ago, and how many years before the newest one here?
select
    medicine_name,
    product_number,
    last_updated,
    round(date_diff('month', last_updated, max(last_updated) over ()) / 12, 1) as years_behind_newest,
    is_withdrawn_watermark,
    file_name
from documents
where is_current
order by last_updated nulls first, medicine_name

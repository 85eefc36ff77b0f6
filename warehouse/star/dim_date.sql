-- Calendar: each day of the years in which a current overview has a date, from the first to the last. The key is
-- the date written as a number.
-- @date_key: The date as year, month and day (20240131); 0 is not stated.
-- @date: The date; NULL for the row that stands for not stated.
-- @year: Year.
-- @quarter: Quarter, 1 to 4.
-- @month: Month, 1 to 12.
-- @day: Day of the month.
-- @month_name: English name of the month.
-- @year_month: Year and month, to sort and label by ('2024-01').
with stated as (
    select e.date from authorisation_events as e
    inner join documents as d on e.document_id = d.document_id
    where d.is_current
    union
    select last_updated as date from documents where is_current and last_updated is not null
),

days as (
    select unnest(
        generate_series(
            (select date_trunc('year', min(date)) from stated),
            (select date_trunc('year', max(date)) + interval 1 year - interval 1 day from stated),
            interval 1 day
        )
    )::date as date
)

select
    (year(date) * 10000 + month(date) * 100 + day(date))::bigint as date_key,
    date,
    year(date)::integer as year,
    quarter(date)::integer as quarter,
    month(date)::integer as month,
    day(date)::integer as day,
    [
        'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
        'December'
    ][month(date)] as month_name,
    strftime(date, '%Y-%m') as year_month
from days
union all
select 0, null, null, null, null, null, 'not stated', 'not stated'

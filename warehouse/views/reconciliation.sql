-- Where a current overview and the agency's medicines table disagree. A row stands here only where both say something;
-- which of them is right, it does not tell (the table may be newer than the overview).
-- @product_number: Product number of the medicine.
-- @medicine_name: Name of the medicine as its overview prints it.
-- @document_id: The current version of its overview.
-- @last_updated: Month of that version.
-- @field: What differs: medicine_name, authorisation_date, conditional, exceptional, orphan, status, active_substance.
-- @overview_value: What the overview says.
-- @catalogue_value: What the medicines table says.
-- @quote: The overview's sentence, where there is one.
with pairs as (
    select
        d.document_id,
        d.product_number,
        d.medicine_name,
        d.last_updated,
        d.is_withdrawn_watermark,
        m.medicine_name as catalogue_name,
        m.medicine_status,
        m.active_substance,
        m.international_non_proprietary_name,
        m.is_conditional,
        m.is_exceptional,
        m.is_orphan,
        m.marketing_authorisation_date
    from documents as d
    inner join medicines as m on d.product_number = m.product_number
    where d.is_current
),

events as (
    select
        document_id,
        max(quote) filter (where event = 'conditional_authorisation') as conditional_quote,
        max(quote) filter (where event = 'exceptional_authorisation') as exceptional_quote,
        max(quote) filter (where event = 'orphan_designation') as orphan_quote,
        max(quote) filter (where event = 'switch_to_standard') as switch_quote,
        max(quote) filter (where event = 'authorisation') as standard_quote
    from authorisation_events
    group by document_id
),

grants as (
    select * from authorisation_events
    where event in ('authorisation', 'conditional_authorisation', 'exceptional_authorisation')
    qualify row_number() over (partition by document_id order by date, event, authorisation_event_id) = 1
),

differences as (
    select
        b.document_id,
        'medicine_name' as field,
        b.medicine_name as overview_value,
        b.catalogue_name as catalogue_value,
        null as quote
    from pairs as b
    -- The table adds remarks such as '(previously ...)' to names.
    where lower(trim(b.medicine_name)) != lower(trim(regexp_replace(b.catalogue_name, '\s*\(.*\)\s*$', '')))
        and lower(trim(b.medicine_name)) != lower(trim(b.catalogue_name))
    union all
    select
        b.document_id,
        'authorisation_date',
        case g.date_precision
            when 'year' then strftime(g.date, '%Y')
            when 'month' then strftime(g.date, '%Y-%m')
            else strftime(g.date, '%Y-%m-%d')
        end,
        strftime(b.marketing_authorisation_date, '%Y-%m-%d'),
        g.quote
    from pairs as b
    inner join grants as g on b.document_id = g.document_id
    where date_trunc(g.date_precision, b.marketing_authorisation_date) != g.date
    union all
    select
        b.document_id,
        'conditional',
        case when e.switch_quote is null and e.conditional_quote is not null then 'yes' else 'no' end,
        case when b.is_conditional then 'yes' else 'no' end,
        coalesce(e.switch_quote, e.conditional_quote, e.standard_quote)
    from pairs as b
    inner join events as e on b.document_id = e.document_id
    where coalesce(e.conditional_quote, e.switch_quote, e.standard_quote) is not null
        and b.is_conditional != (e.switch_quote is null and e.conditional_quote is not null)
    union all
    select
        b.document_id,
        'exceptional',
        case when e.switch_quote is null and e.exceptional_quote is not null then 'yes' else 'no' end,
        case when b.is_exceptional then 'yes' else 'no' end,
        coalesce(e.switch_quote, e.exceptional_quote, e.standard_quote)
    from pairs as b
    inner join events as e on b.document_id = e.document_id
    where coalesce(e.exceptional_quote, e.switch_quote, e.standard_quote) is not null
        and b.is_exceptional != (e.switch_quote is null and e.exceptional_quote is not null)
    union all
    -- Only designations are stated, never their absence.
    select b.document_id, 'orphan', 'yes', 'no', e.orphan_quote
    from pairs as b
    inner join events as e on b.document_id = e.document_id
    where e.orphan_quote is not null and not b.is_orphan
    union all
    select
        b.document_id,
        'status',
        case when b.is_withdrawn_watermark then 'no longer authorised (watermark)' else 'authorised (no watermark)' end,
        b.medicine_status,
        null
    from pairs as b
    where b.is_withdrawn_watermark = (lower(b.medicine_status) = 'authorised')
    union all
    select
        b.document_id,
        'active_substance',
        a.name,
        coalesce(b.active_substance, b.international_non_proprietary_name),
        a.quote
    from pairs as b
    inner join active_substances as a on b.document_id = a.document_id
    where coalesce(b.active_substance, b.international_non_proprietary_name) is not null
        and not contains(lower(concat_ws(' ', b.active_substance, b.international_non_proprietary_name)), lower(a.name))
)

select
    b.product_number,
    b.medicine_name,
    b.document_id,
    b.last_updated,
    x.field,
    x.overview_value,
    x.catalogue_value,
    x.quote
from differences as x
inner join pairs as b on x.document_id = b.document_id

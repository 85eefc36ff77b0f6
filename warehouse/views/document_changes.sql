-- Facts that appeared in, or went from, an overview between one version and the next, in words. Two versions of one
-- medicine are compared by what they state, not by ids or offsets; documents without a product number have no versions.
-- @product_number: Product number of the medicine.
-- @medicine_name: Name of the medicine as the newer version prints it.
-- @old_document_id: The older version.
-- @new_document_id: The newer version.
-- @old_last_updated: Month of the older version.
-- @new_last_updated: Month of the newer version.
-- @table_name: The table of the fact.
-- @change: added or removed.
-- @fact: The fact in words ('adverse event: pneumonia, serious, up to 1 in 10').
-- @row_id: A row that states it: of the newer version where added, of the older where removed.
with versions as (
    select
        *,
        row_number() over (
            partition by product_number
            order by last_updated nulls first, is_current, retrieved_at nulls first, sha256
        ) as version
    from documents
    where product_number is not null
),

pairs as (
    select
        o.document_id as old_document_id,
        n.document_id as new_document_id,
        n.product_number,
        n.medicine_name,
        o.last_updated as old_last_updated,
        n.last_updated as new_last_updated
    from versions as n
    inner join versions as o on n.product_number = o.product_number and n.version = o.version + 1
),

facts as (
    select document_id, 'active_substances' as table_name, 'active substance: ' || name as fact, document_id as row_id
    from active_substances
    union all
    select
        document_id,
        'authorisation_events',
        replace(event, '_', ' ') || ': '
        || case date_precision
            when 'year' then strftime(date, '%Y')
            when 'month' then strftime(date, '%Y-%m')
            else strftime(date, '%Y-%m-%d')
        end,
        authorisation_event_id
    from authorisation_events
    union all
    select
        i.document_id,
        'indications',
        'indication: ' || concat_ws(
            ', ', i.condition, g.names, 'with ' || p.names, 'after ' || i.min_prior_treatments || ' earlier treatments'
        ),
        i.indication_id
    from indications as i
    left join (
        select indication_id, string_agg(replace(age_group, '_', ' '), ' and ' order by age_group) as names
        from indication_age_groups
        group by indication_id
    ) as g on i.indication_id = g.indication_id
    left join (
        select indication_id, string_agg(partner, ' and ' order by partner) as names
        from indication_partners
        group by indication_id
    ) as p on i.indication_id = p.indication_id
    union all
    select
        r.document_id,
        'regimens',
        'regimen: ' || concat_ws(
            ', ',
            r.route,
            replace(r.form, '_', ' '),
            case
                when r.frequency_unit = 'once' then 'once'
                else
                    r.frequency_times || case r.frequency_times when 1 then ' time' else ' times' end
                    || ' every ' || r.frequency_period || ' ' || r.frequency_unit
            end,
            'with ' || p.names,
            q.words,
            r.population
        ),
        r.regimen_id
    from regimens as r
    left join (
        select regimen_id, string_agg(partner, ' and ' order by partner) as names
        from regimen_partners
        group by regimen_id
    ) as p on r.regimen_id = p.regimen_id
    left join (
        select
            regimen_id,
            string_agg(printf('%g', value) || ' ' || unit || coalesce('/' || per, ''), ' and ' order by value, unit) as words
        from regimen_doses
        group by regimen_id
    ) as q on r.regimen_id = q.regimen_id
    union all
    select
        s.document_id,
        'studies',
        'study: ' || concat_ws(
            ', ',
            case s.n_qualifier when 'exact' then '' else s.n_qualifier || ' ' end || s.n_participants || ' people',
            s.condition,
            'against ' || coalesce(c.names, case when s.comparator_type = 'none' then 'nothing' end),
            case when s.is_main then 'main' end
        ),
        s.study_id
    from studies as s
    left join (
        select study_id, string_agg(comparator, ' or ' order by comparator) as names
        from study_comparators
        group by study_id
    ) as c on s.study_id = c.study_id
    union all
    select
        r.document_id,
        'study_results',
        'result: ' || concat_ws(
            ', ', r.arm || ' ' || printf('%g', r.value) || ' ' || r.unit, r.measure, r.subpopulation,
            'in ' || s.n_participants || ' people', s.condition
        ),
        r.result_id
    from study_results as r
    inner join studies as s on r.study_id = s.study_id
    union all
    select
        document_id,
        'adverse_events',
        'adverse event: ' || concat_ws(
            ', ',
            lower(term),
            case when is_serious then 'serious' end,
            frequency_words(
                frequency_direction,
                frequency_numerator,
                frequency_denominator,
                frequency_upper_numerator,
                frequency_upper_denominator
            ),
            context
        ),
        adverse_event_id
    from adverse_events
    union all
    select document_id, 'contraindications', 'must not be used: ' || text, contraindication_id
    from contraindications
    union all
    select document_id, 'risk_measures', 'measure: ' || replace(kind, '_', ' ') || ', ' || text, risk_measure_id
    from risk_measures
),

stated as (
    select document_id, table_name, fact, min(row_id) as row_id
    from facts
    group by document_id, table_name, fact
)

select p.product_number, p.medicine_name, p.old_document_id, p.new_document_id, p.old_last_updated,
    p.new_last_updated, n.table_name, 'added' as change, n.fact, n.row_id
from pairs as p
inner join stated as n on p.new_document_id = n.document_id
where not exists (
    select 1 from stated as o
    where o.document_id = p.old_document_id and o.table_name = n.table_name and o.fact = n.fact
)
union all
select p.product_number, p.medicine_name, p.old_document_id, p.new_document_id, p.old_last_updated,
    p.new_last_updated, o.table_name, 'removed' as change, o.fact, o.row_id
from pairs as p
inner join stated as o on p.old_document_id = o.document_id
where not exists (
    select 1 from stated as n
    where n.document_id = p.new_document_id and n.table_name = o.table_name and n.fact = o.fact
)

-- Facts that appeared in, went from, or changed between one version of an overview and the next, in words. Two versions
-- of one medicine are compared by what they state, not by ids or offsets; documents without a product number have no
-- versions. A fact counts as changed where both versions say something of the same subject, once each, and not the same.
-- @product_number: Product number of the medicine.
-- @medicine_name: Name of the medicine as the newer version prints it.
-- @old_document_id: The older version.
-- @new_document_id: The newer version.
-- @old_last_updated: Month of the older version.
-- @new_last_updated: Month of the newer version.
-- @table_name: The table of the fact.
-- @change: added, removed or changed.
-- @description: The change in words ('adverse event added: pneumonia, serious, up to 1 in 10').
-- @fact: The fact as the version states it that has it; for a changed one, as the newer does.
-- @old_fact: For a changed fact: as the older version states it.
-- @row_id: A row that states it: of the newer version, where removed of the older.
-- @old_row_id: For a changed fact: a row of the older version.
-- @quote: The sentence of row_id.
with versions as (
    select
        *,
        row_number() over (
            partition by product_number
            order by valid_from nulls first, is_current, retrieved_at nulls first, sha256
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

-- A text may state a fact twice.
stated as (
    select
        document_id,
        table_name,
        kind,
        subject,
        detail,
        fact,
        min(row_id) as row_id,
        min(quote) as quote
    from marts.all_facts
    group by document_id, table_name, kind, subject, detail, fact
),

added as (
    select p.new_document_id, n.*
    from pairs as p
    inner join stated as n on p.new_document_id = n.document_id
    where not exists (
        select 1 from stated as o
        where o.document_id = p.old_document_id and o.table_name = n.table_name and o.fact = n.fact
    )
),

removed as (
    select p.new_document_id, o.*
    from pairs as p
    inner join stated as o on p.old_document_id = o.document_id
    where not exists (
        select 1 from stated as n
        where n.document_id = p.new_document_id and n.table_name = o.table_name and n.fact = o.fact
    )
),

-- Only where one statement stands against one is it plain which became which.
changed as (
    select
        a.new_document_id,
        a.table_name,
        a.kind,
        a.subject,
        any_value(a.row_id) as row_id,
        any_value(r.row_id) as old_row_id,
        any_value(a.fact) as fact,
        any_value(r.fact) as old_fact,
        any_value(a.detail) as detail,
        any_value(r.detail) as old_detail,
        any_value(a.quote) as quote
    from added as a
    inner join removed as r
        on a.new_document_id = r.new_document_id and a.table_name = r.table_name and a.subject = r.subject
    group by a.new_document_id, a.table_name, a.kind, a.subject
    having count(*) = 1
),

changes as (
    select
        new_document_id,
        table_name,
        'changed' as change,
        kind || ' changed: ' || subject || ', from "' || coalesce(old_detail, 'no more said')
        || '" to "' || coalesce(detail, 'no more said') || '"' as description,
        fact,
        old_fact,
        row_id,
        old_row_id,
        quote
    from changed
    union all
    select
        new_document_id,
        table_name,
        'added',
        kind || ' added: ' || concat_ws(', ', subject, detail),
        fact,
        null,
        row_id,
        null,
        quote
    from added as a
    where not exists (select 1 from changed as c where c.row_id = a.row_id and c.fact = a.fact)
    union all
    select
        new_document_id,
        table_name,
        'removed',
        kind || ' removed: ' || concat_ws(', ', subject, detail),
        fact,
        null,
        row_id,
        null,
        quote
    from removed as r
    where not exists (select 1 from changed as c where c.old_row_id = r.row_id and c.old_fact = r.fact)
)

select
    p.product_number,
    p.medicine_name,
    p.old_document_id,
    p.new_document_id,
    p.old_last_updated,
    p.new_last_updated,
    c.table_name,
    c.change,
    c.description,
    c.fact,
    c.old_fact,
    c.row_id,
    c.old_row_id,
    c.quote
from changes as c
inner join pairs as p on c.new_document_id = p.new_document_id

-- Ways of giving: each route with each form that occurs.
-- @administration_key: Key of route and form together; 0 where neither is stated.
-- @route: Way into the body; 'not stated' where the text says none.
-- @form: Pharmaceutical form; 'not stated' where the text says none.
select
    star_key('administration|' || coalesce(r.route, '') || '|' || coalesce(r.form, '')) as administration_key,
    coalesce(replace(r.route, '_', ' '), 'not stated') as route,
    coalesce(replace(r.form, '_', ' '), 'not stated') as form
from (
    select distinct g.route, g.form from regimens as g
    inner join documents as d on g.document_id = d.document_id
    where d.is_current and (g.route is not null or g.form is not null)
) as r
union all
select 0, 'not stated', 'not stated'

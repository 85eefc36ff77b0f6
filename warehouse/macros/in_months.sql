-- A length of time in months (of 30.4375 days), so that results in weeks and in years can be compared; NULL for units
-- that are no length of time.
create macro in_months(value, unit) as
    value * case unit
        when 'day' then 1 / 30.4375
        when 'week' then 7 / 30.4375
        when 'month' then 1.0
        when 'year' then 12.0
    end;

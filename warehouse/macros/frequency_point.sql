-- One number to sort frequencies by, where one is needed: the stated point, else the bound that is stated (the lower one
-- where both are). It is no estimate of the true share. NULL where no number is stated.
create macro frequency_point(direction, numerator, denominator, lower_bound, upper_bound) as
    case when direction = 'about' then numerator / denominator else coalesce(lower_bound, upper_bound) end;

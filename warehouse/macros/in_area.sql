-- Whether a therapeutic area is among a medicine's areas (split by ';'), in full and in any case. NULL where none is known.
create macro in_area(therapeutic_area, area) as
    len(list_filter(string_split(therapeutic_area, ';'), lambda one: lower(trim(one)) = lower(trim(area)))) > 0;

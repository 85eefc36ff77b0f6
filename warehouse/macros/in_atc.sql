-- Whether a medicine has an ATC code at or below a class ('L01', 'L01F'), also where several codes are split by ';'.
-- NULL where no code is known.
create macro in_atc(atc_code, class) as
    len(list_filter(string_split(atc_code, ';'), lambda code: starts_with(upper(trim(code)), upper(class)))) > 0;

-- The post that a line of a sheet ended, as the line left it: a later change to it is seen before the sheet is taken back.
alter table people_import_line add column ended_holding_version int;

-- The words of names that were there before V028 were taken apart at ten signs only: now at every sign of the keys, at quotes and dashes.
delete from unit_word where regexp_replace(word, '[^0-9a-zÀ-ÖØ-öø-῿Ⰰ-�]+', '') <> word;
insert into unit_word (validity_id, word)
with recursive part (validity_id, word, rest) as (
  select c.id, substring(c.name, 1, locate(' ', c.name) - 1), substring(c.name, locate(' ', c.name) + 1)
  from (
    select id, concat(trim(regexp_replace(name_key, '[^0-9a-zÀ-ÖØ-öø-῿Ⰰ-�]+', ' ')), ' ') as name
    from unit_validity where regexp_replace(name_key, '[^0-9a-zÀ-ÖØ-öø-῿Ⰰ-� ]+', '') <> name_key
  ) c
  union all
  select p.validity_id, substring(p.rest, 1, locate(' ', p.rest) - 1), substring(p.rest, locate(' ', p.rest) + 1)
  from part p where p.rest <> ''
)
select distinct p.validity_id, substring(p.word, 1, 60) from part p where p.word <> ''
and not exists (select 1 from unit_word w where w.validity_id = p.validity_id and w.word = substring(p.word, 1, 60));

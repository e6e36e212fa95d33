-- The words of the names units have and had: found by the start of a word.
create table unit_word (
  validity_id bigint not null,
  word varchar(60) not null,
  primary key (validity_id, word),
  constraint fk_unit_word_validity foreign key (validity_id) references unit_validity (id)
)${table};
-- Those who are there already: their names taken apart at whatever is no letter and no digit.
insert into unit_word (validity_id, word)
with recursive part (validity_id, word, rest) as (
  select c.id, substring(c.name, 1, locate(' ', c.name) - 1), substring(c.name, locate(' ', c.name) + 1)
  from (
    select id, concat(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key,
      '''', ' '), '’', ' '), '`', ' '), '-', ' '), '.', ' '), ',', ' '), '/', ' '), '&', ' '), '(', ' '), ')', ' ')), ' ') as name
    from unit_validity
  ) c
  union all
  select p.validity_id, substring(p.rest, 1, locate(' ', p.rest) - 1), substring(p.rest, locate(' ', p.rest) + 1)
  from part p where p.rest <> ''
)
select distinct validity_id, substring(word, 1, 60) from part where word <> '';
create index ix_unit_word_word on unit_word (word, validity_id);
-- Who is in a unit and where somebody is, read from the index alone.
create index ix_post_holding_unit_person on post_holding (unit_id, valid_from, valid_to, person_id);
create index ix_post_holding_person_unit on post_holding (person_id, valid_from, valid_to, unit_id);

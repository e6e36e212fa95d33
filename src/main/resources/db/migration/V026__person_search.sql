-- The words of people's names: found by the start of a word, shown in the order of names; all of it is read from the index alone.
create table person_word (
  person_id bigint not null,
  word varchar(60) not null,
  name varchar(220) not null,
  primary key (person_id, word),
  constraint fk_person_word_person foreign key (person_id) references person (id)
)${table};
-- Those who are there already: their names taken apart at whatever is no letter and no digit.
insert into person_word (person_id, word, name)
with recursive part (person_id, name, word, rest) as (
  select c.id, c.name, substring(c.name, 1, locate(' ', c.name) - 1), substring(c.name, locate(' ', c.name) + 1)
  from (
    select id, concat(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key,
      '''', ' '), '’', ' '), '`', ' '), '-', ' '), '.', ' '), ',', ' '), '/', ' '), '&', ' '), '(', ' '), ')', ' ')), ' ') as name
    from person
  ) c
  union all
  select p.person_id, p.name, substring(p.rest, 1, locate(' ', p.rest) - 1), substring(p.rest, locate(' ', p.rest) + 1)
  from part p where p.rest <> ''
)
select distinct person_id, substring(word, 1, 60), concat(' ', trim(name)) from part where word <> '';
create index ix_person_word_word on person_word (word, name, person_id);

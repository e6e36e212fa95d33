-- The name as it is looked for. New rows get it from the application, by the rule all searches follow.
alter table unit_validity add column name_key varchar(200);
update unit_validity set name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'á', 'a'), 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'í', 'i'), 'ï', 'i'), 'ó', 'o'), 'ô', 'o'), 'ö', 'o'), 'ú', 'u'), 'ü', 'u'), 'ñ', 'n'), 'ç', 'c');
create index ix_unit_validity_name on unit_validity (name_key);
-- Who took over what a closed unit did: several units may become one, and one may become several.
create table unit_succession (
  id bigint not null primary key,
  version int not null,
  unit_id bigint not null,
  successor_id bigint not null,
  happened_on date not null,
  constraint fk_unit_succession_unit foreign key (unit_id) references work_unit (id),
  constraint fk_unit_succession_successor foreign key (successor_id) references work_unit (id),
  constraint uq_unit_succession unique (unit_id, successor_id)
)${table};
create index ix_unit_succession_successor on unit_succession (successor_id);
-- One row: whoever changes the tree counts it up first and so waits for whoever is changing it already.
create table unit_tree (
  id bigint not null primary key,
  changes bigint not null
)${table};
insert into unit_tree (id, changes) values (1, 0);

-- The tree of agencies and units. Names, kinds and parents carry validity; the id of a unit outlives rename and move.
create table work_unit (
  id bigint not null primary key,
  version int not null,
  code varchar(40) not null,
  constraint uq_work_unit_code unique (code)
)${table};
create table unit_validity (
  id bigint not null primary key,
  version int not null,
  unit_id bigint not null,
  name varchar(200) not null,
  kind varchar(40) not null,
  parent_id bigint,
  valid_from date not null,
  valid_to date,
  constraint fk_unit_validity_unit foreign key (unit_id) references work_unit (id),
  constraint fk_unit_validity_parent foreign key (parent_id) references work_unit (id),
  constraint uq_unit_validity unique (unit_id, valid_from)
)${table};
create index ix_unit_validity_parent on unit_validity (parent_id, valid_from);

-- A person, with or without NIP; an account is another thing.
create table person (
  id bigint not null primary key,
  version int not null,
  name varchar(200) not null,
  name_key varchar(200) not null,
  title_before varchar(60),
  title_after varchar(100),
  kind varchar(40) not null,
  nip varchar(18),
  mail varchar(200),
  mail_key varchar(200),
  constraint uq_person_nip unique (nip)
)${table};
create index ix_person_name_key on person (name_key);
create index ix_person_mail_key on person (mail_key);
create table post_holding (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  unit_id bigint not null,
  post varchar(200) not null,
  level varchar(40),
  grade varchar(40),
  valid_from date not null,
  valid_to date,
  constraint fk_post_holding_person foreign key (person_id) references person (id),
  constraint fk_post_holding_unit foreign key (unit_id) references work_unit (id)
)${table};
create index ix_post_holding_person on post_holding (person_id, valid_from);
create index ix_post_holding_unit on post_holding (unit_id, valid_from);

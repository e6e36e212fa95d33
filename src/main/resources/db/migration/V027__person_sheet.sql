-- A post is held for good, or for somebody who is missing (Plt., Plh.); whoever leads the unit is told apart.
alter table post_holding add column acting varchar(40);
alter table post_holding add column leads_unit boolean;
-- What somebody does beside the post: admin of a channel, contact of the PPID.
create table person_duty (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  unit_id bigint not null,
  duty varchar(200) not null,
  duty_key varchar(200) not null,
  valid_from date not null,
  valid_to date,
  constraint fk_person_duty_person foreign key (person_id) references person (id),
  constraint fk_person_duty_unit foreign key (unit_id) references work_unit (id)
)${table};
create index ix_person_duty_person on person_duty (person_id, valid_from);
create index ix_person_duty_unit on person_duty (unit_id, valid_from);
create index ix_person_duty_duty on person_duty (duty_key, valid_from);

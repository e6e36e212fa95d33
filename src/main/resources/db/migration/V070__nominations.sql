-- What a run keeps for a unit until its last day of nominating, and how many people it may nominate; the places kept are a reserve of the run.
create table nomination_quota (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  unit_id bigint not null,
  least int not null,
  most int not null,
  deadline date not null,
  reserve_id bigint,
  constraint uq_nomination_quota unique (run_id, unit_id),
  constraint fk_nomination_quota_run foreign key (run_id) references run (id),
  constraint fk_nomination_quota_unit foreign key (unit_id) references work_unit (id),
  constraint fk_nomination_quota_reserve foreign key (reserve_id) references seat_reserve (id)
)${table};
create index ix_nomination_quota_unit on nomination_quota (unit_id);
create index ix_nomination_quota_reserve on nomination_quota (reserve_id);

-- A letter by which a unit names its people for a run.
create table nomination (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  unit_id bigint not null,
  whole boolean not null,
  letter_number varchar(100),
  letter_date date,
  letter_file_id bigint,
  nominated_by bigint not null,
  nominated_at ${timestamp} not null,
  constraint fk_nomination_run foreign key (run_id) references run (id),
  constraint fk_nomination_unit foreign key (unit_id) references work_unit (id),
  constraint fk_nomination_letter foreign key (letter_file_id) references stored_file (id)
)${table};
create index ix_nomination_run on nomination (run_id, unit_id);
create index ix_nomination_unit on nomination (unit_id);
create index ix_nomination_letter on nomination (letter_file_id);

-- One of them: the booking that came of it, or why none did; in whose place somebody came later, and why the unit took a name back.
create table nominee (
  id bigint not null primary key,
  version int not null,
  nomination_id bigint not null,
  person_id bigint not null,
  booking_id bigint,
  problems longtext,
  replaces_id bigint,
  ended_by varchar(40),
  reason varchar(1000),
  constraint fk_nominee_nomination foreign key (nomination_id) references nomination (id),
  constraint fk_nominee_person foreign key (person_id) references person (id),
  constraint fk_nominee_booking foreign key (booking_id) references booking (id),
  constraint fk_nominee_replaces foreign key (replaces_id) references nominee (id)
)${table};
create index ix_nominee_nomination on nominee (nomination_id);
create index ix_nominee_person on nominee (person_id);
create index ix_nominee_booking on nominee (booking_id);
create index ix_nominee_replaces on nominee (replaces_id);

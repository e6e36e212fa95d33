-- One person's part in one run; post, grade and unit are pinned at its date.
create table enrolment (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  course_id bigint not null,
  person_id bigint not null,
  cohort_id bigint,
  state varchar(40) not null,
  unit_id bigint,
  unit_name varchar(200),
  agency_name varchar(200),
  post varchar(200),
  grade varchar(40),
  registered_at ${timestamp} not null,
  completed_at ${timestamp},
  score decimal(7,2),
  constraint fk_enrolment_run foreign key (run_id) references run (id),
  constraint fk_enrolment_course foreign key (course_id) references course (id),
  constraint fk_enrolment_person foreign key (person_id) references person (id),
  constraint fk_enrolment_cohort foreign key (cohort_id) references cohort (id),
  constraint fk_enrolment_unit foreign key (unit_id) references work_unit (id),
  constraint uq_enrolment unique (run_id, person_id)
)${table};
create index ix_enrolment_person on enrolment (person_id, registered_at);
create index ix_enrolment_course on enrolment (course_id);
create index ix_enrolment_cohort on enrolment (cohort_id);
create index ix_enrolment_unit on enrolment (unit_id);
-- A claim of an enrolment on places of one scope: seated, in line, or ended.
create table booking (
  id bigint not null primary key,
  version int not null,
  enrolment_id bigint not null,
  run_id bigint not null,
  scope varchar(40) not null,
  scope_id bigint not null,
  segment varchar(40),
  mode varchar(40),
  status varchar(40) not null,
  queue_no bigint,
  idempotency_key varchar(64),
  booked_at ${timestamp} not null,
  seated_at ${timestamp},
  ended_at ${timestamp},
  constraint fk_booking_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_booking_run foreign key (run_id) references run (id),
  constraint uq_booking unique (enrolment_id, scope, scope_id)
)${table};
create index ix_booking_line on booking (run_id, status, queue_no);
-- What became of one required thing: latest revision counts, all stay.
create table item_result (
  id bigint not null primary key,
  version int not null,
  enrolment_id bigint not null,
  kind varchar(40) not null,
  item_id bigint not null,
  score decimal(7,2),
  maximum decimal(7,2),
  outcome varchar(40) not null,
  at ${timestamp} not null,
  source varchar(100) not null,
  revision int not null,
  constraint fk_item_result_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint uq_item_result unique (enrolment_id, kind, item_id)
)${table};
create table item_result_revision (
  id bigint not null primary key,
  version int not null,
  item_result_id bigint not null,
  revision int not null,
  score decimal(7,2),
  maximum decimal(7,2),
  outcome varchar(40) not null,
  at ${timestamp} not null,
  source varchar(100) not null,
  constraint fk_item_result_revision foreign key (item_result_id) references item_result (id),
  constraint uq_item_result_revision unique (item_result_id, revision)
)${table};
create table gate_waiver (
  id bigint not null primary key,
  version int not null,
  enrolment_id bigint not null,
  block_id bigint not null,
  reason varchar(500) not null,
  by_account_id bigint not null,
  at ${timestamp} not null,
  constraint fk_gate_waiver_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_gate_waiver_block foreign key (block_id) references block (id),
  constraint uq_gate_waiver unique (enrolment_id, block_id)
)${table};
create index ix_gate_waiver_block on gate_waiver (block_id);

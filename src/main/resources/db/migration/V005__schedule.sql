create table run (
  id bigint not null primary key,
  version int not null,
  course_id bigint not null,
  code varchar(40) not null,
  theme varchar(200),
  theme_key varchar(200),
  state varchar(40) not null,
  mode varchar(40) not null,
  organiser_unit_id bigint not null,
  co_organiser_unit_id bigint,
  starts_on date,
  ends_on date,
  registration_opens_at ${timestamp},
  registration_closes_at ${timestamp},
  place varchar(200),
  city varchar(100),
  zone varchar(40) not null,
  published_at ${timestamp},
  constraint uq_run_code unique (code),
  constraint fk_run_course foreign key (course_id) references course (id),
  constraint fk_run_organiser foreign key (organiser_unit_id) references work_unit (id),
  constraint fk_run_co_organiser foreign key (co_organiser_unit_id) references work_unit (id)
)${table};
create index ix_run_course on run (course_id, starts_on);
create index ix_run_state on run (state, starts_on);
create index ix_run_organiser on run (organiser_unit_id, starts_on);
create index ix_run_co_organiser on run (co_organiser_unit_id, starts_on);
create table cohort (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  number int not null,
  constraint fk_cohort_run foreign key (run_id) references run (id),
  constraint uq_cohort unique (run_id, number)
)${table};
create table block (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  part int not null,
  kind varchar(40) not null,
  title varchar(200) not null,
  starts_on date,
  ends_on date,
  gated boolean not null,
  constraint fk_block_run foreign key (run_id) references run (id),
  constraint uq_block unique (run_id, part)
)${table};
create table room (
  id bigint not null primary key,
  version int not null,
  venue varchar(200) not null,
  name varchar(200) not null,
  capacity int,
  owner_unit_id bigint not null,
  constraint fk_room_owner foreign key (owner_unit_id) references work_unit (id),
  constraint ck_room_capacity check (capacity is null or capacity > 0)
)${table};
create index ix_room_owner on room (owner_unit_id);
create table class_session (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  block_id bigint not null,
  cohort_id bigint,
  kind varchar(40) not null,
  title varchar(200) not null,
  subject_id bigint,
  starts_at ${timestamp} not null,
  ends_at ${timestamp} not null,
  minutes int not null,
  room_id bigint,
  meeting_url varchar(500),
  constraint fk_class_session_run foreign key (run_id) references run (id),
  constraint fk_class_session_block foreign key (block_id) references block (id),
  constraint fk_class_session_cohort foreign key (cohort_id) references cohort (id),
  constraint fk_class_session_subject foreign key (subject_id) references course_subject (id),
  constraint fk_class_session_room foreign key (room_id) references room (id)
)${table};
create index ix_class_session_run on class_session (run_id, starts_at);
create index ix_class_session_block on class_session (block_id, starts_at);
create index ix_class_session_cohort on class_session (cohort_id);
create index ix_class_session_subject on class_session (subject_id);
create index ix_class_session_room on class_session (room_id, starts_at);
-- A resource person of a session: from inside (person_id) or from outside, by name.
create table session_speaker (
  id bigint not null primary key,
  version int not null,
  session_id bigint not null,
  person_id bigint,
  name varchar(200) not null,
  office varchar(200),
  constraint fk_session_speaker_session foreign key (session_id) references class_session (id),
  constraint fk_session_speaker_person foreign key (person_id) references person (id)
)${table};
create index ix_session_speaker_session on session_speaker (session_id);
create index ix_session_speaker_person on session_speaker (person_id);
-- Places of one kind. No capacity means unlimited, never zero. `taken` is the only stored counter; `next_queue_no` deals numbers of the line.
create table seat_pool (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  cohort_id bigint,
  block_id bigint,
  session_id bigint,
  mode varchar(40),
  segment varchar(40),
  capacity int,
  reason varchar(500),
  taken int not null,
  next_queue_no bigint not null,
  constraint fk_seat_pool_run foreign key (run_id) references run (id),
  constraint fk_seat_pool_cohort foreign key (cohort_id) references cohort (id),
  constraint fk_seat_pool_block foreign key (block_id) references block (id),
  constraint fk_seat_pool_session foreign key (session_id) references class_session (id),
  constraint ck_seat_pool_taken check (taken >= 0 and (capacity is null or taken <= capacity)),
  constraint ck_seat_pool_capacity check (capacity is null or capacity > 0)
)${table};
create index ix_seat_pool_run on seat_pool (run_id);
create index ix_seat_pool_cohort on seat_pool (cohort_id);
create index ix_seat_pool_block on seat_pool (block_id);
create index ix_seat_pool_session on seat_pool (session_id);

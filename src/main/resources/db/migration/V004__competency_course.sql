create table competency (
  id bigint not null primary key,
  version int not null,
  code varchar(40) not null,
  name varchar(200) not null,
  kind varchar(40) not null,
  official boolean not null,
  constraint uq_competency_code unique (code)
)${table};

-- What is offered. Facts that a certificate prints are copied when it is issued.
create table course (
  id bigint not null primary key,
  version int not null,
  code varchar(40) not null,
  title varchar(200) not null,
  title_key varchar(200) not null,
  summary varchar(2000) not null,
  kind varchar(40) not null,
  mode varchar(40) not null,
  owner_unit_id bigint not null,
  minutes_per_jp int not null,
  target_posts varchar(1000) not null,
  legal_basis varchar(2000) not null,
  min_attendance_percent int not null,
  pass_mark int not null,
  archived boolean not null,
  constraint uq_course_code unique (code),
  constraint fk_course_owner foreign key (owner_unit_id) references work_unit (id)
)${table};
create index ix_course_title_key on course (title_key);
create table course_subject (
  id bigint not null primary key,
  version int not null,
  course_id bigint not null,
  sort int not null,
  title varchar(200) not null,
  title_key varchar(200) not null,
  minutes int not null,
  constraint fk_course_subject_course foreign key (course_id) references course (id)
)${table};
create index ix_course_subject_course on course_subject (course_id, sort);
create table course_competency (
  id bigint not null primary key,
  version int not null,
  course_id bigint not null,
  competency_id bigint not null,
  level int not null,
  constraint fk_course_competency_course foreign key (course_id) references course (id),
  constraint fk_course_competency_competency foreign key (competency_id) references competency (id),
  constraint uq_course_competency unique (course_id, competency_id)
)${table};
create index ix_course_competency_competency on course_competency (competency_id);
-- What a participant does: one row an online module, quiz, assignment. Class sessions belong to the run.
create table syllabus_item (
  id bigint not null primary key,
  version int not null,
  course_id bigint not null,
  part int not null,
  sort int not null,
  kind varchar(40) not null,
  title varchar(200) not null,
  required boolean not null,
  weight int not null,
  constraint fk_syllabus_item_course foreign key (course_id) references course (id)
)${table};
create index ix_syllabus_item_course on syllabus_item (course_id, part, sort);

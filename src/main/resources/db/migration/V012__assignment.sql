-- What is asked of participants in one item of a syllabus, and by what it is judged.
create table assignment (
  id bigint not null primary key,
  version int not null,
  syllabus_item_id bigint not null,
  instructions longtext not null,
  pass_mark int not null,
  max_attempts int not null,
  late_accepted boolean not null,
  constraint fk_assignment_item foreign key (syllabus_item_id) references syllabus_item (id),
  constraint uq_assignment_item unique (syllabus_item_id)
)${table};
create table assignment_due (
  id bigint not null primary key,
  version int not null,
  assignment_id bigint not null,
  run_id bigint not null,
  due_at ${timestamp} not null,
  constraint fk_assignment_due_assignment foreign key (assignment_id) references assignment (id),
  constraint fk_assignment_due_run foreign key (run_id) references run (id),
  constraint uq_assignment_due unique (assignment_id, run_id)
)${table};
create index ix_assignment_due_run on assignment_due (run_id);
create table criterion (
  id bigint not null primary key,
  version int not null,
  assignment_id bigint not null,
  sort int not null,
  title varchar(200) not null,
  description varchar(1000),
  points decimal(7,2) not null,
  levels varchar(1000),
  constraint fk_criterion_assignment foreign key (assignment_id) references assignment (id)
)${table};
create index ix_criterion_assignment on criterion (assignment_id, sort);
-- One hand-in of one participant; the number makes a second click the same hand-in.
create table submission (
  id bigint not null primary key,
  version int not null,
  enrolment_id bigint not null,
  assignment_id bigint not null,
  number int not null,
  state varchar(40) not null,
  text longtext,
  saved_at ${timestamp} not null,
  submitted_at ${timestamp},
  late boolean not null,
  verdicts int not null,
  judged_by varchar(200),
  judged_at ${timestamp},
  score decimal(7,2),
  maximum decimal(7,2),
  return_reason varchar(2000),
  constraint fk_submission_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_submission_assignment foreign key (assignment_id) references assignment (id),
  constraint uq_submission unique (enrolment_id, assignment_id, number)
)${table};
create index ix_submission_assignment on submission (assignment_id, state, submitted_at);
create index ix_submission_state on submission (state, submitted_at);
create table submission_file (
  id bigint not null primary key,
  version int not null,
  submission_id bigint not null,
  file_id bigint not null,
  constraint fk_submission_file_submission foreign key (submission_id) references submission (id),
  constraint fk_submission_file_file foreign key (file_id) references stored_file (id)
)${table};
create index ix_submission_file_submission on submission_file (submission_id);
create index ix_submission_file_file on submission_file (file_id);
-- One judgement of a hand-in: each grader's draft is that grader's own; once issued it stays and has a number.
create table grading (
  id bigint not null primary key,
  version int not null,
  submission_id bigint not null,
  number int,
  grader_id bigint not null,
  grader_name varchar(200) not null,
  draft_of bigint,
  comment longtext,
  saved_at ${timestamp} not null,
  issued_at ${timestamp},
  score decimal(7,2),
  maximum decimal(7,2),
  constraint fk_grading_submission foreign key (submission_id) references submission (id),
  constraint uq_grading_number unique (submission_id, number),
  constraint uq_grading_draft unique (submission_id, draft_of)
)${table};
create index ix_grading_grader on grading (grader_id, issued_at);
create table grading_mark (
  id bigint not null primary key,
  version int not null,
  grading_id bigint not null,
  criterion_id bigint not null,
  points decimal(7,2),
  comment varchar(1000),
  constraint fk_grading_mark_grading foreign key (grading_id) references grading (id),
  constraint fk_grading_mark_criterion foreign key (criterion_id) references criterion (id),
  constraint uq_grading_mark unique (grading_id, criterion_id)
)${table};
create index ix_grading_mark_criterion on grading_mark (criterion_id);

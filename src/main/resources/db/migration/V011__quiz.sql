-- The rules of a quiz; its place on the syllabus is the item.
create table quiz (
  id bigint not null primary key,
  version int not null,
  syllabus_item_id bigint not null,
  minutes int,
  attempts_allowed int,
  pass_mark int not null,
  shuffled boolean not null,
  constraint fk_quiz_item foreign key (syllabus_item_id) references syllabus_item (id),
  constraint uq_quiz_item unique (syllabus_item_id)
)${table};
create table question (
  id bigint not null primary key,
  version int not null,
  quiz_id bigint not null,
  sort int not null,
  kind varchar(40) not null,
  text varchar(2000) not null,
  feedback varchar(2000),
  points decimal(7,2) not null,
  constraint fk_question_quiz foreign key (quiz_id) references quiz (id)
)${table};
create index ix_question_quiz on question (quiz_id, sort);
-- What can be picked; of a short answer, what is accepted.
create table question_choice (
  id bigint not null primary key,
  version int not null,
  question_id bigint not null,
  sort int not null,
  text varchar(1000) not null,
  correct boolean not null,
  constraint fk_question_choice foreign key (question_id) references question (id)
)${table};
create index ix_question_choice on question_choice (question_id);
-- One go at a quiz. Two numbers alike cannot be: a double start finds the first one.
create table quiz_attempt (
  id bigint not null primary key,
  version int not null,
  quiz_id bigint not null,
  enrolment_id bigint not null,
  syllabus_item_id bigint not null,
  no int not null,
  pass_mark int not null,
  state varchar(40) not null,
  started_at ${timestamp} not null,
  deadline ${timestamp},
  submitted_at ${timestamp},
  score decimal(7,2),
  maximum decimal(7,2) not null,
  constraint fk_quiz_attempt_quiz foreign key (quiz_id) references quiz (id),
  constraint fk_quiz_attempt_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_quiz_attempt_item foreign key (syllabus_item_id) references syllabus_item (id),
  constraint uq_quiz_attempt unique (enrolment_id, quiz_id, no)
)${table};
create index ix_quiz_attempt_quiz on quiz_attempt (quiz_id);
create index ix_quiz_attempt_item on quiz_attempt (syllabus_item_id);
-- A question as it was drawn, with its choices in the order shown, and the answer given to it; nothing here refers to the editable question.
create table attempt_question (
  id bigint not null primary key,
  version int not null,
  attempt_id bigint not null,
  no int not null,
  question_id bigint not null,
  kind varchar(40) not null,
  text varchar(2000) not null,
  feedback varchar(2000),
  points decimal(7,2) not null,
  choices longtext not null,
  given varchar(1000),
  sequence_no bigint not null,
  answered_at ${timestamp},
  score decimal(7,2),
  constraint fk_attempt_question foreign key (attempt_id) references quiz_attempt (id),
  constraint uq_attempt_question unique (attempt_id, no)
)${table};

-- What somebody says about being away from sessions, or against an entry of absence, and what was decided; an appeal is decided by somebody else, once.
create table leave_request (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  enrolment_id bigint not null,
  kind varchar(40) not null,
  objection boolean not null,
  reason varchar(1000),
  letter_file_id bigint,
  state varchar(40) not null,
  asked_at ${timestamp} not null,
  decided_by bigint,
  decided_at ${timestamp},
  answer varchar(1000),
  appeal varchar(1000),
  appealed_at ${timestamp},
  appeal_decided_by bigint,
  appeal_decided_at ${timestamp},
  appeal_answer varchar(1000),
  constraint fk_leave_request_run foreign key (run_id) references run (id),
  constraint fk_leave_request_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_leave_request_letter foreign key (letter_file_id) references stored_file (id)
)${table};
create index ix_leave_request_run on leave_request (run_id, state, asked_at);
create index ix_leave_request_enrolment on leave_request (enrolment_id, asked_at);
create index ix_leave_request_letter on leave_request (letter_file_id);

create table leave_session (
  id bigint not null primary key,
  version int not null,
  request_id bigint not null,
  session_id bigint not null,
  constraint fk_leave_session_request foreign key (request_id) references leave_request (id),
  constraint fk_leave_session_session foreign key (session_id) references class_session (id),
  constraint uq_leave_session unique (request_id, session_id)
)${table};
create index ix_leave_session_session on leave_session (session_id);

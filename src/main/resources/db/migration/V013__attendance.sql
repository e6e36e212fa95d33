-- One person at one session. Minutes are those attended: none unless present.
create table presence (
  id bigint not null primary key,
  version int not null,
  session_id bigint not null,
  enrolment_id bigint not null,
  status varchar(40) not null,
  minutes int not null,
  source varchar(40) not null,
  noted_at ${timestamp} not null,
  noted_by bigint,
  reason varchar(500),
  constraint fk_presence_session foreign key (session_id) references class_session (id),
  constraint fk_presence_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint uq_presence unique (session_id, enrolment_id),
  constraint ck_presence_minutes check (minutes >= 0)
)${table};
create index ix_presence_enrolment on presence (enrolment_id);

-- How somebody was noted present at the door of a session: by the code on its screen, or by the committee. "at" is when they stood there,
-- which on a desk without a network is before it was noted. Of the phone only a hash is kept, another one in each session.
create table check_in (
  id bigint not null primary key,
  version int not null,
  session_id bigint not null,
  enrolment_id bigint not null,
  way varchar(40) not null,
  came_at ${timestamp} not null,
  noted_at ${timestamp} not null,
  noted_by bigint,
  device_hash varchar(64),
  constraint uq_check_in unique (session_id, enrolment_id),
  constraint fk_check_in_session foreign key (session_id) references class_session (id),
  constraint fk_check_in_enrolment foreign key (enrolment_id) references enrolment (id)
)${table};
create index ix_check_in_enrolment on check_in (enrolment_id);
create index ix_check_in_came on check_in (session_id, came_at);
create index ix_check_in_device on check_in (session_id, device_hash);
create index ix_presence_status on presence (session_id, status);

-- How long somebody stayed in a live session, counted by the minute while the page beside the meeting is open; and from which share of minutes on that counts as presence.
create table live_rule (
  id bigint not null primary key,
  version int not null,
  session_id bigint not null,
  min_percent int not null,
  constraint fk_live_rule_session foreign key (session_id) references class_session (id),
  constraint uq_live_rule unique (session_id),
  constraint ck_live_rule_percent check (min_percent between 1 and 100)
)${table};

create table live_stay (
  id bigint not null primary key,
  version int not null,
  session_id bigint not null,
  enrolment_id bigint not null,
  entered_at ${timestamp} not null,
  last_minute bigint,
  minutes int not null,
  constraint fk_live_stay_session foreign key (session_id) references class_session (id),
  constraint fk_live_stay_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint uq_live_stay unique (session_id, enrolment_id)
)${table};
create index ix_live_stay_enrolment on live_stay (enrolment_id);

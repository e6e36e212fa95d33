-- The address by which somebody's calendar program reads their sessions; of its secret only the hash is kept.
create table calendar_feed (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  secret_hash varchar(64) not null,
  made_at ${timestamp} not null,
  constraint uq_calendar_feed_person unique (person_id),
  constraint uq_calendar_feed_hash unique (secret_hash),
  constraint fk_calendar_feed_person foreign key (person_id) references person (id)
)${table};

-- What somebody's calendar was told of a session by mail, under the same name for ever. The session is gone from it when it was taken off the plan.
create table calendar_entry (
  id bigint not null primary key,
  version int not null,
  enrolment_id bigint not null,
  session_id bigint,
  uid varchar(36) not null,
  revision int not null,
  standing boolean not null,
  title varchar(420) not null,
  place varchar(620),
  starts_at ${timestamp} not null,
  ends_at ${timestamp} not null,
  zone varchar(40) not null,
  told_at ${timestamp} not null,
  constraint uq_calendar_entry_uid unique (uid),
  constraint fk_calendar_entry_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_calendar_entry_session foreign key (session_id) references class_session (id)
)${table};
create index ix_calendar_entry_enrolment on calendar_entry (enrolment_id);
create index ix_calendar_entry_session on calendar_entry (session_id);

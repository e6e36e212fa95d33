-- What an organiser writes to all participants of a run. Not finished while mails are held back, or being written.
create table run_message (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  subject varchar(200) not null,
  body varchar(4000) not null,
  asked_at ${timestamp} not null,
  finished_at ${timestamp},
  people int not null,
  constraint fk_run_message_run foreign key (run_id) references run (id)
)${table};
create index ix_run_message_run on run_message (run_id, asked_at);

-- What the last check of an invariant found; one row for each.
create table invariant_result (
  id bigint not null primary key,
  version int not null,
  name varchar(60) not null,
  violations bigint not null,
  examples longtext not null,
  error varchar(1000),
  checked_at ${timestamp} not null,
  took_millis bigint not null,
  broken_since ${timestamp},
  constraint uq_invariant_result_name unique (name)
)${table};
-- The oldest mail that waits is asked for by the page and by every collector of figures.
create index ix_mail_message_state on mail_message (state, created_at);

-- What an organiser decides about the mails of a run: held back or not, in which words, and when people are reminded.
create table run_mail (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  held_back_since ${timestamp},
  constraint uq_run_mail_run unique (run_id),
  constraint fk_run_mail_run foreign key (run_id) references run (id)
)${table};

create table mail_wording (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  kind varchar(40) not null,
  subject varchar(200) not null,
  body varchar(4000) not null,
  constraint uq_mail_wording_kind unique (run_id, kind),
  constraint fk_mail_wording_run foreign key (run_id) references run (id)
)${table};

create table reminder_rule (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  hours_before int not null,
  anchor varchar(40) not null,
  since ${timestamp} not null,
  constraint uq_reminder_rule unique (run_id, hours_before, anchor),
  constraint fk_reminder_rule_run foreign key (run_id) references run (id)
)${table};

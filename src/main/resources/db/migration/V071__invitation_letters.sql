-- Letters that invite the units of a run, one a unit, made by a job and packed together; gone after a month or when others are made.
create table invitation_letters (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  letter_number varchar(100),
  letter_date date not null,
  city varchar(100),
  signatory_post varchar(200) not null,
  signatory_name varchar(200) not null,
  asked_by bigint not null,
  asked_at ${timestamp} not null,
  ready_at ${timestamp},
  letters int not null,
  file_id bigint,
  constraint fk_invitation_letters_run foreign key (run_id) references run (id),
  constraint fk_invitation_letters_file foreign key (file_id) references stored_file (id)
)${table};
create index ix_invitation_letters_run on invitation_letters (run_id, asked_at);
create index ix_invitation_letters_file on invitation_letters (file_id);

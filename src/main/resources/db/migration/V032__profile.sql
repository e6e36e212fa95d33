-- Within how many hours the law wants an answer: data with a legal basis and a day from which it holds, not code.
create table response_time (
  id bigint not null primary key,
  version int not null,
  request_kind varchar(40) not null,
  hours int not null,
  legal_basis varchar(200) not null,
  verified boolean not null,
  valid_from date not null,
  constraint uq_response_time unique (request_kind, valid_from)
)${table};
insert into response_time (id, version, request_kind, hours, legal_basis, verified, valid_from) values
  (1, 0, 'CORRECTION', 72, 'UU 27/2022 Pasal 30', false, '2022-10-17'),
  (2, 0, 'COPY', 72, 'UU 27/2022 Pasal 32', false, '2022-10-17'),
  (3, 0, 'ERASURE', 72, 'UU 27/2022 Pasal 43', false, '2022-10-17');

-- What somebody asks to have put right in their own data, and what became of it.
create table correction_request (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  field varchar(40) not null,
  old_value varchar(200),
  new_value varchar(200),
  new_unit_id bigint,
  reason varchar(1000),
  proof_file_id bigint,
  requested_at ${timestamp} not null,
  due_at ${timestamp} not null,
  state varchar(40) not null,
  decided_at ${timestamp},
  decided_by bigint,
  answer varchar(1000),
  constraint fk_correction_request_person foreign key (person_id) references person (id),
  constraint fk_correction_request_unit foreign key (new_unit_id) references work_unit (id),
  constraint fk_correction_request_proof foreign key (proof_file_id) references stored_file (id)
)${table};
create index ix_correction_request_person on correction_request (person_id, requested_at);
create index ix_correction_request_state on correction_request (state, due_at);
create index ix_correction_request_unit on correction_request (new_unit_id);
create index ix_correction_request_proof on correction_request (proof_file_id);

-- A new mail address that its owner has yet to confirm by the link sent to it; only the hash of the link's secret is kept.
create table mail_change (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  mail varchar(200) not null,
  token_hash varchar(64) not null,
  created_at ${timestamp} not null,
  expires_at ${timestamp} not null,
  used_at ${timestamp},
  constraint uq_mail_change_hash unique (token_hash),
  constraint fk_mail_change_person foreign key (person_id) references person (id)
)${table};
create index ix_mail_change_person on mail_change (person_id);

-- The kinds of mail somebody does not want; what law or duty requires is never among them.
create table mail_refusal (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  kind varchar(40) not null,
  since ${timestamp} not null,
  constraint uq_mail_refusal unique (person_id, kind),
  constraint fk_mail_refusal_person foreign key (person_id) references person (id)
)${table};

-- To whom a mail was written, where it was written to a person. No foreign key: a sheet of people that is taken back leaves its mails.
alter table mail_message add column person_id bigint;
create index ix_mail_message_person on mail_message (person_id, created_at);
create index ix_mail_message_recipient on mail_message (recipient);

-- What a unit prints as an issuer.
create table issuer (
  id bigint not null primary key,
  version int not null,
  unit_id bigint not null,
  number_pattern varchar(100) not null,
  classification varchar(40) not null,
  unit_code varchar(40) not null,
  city varchar(100),
  signatory_capacity varchar(20),
  signatory_office varchar(200) not null,
  signatory_name varchar(200),
  signatory_number varchar(30),
  grade_bands varchar(500) not null,
  constraint fk_issuer_unit foreign key (unit_id) references work_unit (id),
  constraint uq_issuer_unit unique (unit_id)
)${table};
-- Deals numbers without a gap: locked by whoever takes one, until the certificate is in.
create table issuer_counter (
  id bigint not null primary key,
  version int not null,
  issuer_unit_id bigint not null,
  issue_year int not null,
  next_number int not null,
  constraint fk_issuer_counter_unit foreign key (issuer_unit_id) references work_unit (id),
  constraint uq_issuer_counter unique (issuer_unit_id, issue_year)
)${table};
-- valid_enrolment_id is the enrolment while the certificate counts and null afterwards: one that counts for each enrolment.
create table certificate (
  id bigint not null primary key,
  version int not null,
  enrolment_id bigint not null,
  valid_enrolment_id bigint,
  run_id bigint not null,
  person_id bigint not null,
  issuer_unit_id bigint not null,
  issue_year int not null,
  sequence int not null,
  number varchar(200) not null,
  code varchar(40) not null,
  snapshot longtext not null,
  status varchar(40) not null,
  prepared_at ${timestamp} not null,
  issued_at ${timestamp},
  file_id bigint,
  sha256 varchar(64),
  ended_at ${timestamp},
  ended_by bigint,
  end_reason varchar(500),
  needs_review boolean not null,
  review_note varchar(500),
  replaces_id bigint,
  constraint fk_certificate_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_certificate_run foreign key (run_id) references run (id),
  constraint fk_certificate_person foreign key (person_id) references person (id),
  constraint fk_certificate_issuer foreign key (issuer_unit_id) references work_unit (id),
  constraint fk_certificate_file foreign key (file_id) references stored_file (id),
  constraint fk_certificate_replaces foreign key (replaces_id) references certificate (id),
  constraint uq_certificate_valid unique (valid_enrolment_id),
  constraint uq_certificate_sequence unique (issuer_unit_id, issue_year, sequence),
  constraint uq_certificate_code unique (code)
)${table};
create index ix_certificate_enrolment on certificate (enrolment_id);
create index ix_certificate_run on certificate (run_id, needs_review);
create index ix_certificate_person on certificate (person_id);
create index ix_certificate_file on certificate (file_id);
create index ix_certificate_replaces on certificate (replaces_id);
create index ix_certificate_number on certificate (number);

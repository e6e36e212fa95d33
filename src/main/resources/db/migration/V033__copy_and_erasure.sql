-- A copy of everything the house holds about somebody, made on request; its file goes after some days.
create table data_copy (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  requested_at ${timestamp} not null,
  ready_at ${timestamp},
  expires_at ${timestamp},
  file_id bigint,
  constraint fk_data_copy_person foreign key (person_id) references person (id),
  constraint fk_data_copy_file foreign key (file_id) references stored_file (id)
)${table};
create index ix_data_copy_person on data_copy (person_id, requested_at);
create index ix_data_copy_file on data_copy (file_id);

-- Somebody asks to be erased: decided by an administrator, done by a job, withdrawn until then.
create table erasure_request (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  reason varchar(1000),
  requested_at ${timestamp} not null,
  due_at ${timestamp} not null,
  state varchar(40) not null,
  decided_at ${timestamp},
  decided_by bigint,
  ground varchar(40),
  answer varchar(1000),
  done_at ${timestamp},
  constraint fk_erasure_request_person foreign key (person_id) references person (id)
)${table};
create index ix_erasure_request_person on erasure_request (person_id, requested_at);
create index ix_erasure_request_state on erasure_request (state, due_at);

alter table person add column erased_at ${timestamp};
alter table account add column erased_at ${timestamp};
create index ix_people_import_line_person on people_import_line (person_id);

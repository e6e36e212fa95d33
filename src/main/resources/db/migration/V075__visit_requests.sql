-- A letter to a host with the request to receive a delegation, and the host's answer, given by a link without an account. Only the hash of its secret is kept.
create table visit_request (
  id bigint not null primary key,
  version int not null,
  block_id bigint not null,
  letter_number varchar(100),
  host varchar(200) not null,
  addressee varchar(200) not null,
  mail varchar(200),
  starts_at ${timestamp} not null,
  ends_at ${timestamp} not null,
  visitors int not null,
  purpose varchar(2000) not null,
  coordinator varchar(200) not null,
  coordinator_mail varchar(200),
  sent_at ${timestamp} not null,
  token_hash varchar(64) not null,
  withdrawn_at ${timestamp},
  answer varchar(40),
  answered_at ${timestamp},
  answered_by varchar(200),
  place varchar(300),
  note varchar(1000),
  constraint uq_visit_request_token unique (token_hash),
  constraint ck_visit_request_visitors check (visitors > 0),
  constraint fk_visit_request_block foreign key (block_id) references block (id)
)${table};
create index ix_visit_request_block on visit_request (block_id, id);
create index ix_visit_request_ends on visit_request (ends_at);

-- Keys people make for their programs. Of a key only its hash is kept; the stamp is the account's at that time, and another one after a closing.
alter table account add column token_stamp varchar(12);

create table api_token (
  id bigint not null primary key,
  version int not null,
  account_id bigint not null,
  account_stamp varchar(12),
  name varchar(80) not null,
  scopes varchar(400) not null,
  token_hash varchar(64) not null,
  hint varchar(8) not null,
  created_at ${timestamp} not null,
  expires_at ${timestamp} not null,
  revoked_at ${timestamp},
  last_used_at ${timestamp},
  last_used_from varchar(60),
  constraint uq_api_token_hash unique (token_hash),
  constraint fk_api_token_account foreign key (account_id) references account (id)
)${table};
create index ix_api_token_account on api_token (account_id);

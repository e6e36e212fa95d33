-- The way in for a resource person or host from outside, who has no account: a link to one session, for a time. Only the hash of its secret is kept.
create table personal_link (
  id bigint not null primary key,
  version int not null,
  session_id bigint not null,
  guest_name varchar(150) not null,
  mail varchar(200),
  role varchar(40) not null,
  takes_attendance boolean not null,
  valid_from ${timestamp} not null,
  valid_to ${timestamp} not null,
  token_hash varchar(64) not null,
  created_at ${timestamp} not null,
  created_by bigint,
  revoked_at ${timestamp},
  uses int not null,
  first_used_at ${timestamp},
  last_used_at ${timestamp},
  last_address varchar(64),
  constraint uq_personal_link_token unique (token_hash),
  constraint fk_personal_link_session foreign key (session_id) references class_session (id)
)${table};
create index ix_personal_link_session on personal_link (session_id, id);
create index ix_personal_link_valid on personal_link (valid_to);
-- The assignments whose hand-ins a guest judges.
create table personal_link_item (
  link_id bigint not null,
  item_id bigint not null,
  constraint pk_personal_link_item primary key (link_id, item_id),
  constraint fk_personal_link_item_link foreign key (link_id) references personal_link (id),
  constraint fk_personal_link_item_item foreign key (item_id) references syllabus_item (id)
)${table};
create index ix_personal_link_item_item on personal_link_item (item_id);

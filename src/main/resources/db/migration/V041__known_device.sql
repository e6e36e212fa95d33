-- The browsers where an account was signed in: each has tries of its own, so that a flood of wrong ones keeps no owner out.
create table known_device (
    id bigint not null primary key,
    version int not null,
    account_id bigint not null,
    secret_hash varchar(64) not null,
    first_seen_at ${timestamp} not null,
    last_seen_at ${timestamp} not null,
    constraint uq_known_device_secret unique (secret_hash, account_id),
    constraint fk_known_device_account foreign key (account_id) references account (id)
)${table};
create index ix_known_device_account on known_device (account_id, last_seen_at);

-- A link that opens an account, or one that sets a new password for an open one.
alter table activation_token add column purpose varchar(40);
update activation_token set purpose = 'OPENING';

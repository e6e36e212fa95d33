-- The second step of a login: a secret shared with an app, sealed with a key of the data directory, and codes for when the app is lost.
create table second_factor (
    id bigint not null primary key,
    version int not null,
    account_id bigint not null,
    secret varchar(200) not null,
    created_at ${timestamp} not null,
    confirmed_at ${timestamp},
    last_step bigint not null,
    wrong int not null,
    paused_until ${timestamp},
    constraint uq_second_factor_account unique (account_id),
    constraint fk_second_factor_account foreign key (account_id) references account (id)
)${table};

create table recovery_code (
    id bigint not null primary key,
    version int not null,
    account_id bigint not null,
    code_hash varchar(120) not null,
    used_at ${timestamp},
    constraint fk_recovery_code_account foreign key (account_id) references account (id)
)${table};
create index ix_recovery_code_account on recovery_code (account_id);

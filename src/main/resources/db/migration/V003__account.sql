-- Accounts let somebody in; what they may do is assigned, with a reach and a time (valid_to is the first day without).
create table account (
    id bigint not null primary key,
    version int not null,
    login varchar(120) not null,
    login_key varchar(120) not null,
    person_id bigint,
    password_hash varchar(300),
    active boolean not null,
    must_change_password boolean not null,
    locale varchar(5) not null,
    stamp varchar(20) not null,
    created_at ${timestamp} not null,
    constraint uq_account_login_key unique (login_key),
    constraint uq_account_person unique (person_id),
    constraint fk_account_person foreign key (person_id) references person (id)
)${table};

create table role_assignment (
    id bigint not null primary key,
    version int not null,
    account_id bigint not null,
    role varchar(40) not null,
    scope_kind varchar(40) not null,
    scope_id bigint,
    valid_from date not null,
    valid_to date,
    constraint fk_role_assignment_account foreign key (account_id) references account (id)
)${table};
create index ix_role_assignment_account on role_assignment (account_id, valid_from);
create index ix_role_assignment_role on role_assignment (role, valid_from);

-- One-time links by which somebody sets a password; only the hash of the link's secret is kept.
create table activation_token (
    id bigint not null primary key,
    version int not null,
    account_id bigint not null,
    token_hash varchar(64) not null,
    created_at ${timestamp} not null,
    expires_at ${timestamp} not null,
    used_at ${timestamp},
    constraint uq_activation_token_hash unique (token_hash),
    constraint fk_activation_token_account foreign key (account_id) references account (id)
)${table};
create index ix_activation_token_account on activation_token (account_id);

-- What a program was answered under a key of its own: asked again under it, it is told the same and nothing is done twice.
create table idempotent_answer (
    id bigint not null primary key,
    version int not null,
    account_id bigint not null,
    request_key varchar(120) not null,
    route varchar(300) not null,
    request_hash varchar(64) not null,
    status int not null,
    location varchar(300),
    tag varchar(80),
    body longtext,
    created_at ${timestamp} not null,
    constraint uq_idempotent_answer_key unique (account_id, request_key)
)${table};
create index ix_idempotent_answer_created on idempotent_answer (created_at);

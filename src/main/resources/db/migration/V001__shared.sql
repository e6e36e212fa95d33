-- Who did what: written once, never changed. No foreign key, so that it outlives what it speaks of.
create table audit_entry (
    id bigint not null primary key,
    happened_at ${timestamp} not null,
    account_id bigint,
    actor varchar(200) not null,
    action varchar(100) not null,
    subject_id bigint,
    details longtext,
    state_before longtext,
    state_after longtext,
    reason varchar(1000),
    request_id varchar(40),
    address varchar(64)
)${table};
create index ix_audit_entry_subject on audit_entry (subject_id);
create index ix_audit_entry_account on audit_entry (account_id, happened_at);

-- Work promised in a transaction and done after it.
create table job (
    id bigint not null primary key,
    version int not null,
    kind varchar(60) not null,
    job_key varchar(190) not null,
    payload longtext,
    state varchar(40) not null,
    attempts int not null,
    progress int not null,
    run_at ${timestamp} not null,
    lease_until ${timestamp},
    created_at ${timestamp} not null,
    finished_at ${timestamp},
    last_error varchar(1000),
    constraint uq_job_kind_key unique (kind, job_key)
)${table};
create index ix_job_due on job (state, run_at);
create index ix_job_lease on job (state, lease_until);

-- Files by the hash of their bytes; several rows may name the same bytes.
create table stored_file (
    id bigint not null primary key,
    version int not null,
    sha256 varchar(64) not null,
    media_type varchar(120) not null,
    byte_size bigint not null,
    display_name varchar(200) not null,
    uploaded_by bigint,
    uploaded_at ${timestamp} not null
)${table};
create index ix_stored_file_sha256 on stored_file (sha256);

-- Mail as it went out, or as it was kept where no mail server is set.
create table mail_message (
    id bigint not null primary key,
    version int not null,
    message_id varchar(190) not null,
    recipient varchar(200) not null,
    subject varchar(300) not null,
    body longtext not null,
    state varchar(40) not null,
    created_at ${timestamp} not null,
    sent_at ${timestamp},
    constraint uq_mail_message_id unique (message_id)
)${table};
create index ix_mail_message_created on mail_message (created_at);

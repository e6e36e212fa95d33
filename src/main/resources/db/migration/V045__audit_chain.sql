-- Who wrote an entry proves it by a code made with a key that is not in the database; a number and a hash, given soon
-- after, tie each entry to the one before it, so that one that is changed, taken out or slipped in shows.
alter table audit_entry add column code varchar(64);
alter table audit_entry add column chain_number bigint;
alter table audit_entry add column chain_hash varchar(64);
create unique index uq_audit_entry_chain on audit_entry (chain_number);
create index ix_audit_entry_time on audit_entry (happened_at);
create index ix_audit_entry_about on audit_entry (subject_id, happened_at);
create index ix_audit_entry_action on audit_entry (action, happened_at);
create index ix_audit_entry_address on audit_entry (address, happened_at);

-- The end of the chain: one row, so that cutting off the last entries shows too.
create table audit_head (
    id bigint not null primary key,
    last_number bigint not null,
    last_hash varchar(64) not null,
    code varchar(64),
    sealed_at ${timestamp}
)${table};
insert into audit_head (id, last_number, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

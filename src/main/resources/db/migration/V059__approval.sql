-- A run may ask for the word of the superior before somebody gets a place; who gave it, when, and why not.
alter table run add column approval boolean;
alter table booking add column decided_by bigint;
alter table booking add column decided_at ${timestamp};
alter table booking add column decision varchar(1000);
create index ix_booking_status on booking (status, run_id);

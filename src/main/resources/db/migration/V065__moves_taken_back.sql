-- Where somebody was before they were moved, and the number they had if they waited there: what a move that is taken back goes by.
alter table booking add column moved_from_id bigint;
alter table booking add column moved_from_no bigint;
alter table booking add constraint fk_booking_moved_from foreign key (moved_from_id) references segment (id);
create index ix_booking_moved_from on booking (moved_from_id);

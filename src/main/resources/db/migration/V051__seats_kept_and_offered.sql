-- A cap is the least of what the organiser decided, what the rooms hold and what a quota allows; "capacity" is what the guard of the places goes by.
-- Pools of a block apart count only those who take a place there. Places kept for somebody are neither free nor taken; null means that none ever were.
alter table seat_pool add column apart boolean;
alter table seat_pool add column policy int;
alter table seat_pool add column room int;
alter table seat_pool add column quota int;
alter table seat_pool add column unit_max int;
alter table seat_pool add column reserved int;
update seat_pool set policy = capacity;
alter table seat_pool add constraint ck_seat_pool_reserved
  check (reserved is null or reserved >= 0 and (capacity is null or taken + reserved <= capacity));

create table seat_reserve (
  id bigint not null primary key,
  version int not null,
  pool_id bigint not null,
  segment_id bigint,
  unit_id bigint,
  seats int not null,
  seated int not null,
  release_on date not null,
  released_at ${timestamp},
  constraint fk_seat_reserve_pool foreign key (pool_id) references seat_pool (id),
  constraint fk_seat_reserve_segment foreign key (segment_id) references segment (id),
  constraint fk_seat_reserve_unit foreign key (unit_id) references work_unit (id)
)${table};
create index ix_seat_reserve_pool on seat_reserve (pool_id);
create index ix_seat_reserve_segment on seat_reserve (segment_id);
create index ix_seat_reserve_unit on seat_reserve (unit_id);
create index ix_seat_reserve_release on seat_reserve (released_at, release_on);

-- A promoted one has this long to say yes; until when one may leave by oneself; whether people may change into or out of a cohort.
alter table run add column offer_hours int;
alter table run add column cancel_until ${timestamp};
alter table cohort add column moves boolean;

-- The line somebody stands in, since when, and until when an offered place is held.
alter table booking add column line_key varchar(120);
alter table booking add column in_line_since ${timestamp};
alter table booking add column offered_until ${timestamp};
alter table booking add column ended_by varchar(40);
update booking set line_key = 'RUN';
update booking set in_line_since = booked_at where queue_no is not null;
create index ix_booking_line_key on booking (run_id, status, line_key, queue_no);
create index ix_booking_offer on booking (status, offered_until);

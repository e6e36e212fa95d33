-- Who a run is for, part by part: people of one segment belong to one cohort and take part in one mode, where these matter.
create table segment (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  number int not null,
  name varchar(200) not null,
  cohort_id bigint,
  mode varchar(40),
  constraint fk_segment_run foreign key (run_id) references run (id),
  constraint fk_segment_cohort foreign key (cohort_id) references cohort (id),
  constraint uq_segment unique (run_id, number)
)${table};
create index ix_segment_cohort on segment (cohort_id);

-- A block with places of its own: whoever has a seat in the run takes or awaits another one here.
alter table block add column apart boolean;
alter table cohort add column name varchar(200);

alter table seat_pool drop column segment;
alter table seat_pool add column segment_id bigint;
alter table seat_pool add constraint fk_seat_pool_segment foreign key (segment_id) references segment (id);
create index ix_seat_pool_segment on seat_pool (segment_id);

alter table booking drop column segment;
alter table booking add column segment_id bigint;
alter table booking add column cohort_id bigint;
-- For which unit the place counts, as of the booking.
alter table booking add column unit_id bigint;
alter table booking add constraint fk_booking_segment foreign key (segment_id) references segment (id);
alter table booking add constraint fk_booking_cohort foreign key (cohort_id) references cohort (id);
alter table booking add constraint fk_booking_unit foreign key (unit_id) references work_unit (id);
create index ix_booking_segment on booking (segment_id);
create index ix_booking_cohort on booking (cohort_id);
create index ix_booking_unit on booking (run_id, unit_id, status);

-- What a run is held under: who receives it, how few are too few and until when that is decided, what is known of a date that is not.
alter table run add column host_unit_id bigint;
alter table run add column min_participants int;
alter table run add column decide_by date;
alter table run add column decided_at ${timestamp};
alter table run add column when_note varchar(200);
-- A run kept as the shape of later ones has a name of its own.
alter table run add column template_name varchar(200);
alter table run add constraint fk_run_host foreign key (host_unit_id) references work_unit (id);
alter table run add constraint ck_run_min_participants check (min_participants is null or min_participants > 0);
create index ix_run_host on run (host_unit_id);

-- What a run rests on beside the laws of its course: decrees, letters, invitations.
create table run_basis (
  id bigint not null primary key,
  version int not null,
  run_id bigint not null,
  number int not null,
  wording varchar(500) not null,
  link varchar(500),
  constraint fk_run_basis_run foreign key (run_id) references run (id),
  constraint uq_run_basis unique (run_id, number)
)${table};

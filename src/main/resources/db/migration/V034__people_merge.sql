-- Two entries that turned out to be one person: the one that is gone points to the one that was kept, and what both were is kept.
alter table person add column merged_into_id bigint;
alter table person add constraint fk_person_merged_into foreign key (merged_into_id) references person (id);
create index ix_person_merged_into on person (merged_into_id);

create table people_merge (
  id bigint not null primary key,
  version int not null,
  kept_id bigint not null,
  gone_id bigint not null,
  merged_at ${timestamp} not null,
  merged_by bigint not null,
  reason varchar(1000) not null,
  before_state longtext not null,
  constraint uq_people_merge_gone unique (gone_id),
  constraint fk_people_merge_kept foreign key (kept_id) references person (id),
  constraint fk_people_merge_gone foreign key (gone_id) references person (id)
)${table};
create index ix_people_merge_kept on people_merge (kept_id);

-- Who belongs to a segment of a run: people of certain units, posts, levels, duties, competencies or earlier courses.
create table segment_rule (
  id bigint not null primary key,
  version int not null,
  segment_id bigint not null,
  kind varchar(40) not null,
  unit_kind varchar(40),
  -- Whoever stands somewhere below such a unit belongs to it too.
  below boolean not null,
  unit_id bigint,
  words varchar(200),
  words_key varchar(200),
  competency_id bigint,
  course_id bigint,
  constraint fk_segment_rule_segment foreign key (segment_id) references segment (id),
  constraint fk_segment_rule_unit foreign key (unit_id) references work_unit (id),
  constraint fk_segment_rule_competency foreign key (competency_id) references competency (id),
  constraint fk_segment_rule_course foreign key (course_id) references course (id)
)${table};
create index ix_segment_rule_segment on segment_rule (segment_id);
create index ix_segment_rule_unit on segment_rule (unit_id);
create index ix_segment_rule_competency on segment_rule (competency_id);
create index ix_segment_rule_course on segment_rule (course_id);

-- A piece of reading in a module: what its author wrote, and the clean page made of it.
create table lesson (
  id bigint not null primary key,
  version int not null,
  syllabus_item_id bigint not null,
  sort int not null,
  title varchar(200) not null,
  source longtext not null,
  body longtext not null,
  minutes int not null,
  media_file_id bigint,
  media_note varchar(300),
  constraint fk_lesson_item foreign key (syllabus_item_id) references syllabus_item (id),
  constraint fk_lesson_media foreign key (media_file_id) references stored_file (id)
)${table};
create index ix_lesson_item on lesson (syllabus_item_id, sort);
create index ix_lesson_media on lesson (media_file_id);
-- How far one participant is in one lesson.
create table lesson_progress (
  id bigint not null primary key,
  version int not null,
  enrolment_id bigint not null,
  lesson_id bigint not null,
  opened_at ${timestamp} not null,
  seen_at ${timestamp} not null,
  done_at ${timestamp},
  reached int not null,
  constraint fk_lesson_progress_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_lesson_progress_lesson foreign key (lesson_id) references lesson (id),
  constraint uq_lesson_progress unique (enrolment_id, lesson_id)
)${table};
create index ix_lesson_progress_lesson on lesson_progress (lesson_id);

-- Every word that a run can be found by, and all its endings: whoever looks for the start of an ending finds it inside the word.
create table search_word (
  id bigint not null primary key,
  version int not null,
  text varchar(200) not null,
  constraint uq_search_word_text unique (text)
)${table};
-- The word without letters is in every announced run: what has it is in the catalogue.
insert into search_word (id, version, text) values (0, 0, '');
create table search_word_part (
  part varchar(200) not null,
  word_id bigint not null,
  primary key (part, word_id)
)${table};
create index ix_search_word_part_word on search_word_part (word_id, part);
alter table search_word_part add constraint fk_search_word_part_word foreign key (word_id) references search_word (id);
-- Which announced run has which word, the newest first.
create table run_word (
  run_id bigint not null,
  word_id bigint not null,
  starts_on date,
  primary key (run_id, word_id),
  constraint fk_run_word_run foreign key (run_id) references run (id)
)${table};
create index ix_run_word_word on run_word (word_id, starts_on desc, run_id desc);
alter table run_word add constraint fk_run_word_word foreign key (word_id) references search_word (id);

-- What is shown or handed out in a session: its slides. The link is that of the guest who brought it, and is forgotten before it.
create table session_material (
  id bigint not null primary key,
  version int not null,
  session_id bigint not null,
  file_id bigint not null,
  link_id bigint,
  added_by varchar(200) not null,
  added_at ${timestamp} not null,
  constraint fk_session_material_session foreign key (session_id) references class_session (id),
  constraint fk_session_material_file foreign key (file_id) references stored_file (id)
)${table};
create index ix_session_material_session on session_material (session_id, id);
create index ix_session_material_file on session_material (file_id);
create index ix_session_material_link on session_material (link_id);

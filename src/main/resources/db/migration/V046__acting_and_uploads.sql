-- How much somebody has sent lately is asked before more is taken.
create index ix_stored_file_uploaded on stored_file (uploaded_by, uploaded_at);

-- A role held for a time for somebody who is missing (Plt.) or away (Plh.): for whose, by which decree, named by whom and why.
alter table role_assignment add column acting varchar(40);
alter table role_assignment add column acting_for_id bigint;
alter table role_assignment add column decree varchar(100);
alter table role_assignment add column named_by bigint;
alter table role_assignment add column reason varchar(1000);
alter table role_assignment add constraint fk_role_assignment_acting_for foreign key (acting_for_id) references role_assignment (id);
create index ix_role_assignment_acting_for on role_assignment (acting_for_id);

-- What stood in a sheet goes some months after it was brought, its file with it; that it was brought and what became of it stays.
-- A column that may be empty takes the place of the one that had to be filled: the databases have no word in common for that change.
alter table sheet_import add column sheet_file_id bigint;
update sheet_import set sheet_file_id = file_id;
alter table sheet_import drop ${foreignKey} fk_people_import_file;
alter table sheet_import drop column file_id;
alter table sheet_import rename column sheet_file_id to file_id;
alter table sheet_import add constraint fk_sheet_import_file foreign key (file_id) references stored_file (id);
create index ix_sheet_import_file on sheet_import (file_id);
alter table sheet_import add column forgotten_at ${timestamp};

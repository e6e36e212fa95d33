-- Sheets of every kind are kept together, their lines by kind. Who brought one is kept by name, as in the audit trail.
alter table people_import rename to sheet_import;
alter table sheet_import add column kind varchar(40);
update sheet_import set kind = 'people';
alter table sheet_import add column created_by_name varchar(200);
update sheet_import set created_by_name = coalesce(
    (select coalesce(p.name, a.login) from account a left join person p on p.id = a.person_id where a.id = sheet_import.created_by), '');
alter table sheet_import rename column send_links to followed;
create index ix_sheet_import_kind on sheet_import (kind, created_at);
update job set kind = 'sheet-import', payload = replace(payload, '"LINKS"', '"FOLLOW"') where kind = 'people-import';

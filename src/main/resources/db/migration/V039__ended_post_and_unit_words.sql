-- The post that a line of a sheet ended, as the line left it: a later change to it is seen before the sheet is taken back.
alter table people_import_line add column ended_holding_version int;

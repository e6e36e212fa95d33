-- How often a job's lease ran out: its node died or hung while it worked. The default is for the rows that are there already.
alter table job add column lapses int default 0 not null;

-- What the unit was last told of somebody it named: whatever differs from it is news; null while nothing was told.
alter table nominee add column told varchar(40);

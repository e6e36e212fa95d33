-- Where sessions are held: a house of ours, or one from outside. A room bore only the name of its house until now; "printed" is the room as it is told.
create table venue (
  id bigint not null primary key,
  version int not null,
  owner_unit_id bigint not null,
  name varchar(200) not null,
  address varchar(300),
  city varchar(100),
  contact varchar(200),
  outside boolean not null,
  constraint fk_venue_owner foreign key (owner_unit_id) references work_unit (id)
)${table};
create index ix_venue_owner on venue (owner_unit_id, name);
insert into venue (id, version, owner_unit_id, name, outside)
  select min(r.id), 0, r.owner_unit_id, r.venue, false from room r group by r.owner_unit_id, r.venue;
alter table room add column venue_id bigint;
alter table room add column building varchar(100);
alter table room add column storey varchar(60);
alter table room add column equipment varchar(500);
alter table room add column printed varchar(400);
update room set printed = name;
update room set venue_id = (select v.id from venue v where v.owner_unit_id = room.owner_unit_id and v.name = room.venue);
alter table room drop column venue;
alter table room add constraint fk_room_venue foreign key (venue_id) references venue (id);
create index ix_room_venue on room (venue_id, name);

-- A sheet may be about one thing, as one of registrations is about a run.
alter table sheet_import add column about_id bigint;
create index ix_sheet_import_about on sheet_import (kind, about_id, created_at);

-- Lines of sheets of registrations as they came, whom they mean and the place they asked for.
create table registration_line (
    id bigint not null primary key,
    version int not null,
    import_id bigint not null,
    line_no int not null,
    cells longtext not null,
    action varchar(40) not null,
    problems longtext,
    person_id bigint,
    booking_id bigint,
    registered_at ${timestamp},
    constraint uq_registration_line unique (import_id, line_no),
    constraint fk_registration_line_import foreign key (import_id) references sheet_import (id),
    constraint fk_registration_line_person foreign key (person_id) references person (id),
    constraint fk_registration_line_booking foreign key (booking_id) references booking (id)
)${table};
create index ix_registration_line_action on registration_line (import_id, action, line_no);
create index ix_registration_line_person on registration_line (person_id);
create index ix_registration_line_booking on registration_line (booking_id);

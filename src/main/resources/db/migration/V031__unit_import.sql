-- Lines of sheets of units as they came. What a line made has no foreign key: an undo takes it away again and the line stays.
create table unit_import_line (
    id bigint not null primary key,
    version int not null,
    import_id bigint not null,
    line_no int not null,
    cells longtext not null,
    action varchar(40) not null,
    problems longtext,
    unit_id bigint,
    unit_version int,
    before_state longtext,
    constraint uq_unit_import_line unique (import_id, line_no),
    constraint fk_unit_import_line_import foreign key (import_id) references sheet_import (id)
)${table};
create index ix_unit_import_line_action on unit_import_line (import_id, action, line_no);

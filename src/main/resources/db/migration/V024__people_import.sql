-- A sheet of people somebody brought: what was found in it and what was done with it.
create table people_import (
    id bigint not null primary key,
    version int not null,
    file_id bigint not null,
    idempotency_key varchar(120),
    created_by bigint not null,
    created_at ${timestamp} not null,
    finished_at ${timestamp},
    state varchar(40) not null,
    choice varchar(40),
    send_links boolean not null,
    header longtext,
    new_count int not null,
    update_count int not null,
    same_count int not null,
    refused_count int not null,
    failure varchar(120),
    failure_args longtext,
    constraint uq_people_import_key unique (created_by, idempotency_key),
    constraint fk_people_import_file foreign key (file_id) references stored_file (id)
)${table};
create index ix_people_import_file on people_import (file_id);
create index ix_people_import_created on people_import (created_at);

-- Its lines as they came. What a line made has no foreign key: an undo takes it away again and the line stays.
create table people_import_line (
    id bigint not null primary key,
    version int not null,
    import_id bigint not null,
    line_no int not null,
    cells longtext not null,
    action varchar(40) not null,
    problems longtext,
    person_id bigint,
    person_version int,
    holding_id bigint,
    holding_version int,
    ended_holding_id bigint,
    duty_id bigint,
    before_state longtext,
    constraint uq_people_import_line unique (import_id, line_no),
    constraint fk_people_import_line_import foreign key (import_id) references people_import (id)
)${table};
create index ix_people_import_line_action on people_import_line (import_id, action, line_no);

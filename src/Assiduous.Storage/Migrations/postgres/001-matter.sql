-- What people decided about a matter, and the trail of everything done with it.
create table matter (
    id text primary key,
    -- How many entries the trail has and the hash of the last: an entry cut off at the end is missed by this.
    trail_length bigint not null default 0,
    trail_head text not null default ''
);

create table correction (
    matter text not null references matter (id) on delete cascade,
    id text not null,
    seq bigint not null,
    kind text not null,
    line text not null,
    primary key (matter, id),
    unique (matter, seq)
);

create table trail (
    matter text not null references matter (id) on delete cascade,
    seq bigint not null,
    at text not null,
    author text not null,
    action text not null,
    detail text not null,
    previous text not null,
    hash text not null,
    primary key (matter, seq)
);


create table import (
    matter text not null references matter (id) on delete cascade,
    id text not null,
    author text not null,
    created text not null,
    state text not null,
    stage text not null default '',
    file text,
    done bigint not null default 0,
    total bigint not null default 0,
    message text,
    primary key (matter, id)
);

create table import_file (
    matter text not null,
    import text not null,
    ordinal bigint not null,
    source text not null,
    staged text not null,
    size bigint not null,
    sha256 text not null,
    name text,
    state text not null,
    message text,
    primary key (matter, import, ordinal),
    foreign key (matter, import) references import (matter, id) on delete cascade
);

create function only_appended() returns trigger language plpgsql as $$ begin raise exception '% is only ever appended to', tg_table_name; end $$;
create trigger trail_is_append_only before update on trail for each row execute function only_appended();
create trigger correction_is_append_only before update on correction for each row execute function only_appended();

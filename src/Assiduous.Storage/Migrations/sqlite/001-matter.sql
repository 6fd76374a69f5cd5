-- What people decided about a matter, and the trail of everything done with it.
create table matter (
    id text primary key,
    -- How many entries the trail has and the hash of the last: an entry cut off at the end is missed by this.
    trail_length integer not null default 0,
    trail_head text not null default ''
) without rowid;

create table correction (
    matter text not null references matter (id) on delete cascade,
    id text not null,
    seq integer not null,
    kind text not null,
    line text not null,
    primary key (matter, id),
    unique (matter, seq)
) without rowid;

create table trail (
    matter text not null references matter (id) on delete cascade,
    seq integer not null,
    at text not null,
    author text not null,
    action text not null,
    detail text not null,
    previous text not null,
    hash text not null,
    primary key (matter, seq)
) without rowid;

create trigger trail_is_append_only before update on trail begin select raise(abort, 'the trail is only ever appended to'); end;
create trigger correction_is_append_only before update on correction begin select raise(abort, 'a correction is never changed'); end;

create table import (
    matter text not null references matter (id) on delete cascade,
    id text not null,
    author text not null,
    created text not null,
    state text not null,
    stage text not null default '',
    file text,
    done integer not null default 0,
    total integer not null default 0,
    message text,
    primary key (matter, id)
) without rowid;

create table import_file (
    matter text not null,
    import text not null,
    ordinal integer not null,
    source text not null,
    staged text not null,
    size integer not null,
    sha256 text not null,
    name text,
    state text not null,
    message text,
    primary key (matter, import, ordinal),
    foreign key (matter, import) references import (matter, id) on delete cascade
) without rowid;

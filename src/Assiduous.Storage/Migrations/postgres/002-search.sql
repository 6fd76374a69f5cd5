-- The words of the filings, page by page, for searching; made anew from the filings at any time.
create table document (
    matter text not null references matter (id) on delete cascade,
    number bigint not null,
    file text not null,
    fingerprint text not null,
    ordinal bigint not null,
    label text not null,
    cited_as text not null,
    witness text,
    primary key (matter, number),
    unique (matter, file)
);

-- id holds the document's number above its 20 lowest bits and the place within the document in them.
create table unit (
    matter text not null references matter (id) on delete cascade,
    id bigint not null,
    start bigint not null,
    own bigint not null,
    file_page bigint not null,
    places text not null,
    text text not null,
    words tsvector not null,
    primary key (matter, id)
);

create index unit_words on unit using gin (words);

create table search_state (
    matter text primary key references matter (id) on delete cascade,
    stamp text not null
);

-- The words of the filings, page by page, for searching; made anew from the filings at any time.
create table document (
    matter text not null references matter (id) on delete cascade,
    number integer not null,
    file text not null,
    fingerprint text not null,
    ordinal integer not null,
    label text not null,
    cited_as text not null,
    witness text,
    primary key (matter, number),
    unique (matter, file)
) without rowid;

-- id holds the document's number above its 20 lowest bits and the place within the document in them.
create table unit (
    id integer primary key,
    start integer not null,
    own integer not null,
    file_page integer not null,
    places text not null,
    text text not null
);

create virtual table unit_words using fts5 (words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");

create table search_state (
    matter text primary key references matter (id) on delete cascade,
    stamp text not null
) without rowid;

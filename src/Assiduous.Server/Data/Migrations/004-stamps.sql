-- What the pages of a filing say of it, as the reading found it: CONFIDENTIAL, ATTORNEYS' EYES ONLY.
create table stamp (read_key text primary key, designation text not null, page int not null);
-- Whether a person has said what the filing's designation is, that it has none among it. Where nobody has, the pages say it.
alter table filing add column said boolean not null default false;
update filing set said = true where designation is not null;
-- Filings and texts are packed several times faster so; a PostgreSQL that was built without it packs as it did.
do $$ begin alter table blob_piece alter column bytes set compression lz4; exception when feature_not_supported then null; end $$;

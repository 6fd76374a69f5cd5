-- The key by which the workbench's forms are signed: one for all servers of this installation, so that a form outlives a server.
alter table installation add column form_key bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

-- Public keys of people's passkeys; the private ones never leave their devices.
create table passkey (
    id bytea primary key, account uuid not null references account, name text not null, public_key bytea not null, made_at timestamptz not null, sign_count bigint not null, transports text[],
    user_verified boolean not null, backup_eligible boolean not null, backed_up boolean not null, attestation bytea not null, client_data bytea not null);
create index passkey_of_account on passkey (account);

-- Messages that the broker gave up, for a person to read.
create table undelivered (id bigint generated always as identity primary key, queue text not null, reason text not null, body bytea not null, job uuid, came_at timestamptz not null default now());

-- Whether the reading of a filing is settled (done, or set aside), so that the last of a hundred thousand knows that it is the last without looking at the others.
alter table filing add column read_key text;
alter table filing add column settled boolean not null default false;
create index filing_of_key on filing (read_key);
create index filing_unsettled on filing (matter) where not settled;
-- The reader by which the keys above were made; another reader reads everything anew.
alter table installation add column reader text;

-- At which state of the matter its review was made: of two that are made at once, the later state stays, whichever ends last.
alter table matter_review add column revision bigint not null default 0;

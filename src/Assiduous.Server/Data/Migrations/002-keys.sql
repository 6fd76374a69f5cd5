-- The key by which the workbench's forms are signed: one for all servers of this installation, so that a form outlives a server.
alter table installation add column form_key bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

-- Public keys of people's passkeys; the private ones never leave their devices.
create table passkey (
    id bytea primary key, account uuid not null references account, name text not null, public_key bytea not null, made_at timestamptz not null, sign_count bigint not null, transports text[],
    user_verified boolean not null, backup_eligible boolean not null, backed_up boolean not null, attestation bytea not null, client_data bytea not null);
create index passkey_of_account on passkey (account);

-- Messages that the broker gave up, for a person to read.
create table undelivered (id bigint generated always as identity primary key, queue text not null, reason text not null, body bytea not null, job uuid, came_at timestamptz not null default now());

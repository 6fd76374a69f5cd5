-- Tells this installation's queues from those of another on the same broker.
create table installation (id text not null);
insert into installation values (replace(gen_random_uuid()::text, '-', ''));

-- Content under its own hash, in pieces that a connection can carry.
create table blob (hash text primary key, size bigint not null);
create table blob_piece (hash text not null references blob on delete cascade, n int not null, bytes bytea not null, primary key (hash, n));

create table account (
    id uuid primary key, name text not null, name_key text not null unique, password_hash text, stamp text not null,
    failures int not null default 0, locked_until timestamptz, may_lock boolean not null default true,
    administrator boolean not null default false, removed_at timestamptz, made_at timestamptz not null default now());

create table matter (id uuid primary key, name text not null, made_at timestamptz not null default now(), revision bigint not null default 0, purged_at timestamptz);
create table matter_role (
    matter uuid not null references matter on delete cascade, account uuid not null references account, role text not null check (role in ('owner', 'editor', 'reader', 'guest')),
    filing_set text, primary key (matter, account), check ((role = 'guest') = (filing_set is not null)));
-- A wall stands before every role.
create table wall (matter uuid not null references matter on delete cascade, account uuid not null references account, reason text not null, set_by uuid references account, set_at timestamptz not null default now(), primary key (matter, account));
create table filing (
    matter uuid not null references matter on delete cascade, name text not null, hash text not null references blob, size bigint not null,
    filing_set text not null default '', sealed boolean not null default false, designation text, primary key (matter, name));
create index filing_of_hash on filing (hash);

-- What a stage made of its inputs. The key is the hash of everything that went in.
create table stage_output (key text primary key, hash text not null references blob);
create table job (
    id uuid primary key, key text not null unique, stage text not null, input jsonb not null, matter uuid references matter on delete cascade,
    urgent boolean not null, state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dead', 'cancelled')),
    attempts int not null default 0, worker text, heartbeat timestamptz, trouble text, queued_at timestamptz not null default now(), started_at timestamptz, ended_at timestamptz);
create index job_of_matter on job (matter);
create index job_unfinished on job (state) where state in ('waiting', 'running', 'dead');
-- Messages that are still to be handed to the broker: written in the transaction that makes the job, gone when the broker has confirmed.
create table outbox (id bigint generated always as identity primary key, job uuid not null references job on delete cascade, urgent boolean not null, due_at timestamptz not null default now());
create index outbox_due on outbox (due_at);

create table matter_review (matter uuid primary key references matter on delete cascade, key text not null, made_at timestamptz not null default now());

-- Keys by which servers sign sessions and forms, so that any server takes what another gave.
create table signing_key (name text primary key, xml text not null);

-- Whether the password was chosen by another, so that the person must choose one before anything else.
alter table account add column must_change boolean not null default false;

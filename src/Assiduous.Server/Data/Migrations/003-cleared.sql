-- The designations under a protective order that a guest or reader may see, upper case, one a line. Editors and owners see all.
alter table matter_role add column cleared text not null default '';

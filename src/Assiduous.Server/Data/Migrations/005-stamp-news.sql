-- What the pages of a filing changed of its designation, for the matter's trail; gone in the transaction in which the trail tells of it. A trigger, so that no way by which
-- a designation changes is forgotten; what a person says is told where it is said.
create table stamp_news (id bigint generated always as identity primary key, matter uuid not null, filing text not null, was text, becomes text, page int);
create function note_stamp() returns trigger language plpgsql as $$
begin
    insert into server.stamp_news (matter, filing, was, becomes, page)
    values (new.matter, new.name, case when tg_op = 'UPDATE' then old.designation end, new.designation, (select s.page from server.stamp s where s.read_key = new.read_key));
    return null;
end $$;
create trigger stamp_noted after insert on filing for each row when (not new.said and new.designation is not null) execute function note_stamp();
create trigger stamp_changed after update of designation on filing for each row when (not new.said and new.designation is distinct from old.designation) execute function note_stamp();

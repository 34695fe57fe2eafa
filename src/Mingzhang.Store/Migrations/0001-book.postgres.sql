create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail can only be added to';
end
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry for each statement execute function refuse_change();
create trigger audit_record_stays before update or delete or truncate on audit_record for each statement execute function refuse_change();

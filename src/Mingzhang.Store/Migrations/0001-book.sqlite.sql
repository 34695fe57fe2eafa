create trigger audit_entry_unchanged before update on audit_entry begin select raise(abort, 'the audit trail can only be added to'); end;
create trigger audit_entry_kept before delete on audit_entry begin select raise(abort, 'the audit trail can only be added to'); end;
create trigger audit_record_unchanged before update on audit_record begin select raise(abort, 'the audit trail can only be added to'); end;
create trigger audit_record_kept before delete on audit_record begin select raise(abort, 'the audit trail can only be added to'); end;

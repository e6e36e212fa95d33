-- Since an identity provider may let in whoever awaits a first password, an account that was closed before its first one must be known.
alter table account add column closed_at ${timestamp};
update account set closed_at = created_at where active = false and (password_hash is not null or erased_at is not null);
update account set closed_at = created_at where active = false and closed_at is null and exists
    (select 1 from person p where p.id = account.person_id and p.merged_into_id is not null);
update account set closed_at = created_at where active = false and closed_at is null and exists
    (select 1 from audit_entry e where e.action = 'account.close' and e.subject_id = account.id);

-- How often a year's book was changed, so that nobody seeks it in the audit trail; roles are found by person with each request.
alter table unit_summary add column entered bigint not null default 0;
update unit_summary set entered = changes;
create index grant_of_person on role_grant (district, person);
create index delegation_to_person on delegation (district, to_person);

-- The salt of an approval's evidence is made with the first record and closed under the applicant's key. The column in
-- clear goes with a later release, once no row has any; until then replicas of before have it filled by its default.
alter table approval add column salt_box bytea;
create index approval_salt_in_clear on approval (issuance_id) where salt is not null;

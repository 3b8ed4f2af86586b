-- The inbox shows all that the hash of an application stands for, and the hash, so that many are approved from there.
create or replace view waiting_approval as
select s.issuance_id, s.step, s.agency, s.department as seat_department, a.opened_at,
       c.employee_number, c.name, c.department, c.position, c.rank, s.delegated_to, s.escalated_to, a.escalated,
       c.content_hash
from approval_step s
join approval a on a.issuance_id = s.issuance_id
join application_content c on c.issuance_id = s.issuance_id and c.round = s.round
where s.waiting;

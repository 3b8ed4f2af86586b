-- 이용약관 in its versions. Whoever consented to an older one than a version that requires consent must do so again.
create table terms (
    version          text primary key check (version ~ '^[0-9A-Za-z.-]{1,32}$'),
    korean           text        not null check (korean <> ''),
    english          text        not null check (english <> ''),
    effective_at     timestamptz not null unique,
    consent_required boolean     not null default true
);

-- What was shown to somebody is never edited; a version that is yet to come may be taken back.
create function terms_stand() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or old.effective_at <= now() then
        raise exception 'terms in force stand: add a version' using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;
create trigger terms_stand before update or delete on terms for each row execute function terms_stand();

insert into terms (version, korean, english, effective_at) values ('2026-01', $ko$모바일 공무원증 이용약관 (2026-01)

1. 모바일 공무원증은 본인의 휴대전화 한 대에만 발급되며, 다른 사람에게 빌려주거나 맡길 수 없습니다.
2. 발급과 이용에 필요한 성명, 생년월일, 휴대전화번호, 소속 기관, 부서, 직위, 직급, 직원번호, 사진을 처리합니다. 처리 목적은 신원 확인, 청사 출입, 업무 시스템 로그인, 증명서 발급입니다.
3. 개인정보는 재직 기간 동안 암호화하여 보관하며, 퇴직 등으로 자격이 끝나면 파기합니다. 본인확인 결과의 연계정보(CI)는 암호화된 해시값으로만 보관합니다.
4. 모바일 공무원증을 제시한 장소와 시각은 소지자와 연결하여 기록하지 않습니다. 담당 공무원이 개인정보를 조회한 기록은 접속기록으로 2년간 보관합니다.
5. 휴대전화를 잃어버린 때에는 즉시 신고해야 합니다. 비밀번호를 5회 연속 잘못 입력하면 잠기며 재발급을 받아야 합니다.
6. 동의를 거부할 수 있으며, 이 경우 모바일 공무원증은 발급되지 않고 실물 공무원증을 계속 이용할 수 있습니다.
$ko$, $en$Terms of use of the mobile civil-servant ID (2026-01)

1. The mobile ID is issued to one phone of its holder and may not be lent or entrusted to anybody else.
2. Name, birth date, mobile number, agency, department, position, rank, employee number and portrait are processed to issue and use it: for proof of identity, entry to buildings, log-in to systems and certificates.
3. Personal data is kept encrypted while the employment lasts and destroyed when the entitlement ends. Of the identity check, the connecting information (CI) is kept as a keyed hash only.
4. Where and when the ID was shown is not recorded in connection with its holder. Which official read personal data is recorded and kept for two years.
5. A lost phone must be reported at once. Five wrong PINs in a row lock the ID, which must then be reissued.
6. Consent may be refused. The mobile ID is then not issued, and the physical ID remains in use.
$en$, '2026-01-01T00:00:00+09:00');

-- Every consent that was given, with its signature: a later one does not replace it.
create table consent (
    id            bigint generated always as identity primary key,
    issuance_id   uuid        not null references issuance,
    terms_version text        not null,
    terms_hash    text        not null,
    signed        text        not null,
    given_at      timestamptz not null
);
create index consent_of_an_issuance on consent (issuance_id, id);
insert into consent (issuance_id, terms_version, terms_hash, signed, given_at)
select issuance_id, terms_version, terms_hash, consent, consented_at from device
where terms_version is not null and terms_hash is not null and consent is not null and consented_at is not null;

-- The DPoP proof of the call is the phone's signature under the withdrawal.
create table consent_withdrawal (
    issuance_id uuid primary key references issuance,
    person_id   uuid        not null references person,
    proof       text        not null,
    at          timestamptz not null
);
create index consent_withdrawal_person on consent_withdrawal (person_id);

-- For which version the holder was last asked by text.
alter table device add column asked_version text;
create index device_by_terms on device (terms_version, issuance_id) where unbound_at is null;

alter table credential_hold drop constraint credential_hold_source_check;
alter table credential_hold add constraint credential_hold_source_check
    check (source in ('LOSS_REPORT', 'DUTY_ORDER', 'STAFF', 'LEAVE_ORDER', 'CONSENT'));

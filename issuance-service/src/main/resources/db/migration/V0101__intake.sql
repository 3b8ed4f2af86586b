create table agency (
    code    text primary key check (code ~ '^[0-9]{7}$'),
    name    text not null,
    name_en text not null
);

-- 행정표준코드 (기관코드) of central agencies and local governments.
insert into agency (code, name, name_en) values
    ('1051000', '기획재정부', 'Ministry of Economy and Finance'),
    ('1130000', '공정거래위원회', 'Korea Fair Trade Commission'),
    ('1160000', '금융위원회', 'Financial Services Commission'),
    ('1220000', '관세청', 'Korea Customs Service'),
    ('1230000', '조달청', 'Public Procurement Service'),
    ('1240000', '통계청', 'Statistics Korea'),
    ('1262000', '외교부', 'Ministry of Foreign Affairs'),
    ('1270000', '법무부', 'Ministry of Justice'),
    ('1290000', '국방부', 'Ministry of National Defense'),
    ('1300000', '병무청', 'Military Manpower Administration'),
    ('1320000', '경찰청', 'Korean National Police Agency'),
    ('1342000', '교육부', 'Ministry of Education'),
    ('1352000', '보건복지부', 'Ministry of Health and Welfare'),
    ('1360000', '기상청', 'Korea Meteorological Administration'),
    ('1371000', '문화체육관광부', 'Ministry of Culture, Sports and Tourism'),
    ('1390000', '농촌진흥청', 'Rural Development Administration'),
    ('1400000', '산림청', 'Korea Forest Service'),
    ('1421000', '중소벤처기업부', 'Ministry of SMEs and Startups'),
    ('1471000', '식품의약품안전처', 'Ministry of Food and Drug Safety'),
    ('1480000', '환경부', 'Ministry of Environment'),
    ('1543000', '농림축산식품부', 'Ministry of Agriculture, Food and Rural Affairs'),
    ('1613000', '국토교통부', 'Ministry of Land, Infrastructure and Transport'),
    ('1661000', '소방청', 'National Fire Agency'),
    ('1721000', '과학기술정보통신부', 'Ministry of Science and ICT'),
    ('1741000', '행정안전부', 'Ministry of the Interior and Safety'),
    ('1760000', '인사혁신처', 'Ministry of Personnel Management'),
    ('5690000', '세종특별자치시', 'Sejong Special Self-Governing City'),
    ('6110000', '서울특별시', 'Seoul Metropolitan Government'),
    ('6260000', '부산광역시', 'Busan Metropolitan City'),
    ('6270000', '대구광역시', 'Daegu Metropolitan City'),
    ('6280000', '인천광역시', 'Incheon Metropolitan City'),
    ('6290000', '광주광역시', 'Gwangju Metropolitan City'),
    ('6300000', '대전광역시', 'Daejeon Metropolitan City'),
    ('6310000', '울산광역시', 'Ulsan Metropolitan City'),
    ('6410000', '경기도', 'Gyeonggi Province'),
    ('6430000', '충청북도', 'North Chungcheong Province'),
    ('6440000', '충청남도', 'South Chungcheong Province'),
    ('6460000', '전라남도', 'South Jeolla Province'),
    ('6470000', '경상북도', 'North Gyeongsang Province'),
    ('6480000', '경상남도', 'South Gyeongsang Province'),
    ('6500000', '제주특별자치도', 'Jeju Special Self-Governing Province'),
    ('6530000', '강원특별자치도', 'Gangwon Special Self-Governing Province'),
    ('6540000', '전북특별자치도', 'Jeonbuk Special Self-Governing Province');

create table intake (
    hr_system       text        not null,
    idempotency_key text        not null,
    body_hash       text        not null,
    issuance_id     uuid        not null,
    reissue_reason  text,
    at              timestamptz not null,
    primary key (hr_system, idempotency_key)
);

-- Guesses are counted here, in the row, so that no number of replicas gives a sixth.
create table invitation (
    issuance_id uuid primary key references issuance,
    number_hash text        not null,
    code_hash   text        not null,
    expires_at  timestamptz not null,
    guesses     int         not null default 0 check (guesses <= 5),
    redeemed_at timestamptz
);

create index invitation_by_number on invitation (number_hash) where redeemed_at is null;

create table invitation_guess (
    id          bigint generated always as identity primary key,
    number_hash text        not null,
    right_one   boolean     not null,
    at          timestamptz not null
);

create table attention (
    issuance_id uuid primary key references issuance,
    reason      text        not null,
    at          timestamptz not null
);

create table access_record (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    who          text        not null,
    from_address text        not null,
    person_id    uuid        not null references person,
    act          text        not null
);

create index access_record_by_person on access_record (person_id, at);

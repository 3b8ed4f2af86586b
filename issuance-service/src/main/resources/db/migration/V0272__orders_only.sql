-- As long as the longest leave: an order of return may be the next that is heard of somebody.
insert into retention_period (kind, keep, what) values
    ('ORDERS_ONLY', '3 years', 'a person known from personnel orders alone, after the last of them');

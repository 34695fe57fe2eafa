-- The kept book. The district leads every key; the year follows, so that tables can be partitioned by year and placed by district.
-- Amounts are integer fen. Times are UTC in ISO 8601; days are yyyy-mm-dd; decimals are texts, so that no engine rounds them.

create table adjustment (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    kind text not null,
    on_day text not null,
    project text not null,
    fund text not null,
    nature text not null,
    function text not null,
    economy text not null,
    government_economy text not null,
    amount_fen bigint not null,
    reason text not null,
    approval text not null,
    primary key (district, year, unit, id)
);

create table api_answer (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    request text not null,
    status bigint not null,
    body text not null,
    at text not null,
    primary key (district, year, unit, id)
);

create table api_token (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    person text not null,
    name text not null,
    hash text not null,
    scopes text not null,
    created text not null,
    expires text not null,
    last_used text,
    is_revoked bigint not null,
    primary key (district, year, unit, id)
);

create table asset (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    position bigint not null,
    kind text not null,
    name text not null,
    of_year bigint not null,
    quantity text,
    measure_unit text not null,
    value_fen bigint,
    origin text not null,
    place text not null,
    primary key (district, year, unit, id)
);

create table book (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    profile text not null,
    name text not null,
    department_code text not null,
    unit_code text not null,
    unit_name text not null,
    supervisor text not null,
    is_department bigint not null,
    units text not null,
    primary key (district, year, unit, id)
);

create table budget_line (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    position bigint not null,
    of_year bigint not null,
    stage text not null,
    flow text not null,
    fund text not null,
    nature text not null,
    function text not null,
    economy text not null,
    government_economy text not null,
    project text not null,
    theme text not null,
    item text not null,
    of_unit text not null,
    amount_fen bigint not null,
    is_carried_over bigint not null,
    note text not null,
    origin text not null,
    place text not null,
    primary key (district, year, unit, id)
);

create table contract (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    number text not null,
    name text not null,
    party text not null,
    project text not null,
    purchase text not null,
    amount_fen bigint not null,
    signed_on text,
    ends_on text,
    note text not null,
    primary key (district, year, unit, id)
);

create table delegation (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    from_person text not null,
    to_person text not null,
    role text not null,
    first_day text not null,
    last_day text not null,
    is_revoked bigint not null,
    primary key (district, year, unit, id)
);

create table district (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    name text not null,
    profile text not null,
    is_demonstration bigint not null,
    primary key (district, year, unit, id)
);

create table document (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    state text not null,
    title text not null,
    file_name text not null,
    hash text not null,
    size bigint not null,
    edition bigint not null,
    by text not null,
    at text not null,
    primary key (district, year, unit, id)
);

create table draft (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    person text not null,
    field text not null,
    words text not null,
    at text not null,
    primary key (district, year, unit, id)
);

create table edition (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    number bigint not null,
    fingerprint text not null,
    hash text not null,
    entries text not null,
    documents text not null,
    changes text not null,
    by text not null,
    at text not null,
    is_published bigint not null,
    published_at text,
    taken_down text not null,
    primary key (district, year, unit, id)
);

create table event_day (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    event text not null,
    item text not null,
    on_day text not null,
    approval text not null,
    primary key (district, year, unit, id)
);

create table evidence (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    project text not null,
    indicator text not null,
    hash text not null,
    file_name text not null,
    media_type text not null,
    size bigint not null,
    words text not null,
    by text not null,
    at text not null,
    primary key (district, year, unit, id)
);

create table explanation (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    rule text not null,
    headline text not null,
    words text not null,
    by text not null,
    at text not null,
    primary key (district, year, unit, id)
);

create table frozen_version (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    subject text not null,
    round text not null,
    name text not null,
    hash text not null,
    by text not null,
    at text not null,
    primary key (district, year, unit, id)
);

create table import_batch (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    kind text not null,
    file_name text not null,
    hash text not null,
    mapping text not null,
    by text not null,
    at text not null,
    added bigint not null,
    known bigint not null,
    refused bigint not null,
    total_fen bigint not null,
    is_undone bigint not null,
    primary key (district, year, unit, id)
);

create table import_mapping (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    kind text not null,
    name text not null,
    heads text not null,
    body text not null,
    primary key (district, year, unit, id)
);

create table indicator (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    project text not null,
    position bigint not null,
    first text,
    second text,
    name text not null,
    description text not null,
    comparison text not null,
    target text not null,
    measure_unit text not null,
    basis text not null,
    activity text not null,
    activity_goal text not null,
    weight text,
    actual text not null,
    score text,
    reason text not null,
    evidence text not null,
    measure text not null,
    copied_from text not null,
    origin text not null,
    place text not null,
    primary key (district, year, unit, id)
);

create table job (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    kind text not null,
    body text not null,
    due_at text not null,
    claimed_by text not null,
    claimed_until text,
    attempts bigint not null,
    last_error text not null,
    is_done bigint not null,
    primary key (district, year, unit, id)
);

create table library_indicator (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    first text not null,
    second text not null,
    name text not null,
    description text not null,
    comparison text not null,
    measure_unit text not null,
    basis text not null,
    measure text not null,
    field text not null,
    primary key (district, year, unit, id)
);

create table lockout (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    failures bigint not null,
    last_failure text not null,
    until text,
    primary key (district, year, unit, id)
);

create table monitoring_note (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    month bigint not null,
    project text not null,
    indicator text not null,
    actual text not null,
    expected text not null,
    cause text not null,
    words text not null,
    possibility text not null,
    remedy text not null,
    remedy_due text,
    is_remedied bigint not null,
    primary key (district, year, unit, id)
);

create table payment (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    import text not null,
    row_key text not null,
    on_day text not null,
    amount_fen bigint not null,
    project text not null,
    function text not null,
    economy text not null,
    government_economy text not null,
    fund text not null,
    payee text not null,
    summary text not null,
    voucher text not null,
    approval text not null,
    row bigint not null,
    primary key (district, year, unit, id)
);

create table person (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    account text not null,
    name text not null,
    home_unit text not null,
    password_hash text not null,
    password_since text,
    must_change_password bigint not null,
    is_closed bigint not null,
    totp_secret text not null,
    totp_step bigint not null,
    recovery_codes text not null,
    provider_subject text not null,
    language text not null,
    primary key (district, year, unit, id)
);

create table project (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    position bigint not null,
    code text not null,
    name text not null,
    is_department bigint not null,
    unit_code text not null,
    unit_name text not null,
    department text not null,
    person text not null,
    phone text not null,
    purpose text not null,
    goal text not null,
    outcome text not null,
    plan text not null,
    execution_weight text,
    grade text,
    start_year bigint not null,
    end_year bigint not null,
    lead text not null,
    origin text not null,
    place text not null,
    primary key (district, year, unit, id)
);

create table project_fund (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    project text not null,
    position bigint not null,
    source text not null,
    of_year bigint not null,
    stage text not null,
    amount_fen bigint not null,
    primary key (district, year, unit, id)
);

create table purchase (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    position bigint not null,
    name text not null,
    kind text not null,
    of_year bigint not null,
    stage text not null,
    fund text not null,
    is_carried_over bigint not null,
    project text,
    catalogue text not null,
    second_catalogue text not null,
    third_catalogue text not null,
    field text not null,
    measure_unit text not null,
    quantity text,
    unit_price_fen bigint,
    amount_fen bigint not null,
    reserved_for_small_fen bigint,
    reserved_for_micro_fen bigint,
    origin text not null,
    place text not null,
    primary key (district, year, unit, id)
);

create table remark (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    subject text not null,
    on_kind text not null,
    on_id text not null,
    on_column text not null,
    words text not null,
    by text not null,
    at text not null,
    answers text not null,
    is_settled bigint not null,
    primary key (district, year, unit, id)
);

create table role_grant (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    person text not null,
    role text not null,
    department text not null,
    primary key (district, year, unit, id)
);

create table score_mark (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    project text not null,
    indicator text not null,
    is_review bigint not null,
    score text not null,
    reason text not null,
    by text not null,
    at text not null,
    primary key (district, year, unit, id)
);

create table session (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    person text not null,
    began text not null,
    last_seen text not null,
    proved_at text not null,
    address text not null,
    browser text not null,
    is_pending bigint not null,
    at_unit text not null,
    at_year bigint not null,
    primary key (district, year, unit, id)
);

create table setting (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    value text not null,
    primary key (district, year, unit, id)
);

create table stated_figure (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    position bigint not null,
    body text not null,
    primary key (district, year, unit, id)
);

create table text_entry (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    position bigint not null,
    about text not null,
    words text not null,
    origin text not null,
    place text not null,
    primary key (district, year, unit, id)
);

create table unit (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    name text not null,
    department text not null,
    department_name text not null,
    supervisor text not null,
    profile text not null,
    is_small bigint not null,
    is_closed bigint not null,
    primary key (district, year, unit, id)
);

create table unit_summary (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    budget_fen bigint,
    adjusted_fen bigint,
    paid_fen bigint,
    projects bigint not null,
    indicators bigint not null,
    results bigint not null,
    files bigint not null,
    changes bigint not null,
    checked_changes bigint not null,
    errors bigint not null,
    questions bigint not null,
    rules text not null,
    scores text not null,
    changed_at text not null,
    changed_by text not null,
    primary key (district, year, unit, id)
);

create table webhook (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    url text not null,
    secret text not null,
    subjects text not null,
    is_paused bigint not null,
    primary key (district, year, unit, id)
);

create table webhook_delivery (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    webhook text not null,
    subject text not null,
    at text not null,
    attempt bigint not null,
    status bigint not null,
    error text not null,
    milliseconds bigint not null,
    primary key (district, year, unit, id)
);

create table work_item (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    state text not null,
    round text not null,
    by text not null,
    since text not null,
    primary key (district, year, unit, id)
);

create table work_record (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    kind text not null,
    import text not null,
    row_key text not null,
    on_day text,
    body text not null,
    row bigint not null,
    primary key (district, year, unit, id)
);

create table work_step (
    district text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null,
    subject text not null,
    item text not null,
    round text not null,
    transition text not null,
    from_state text not null,
    to_state text not null,
    by text not null,
    on_behalf_of text not null,
    by_name text not null,
    role text not null,
    choice text not null,
    is_self_review bigint not null,
    on_day text not null,
    at text not null,
    words text not null,
    approval text not null,
    frozen text not null,
    primary key (district, year, unit, id)
);

create table blob (
    district text not null,
    hash text not null,
    size bigint not null,
    content bytea not null,
    primary key (district, hash)
);

-- The audit trail: one chain of entries a district.
create table audit_entry (
    district text not null,
    number bigint not null,
    at text not null,
    person text not null,
    name text not null,
    address text not null,
    on_behalf_of text,
    action text not null,
    reason text not null,
    changes text not null,
    previous_hash text not null,
    hash text not null,
    primary key (district, number)
);

create table audit_record (
    district text not null,
    number bigint not null,
    kind text not null,
    year bigint not null,
    unit text not null,
    id text not null,
    version bigint not null
);

create index audit_record_of on audit_record (district, kind, year, unit, id, version);
create index audit_record_in on audit_record (district, number);

create table audit_head (
    district text not null primary key,
    number bigint not null,
    hash text not null
);

create unique index person_account on person (account);
create index person_of_provider on person (provider_subject);
create index indicator_of_project on indicator (district, year, unit, project);
create index payment_of_day on payment (district, year, unit, on_day);
create index job_due on job (is_done, due_at);
create index session_of_person on session (district, person);
create index session_by_id on session (id);
create index token_by_id on api_token (id);
create index summary_unchecked on unit_summary (changed_at) where changes <> checked_changes;
create index delivery_of_webhook on webhook_delivery (district, webhook, at);

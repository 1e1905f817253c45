/*
 * The tables, by the version that brings them. A version that was released is never altered: what changes is a further one.
 * Names are found by the search path, which is set to the schema.
 */

const FIRST = `
create table stories (
  story_id text not null,
  revision text not null,
  is_latest boolean not null,
  told_at timestamptz not null default now(),
  told_by text not null,
  type text not null,
  started_at timestamptz,
  ended_at timestamptz,
  happened_at timestamptz not null generated always as (coalesce(started_at, told_at)) stored,
  outcome text,
  severity text not null,
  is_failure boolean not null,
  rule text,
  cause text,
  harm text,
  at_fault text,
  confidence text,
  code integer,
  phrase text,
  place text,
  caller text,
  callee text,
  call_id text,
  call_ids text[] not null,
  farther_legs text[] not null,
  target_call_id text,
  is_attempt boolean not null,
  is_answered boolean not null,
  is_effective boolean not null,
  post_dial_seconds double precision,
  duration_seconds double precision,
  source text,
  document jsonb,
  primary key (story_id, revision)
);
create index stories_happened_at on stories (happened_at) where is_latest;
create index stories_failed on stories (happened_at) where is_latest and is_failure;
create index stories_failed_call_id on stories (call_id) where is_latest and is_failure;
create index stories_failed_target on stories (target_call_id) where is_latest and is_failure;
create index stories_call_ids on stories using gin (call_ids);

create table findings (
  story_id text not null,
  revision text not null,
  number integer not null,
  severity text not null,
  rule text not null,
  title text not null,
  message text not null,
  at_fault text,
  confidence text not null,
  fingerprint text not null,
  document jsonb not null,
  primary key (story_id, revision, number),
  foreign key (story_id, revision) references stories on delete cascade
);
create index findings_rule on findings (rule, severity);

create view latest_stories as select * from stories where is_latest;
create view calls as select * from stories where is_latest and type = 'call';
create view transfers as select * from stories where is_latest and type = 'transfer';
create view rejections as select * from stories where is_latest and type = 'rejection';
create view registrations as select * from stories where is_latest and type = 'registration';
create view latest_findings as
  select s.happened_at, s.type, s.caller, s.callee, s.call_id, s.place, s.source, f.*
  from stories s join findings f using (story_id, revision) where s.is_latest;
-- As the overview counts: a call that was seen on several legs by the farthest that failed, or by its transfer.
create view failures as
  select * from stories s where s.is_latest and s.is_failure and not exists (
    select from stories o where o.is_latest and o.is_failure and o.call_id = any (s.farther_legs) and o.story_id <> s.story_id
  ) and (s.type = 'transfer' or not exists (
    select from stories o where o.is_latest and o.is_failure and o.type = 'transfer' and o.target_call_id = s.call_id
  ));
`;

/** By their version, from 1 on. */
export const MIGRATIONS: readonly string[] = [FIRST];

export const MIGRATIONS_TABLE = `
create table if not exists migrations (version integer primary key, applied_at timestamptz not null default now())
`;

/** Rows as `rowsOf` makes them. What is there in the same words is not touched: a conflict alone would write the row anew. */
export const STORE_STORIES = `
insert into stories (
  story_id, revision, is_latest, told_by, type, started_at, ended_at, outcome, severity, is_failure, rule, cause, harm,
  at_fault, confidence, code, phrase, place, caller, callee, call_id, call_ids, farther_legs, target_call_id, is_attempt,
  is_answered, is_effective, post_dial_seconds, duration_seconds, source, document
)
select
  story_id, revision, is_latest, $2, type, started_at, ended_at, outcome, severity, is_failure, rule, cause, harm,
  at_fault, confidence, code, phrase, place, caller, callee, call_id, call_ids, farther_legs, target_call_id, is_attempt,
  is_answered, is_effective, post_dial_seconds, duration_seconds, source, document
from jsonb_to_recordset($1::jsonb) as given (
  story_id text, revision text, is_latest boolean, type text, started_at timestamptz, ended_at timestamptz, outcome text,
  severity text, is_failure boolean, rule text, cause text, harm text, at_fault text, confidence text, code integer,
  phrase text, place text, caller text, callee text, call_id text, call_ids text[], farther_legs text[],
  target_call_id text, is_attempt boolean, is_answered boolean, is_effective boolean, post_dial_seconds double precision,
  duration_seconds double precision, source text, document jsonb
)
where not exists (
  select from stories there where there.story_id = given.story_id and there.revision = given.revision
    and (there.is_latest or not given.is_latest)
)
order by story_id, revision
on conflict (story_id, revision) do update set is_latest = true where excluded.is_latest and not stories.is_latest
`;

/** What a story was told as before is history. */
export const RETIRE_STORIES = `
update stories set is_latest = false
from jsonb_to_recordset($1::jsonb) as given (story_id text, revision text, is_latest boolean)
where given.is_latest and stories.is_latest
  and stories.story_id = given.story_id and stories.revision <> given.revision
`;

export const STORE_FINDINGS = `
insert into findings (
  story_id, revision, number, severity, rule, title, message, at_fault, confidence, fingerprint, document
)
select story_id, revision, number, severity, rule, title, message, at_fault, confidence, fingerprint, document
from jsonb_to_recordset($1::jsonb) as given (
  story_id text, revision text, number integer, severity text, rule text, title text, message text, at_fault text,
  confidence text, fingerprint text, document jsonb
)
order by story_id, revision, number
on conflict do nothing
`;

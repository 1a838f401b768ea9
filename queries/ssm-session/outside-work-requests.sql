-- id: ssm-session/outside-work-requests
-- title: Sessions without an approved request
-- source: ssm-session
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1078, T1021.007
-- lookups: work_requests
-- why: Logs alone do not show fraud: only the comparison with what was applied for does. What matches needs
--   nobody's time.
-- triage: Ask the person for the ticket. other_scope means that there was a request for that time, but for
--   another instance: correct it or ask why.
-- limits: Fifteen minutes of grace on both sides. The person must be written in the request as in the log.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), sessions AS (
  SELECT
    account,
    target.id AS instance_id,
    regexp_extract(useridentity.arn, '([^/]+)$', 1) AS person,
    sessionid,
    min(from_iso8601_timestamp(eventtime)) AS started,
    max(from_iso8601_timestamp(eventtime)) AS ended
  FROM ssm_session.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY account, target.id, useridentity.arn, sessionid
), compared AS (
  SELECT
    since,
    account,
    instance_id,
    sessions.person,
    sessionid,
    started,
    ended,
    count_if(started >= from_iso8601_timestamp(w.starts_at) - interval '15' minute
      AND ended < from_iso8601_timestamp(w.ends_at) + interval '15' minute
      AND w.scope IN ('*', instance_id)) AS covering,
    count_if(started >= from_iso8601_timestamp(w.starts_at) - interval '15' minute
      AND ended < from_iso8601_timestamp(w.ends_at) + interval '15' minute) AS at_that_time,
    min(abs(date_diff('minute', from_iso8601_timestamp(w.starts_at), started))) AS minutes_from_nearest
  FROM sessions
  CROSS JOIN bounds
  LEFT JOIN lookup.work_requests w ON w.person = sessions.person
  WHERE started >= since AND started < until
  GROUP BY since, account, instance_id, sessions.person, sessionid, started, ended
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  person,
  instance_id,
  sessionid AS session_id,
  at_that_time > 0 AS other_scope,
  minutes_from_nearest,
  started,
  ended
FROM compared
WHERE covering = 0
ORDER BY started, person
LIMIT 1000

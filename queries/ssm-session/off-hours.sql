-- id: ssm-session/off-hours
-- title: Shell sessions outside working hours
-- source: ssm-session
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1021.007, T1078.004
-- lookups: working_hours, holidays
-- why: At night there is an incident, or nobody should be there. Stolen sessions are used when their owner
--   sleeps.
-- triage: Ask the person in the thread of the week what they did. On call with a ticket: done. Otherwise
--   read the session and revoke the person's sessions.
-- limits: Judged by the time of each line of output, in Japan's time for everybody.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    target.id AS instance_id,
    regexp_extract(useridentity.arn, '([^/]+)$', 1) AS person,
    sessionid,
    cardinality(sessiondata) AS output_lines,
    from_iso8601_timestamp(eventtime) AS ts,
    from_iso8601_timestamp(eventtime) AT TIME ZONE 'Asia/Tokyo' AS local
  FROM ssm_session.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  person,
  CAST(local AS date) AS day_jst,
  max(h.name) AS holiday,
  count(DISTINCT sessionid) AS sessions,
  sum(output_lines) AS output_lines,
  array_join(slice(array_sort(array_agg(DISTINCT instance_id)), 1, 10), ', ') AS instances,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM lines
CROSS JOIN bounds
LEFT JOIN lookup.holidays h ON h.day = CAST(local AS date)
LEFT JOIN lookup.working_hours w
  ON w.weekday = day_of_week(local)
  AND hour(local) * 60 + minute(local) >= w.start_min
  AND hour(local) * 60 + minute(local) < w.end_min
WHERE ts >= since AND ts < until
  AND (w.weekday IS NULL OR h.day IS NOT NULL)
GROUP BY since, account, person, CAST(local AS date)
ORDER BY day_jst, person
LIMIT 1000

-- id: cloudtrail/failed-console-logins-outlier
-- title: Hours with far more failed console logins than usual
-- source: cloudtrail
-- class: 1
-- severity: medium
-- schedule: daily
-- attack: T1110
-- cis: 4.6
-- why: A fixed threshold is wrong for every organization. An hour above mean plus three standard
--   deviations of the last four weeks is unusual for this one.
-- triage: Open the hour in cloudtrail/console-login-failures: one user is a forgotten password or brute
--   force, many users from one address is spraying.
-- limits: The baseline is 28 days of hourly counts including hours without failures; fewer than 5
--   failures never report, so a slow attack stays below. Asia/Tokyo has no daylight saving, so hours
--   line up. A hand-set window may be at most a year long, because Trino makes at most 10,000 hours.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), hours AS (
  SELECT since - interval '28' day + n * interval '1' hour AS hour_start
  FROM bounds
  CROSS JOIN UNNEST(sequence(0, date_diff('hour', since, until) + 671)) AS t (n)
), failures AS (
  SELECT
    date_trunc('hour', from_iso8601_timestamp(eventtime)) AS hour_start,
    count(DISTINCT eventid) AS events
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '31' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
    AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Failure'
  GROUP BY 1
), counted AS (
  SELECT hours.hour_start, coalesce(failures.events, 0) AS events
  FROM hours
  LEFT JOIN failures ON failures.hour_start = hours.hour_start
), baseline AS (
  SELECT avg(events) AS mean_events, stddev_samp(events) AS sd_events
  FROM counted
  CROSS JOIN bounds
  WHERE hour_start < since
)
SELECT
  CAST(since AS date) AS day_start,
  hour_start,
  events,
  round(mean_events, 3) AS mean_events,
  round(mean_events + 3 * sd_events, 3) AS upper_bound
FROM counted
CROSS JOIN baseline
CROSS JOIN bounds
WHERE hour_start >= since
  AND events >= 5
  AND events > mean_events + 3 * sd_events
ORDER BY hour_start
LIMIT 1000

-- id: ssm-session/sessions
-- title: Shell sessions of each person
-- source: ssm-session
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1021.007, T1651
-- why: A shell on a production host is rare and has a reason. The weekly list is the memory of who was
--   where.
-- triage: A person who was never here, or many instances in one week: ask. Compare with the work requests
--   (outside-work-requests).
-- limits: Sessions that forward ports or SSH carry no data and are not logged; cloudtrail StartSession has
--   them.
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
    runasuser,
    from_iso8601_timestamp(eventtime) AS ts
  FROM ssm_session.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  person,
  count(DISTINCT sessionid) AS sessions,
  count(DISTINCT instance_id) AS instances,
  count(DISTINCT CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date)) AS days_seen,
  array_join(slice(array_sort(array_agg(DISTINCT instance_id)), 1, 10), ', ') AS sample_instances,
  array_join(array_sort(array_agg(DISTINCT runasuser)), ', ') AS run_as,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM lines
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account, person
ORDER BY sessions DESC, person

-- id: ssm-session/requests-without-session
-- title: Approved work that nobody did
-- source: ssm-session
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: none
-- lookups: work_requests
-- why: An approved window that stays unused is access kept in reserve; many of them mean that requests are
--   written for no reason.
-- triage: Ask once whether the work moved. Close the request, so that nobody else uses the window.
-- limits: Only requests whose scope is an instance.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), sessions AS (
  SELECT
    regexp_extract(useridentity.arn, '([^/]+)$', 1) AS person,
    target.id AS instance_id,
    from_iso8601_timestamp(eventtime) AS ts
  FROM ssm_session.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), requests AS (
  SELECT
    request_id,
    person,
    scope,
    approved_by,
    from_iso8601_timestamp(starts_at) AS starts,
    from_iso8601_timestamp(ends_at) AS ends
  FROM lookup.work_requests
  WHERE scope LIKE 'i-%'
)
SELECT
  CAST(since AS date) AS week_start,
  requests.request_id,
  requests.person,
  requests.scope,
  requests.approved_by,
  requests.starts,
  requests.ends
FROM requests
CROSS JOIN bounds
LEFT JOIN sessions
  ON sessions.person = requests.person
  AND sessions.instance_id = requests.scope
  AND sessions.ts >= requests.starts - interval '15' minute
  AND sessions.ts < requests.ends + interval '15' minute
WHERE requests.starts >= since AND requests.starts < until
  AND sessions.person IS NULL
ORDER BY requests.starts, requests.request_id

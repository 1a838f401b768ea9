-- id: cloudtrail/break-glass-used
-- title: An emergency role or user was used
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1078.004
-- why: Emergency access bypasses everything on purpose; each use has an incident number, or is one.
-- triage: Find the incident, read all actions with the person, rotate the credential afterwards.
-- limits: Recognised by name: break-glass, breakglass, break_glass, emergency. Name emergency access
--   so.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    coalesce(useridentity.sessioncontext.sessionissuer.username, useridentity.username) AS acting_as
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND regexp_like(lower(coalesce(useridentity.sessioncontext.sessionissuer.username, useridentity.username, '')),
      '(break.?glass|emergency)')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  person,
  principal,
  acting_as,
  count(DISTINCT eventid) AS events,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY events DESC, first_seen, account_id, person, acting_as
LIMIT 1000

-- id: cloudtrail/new-principals
-- title: Principals that were never seen before
-- source: cloudtrail
-- class: 2
-- severity: low
-- schedule: weekly
-- attack: T1078.004, T1136.003
-- why: Every new user or role that begins to act should be somebody's work of this week.
-- triage: Tick off against the week's changes; the rest is the interesting part: who made it
--   (CreateUser, CreateRole) and what does it do.
-- limits: Roles count once, not per session. Needs four weeks of history, and roles used monthly appear
--   again after 28 days of silence.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    useridentity.type AS principal_type
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND useridentity.invokedby IS NULL
    AND coalesce(useridentity.type, '') IN ('IAMUser', 'Root', 'FederatedUser', 'SAMLUser', 'WebIdentityUser', 'AssumedRole')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  principal,
  principal_type,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 10), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3, 4
HAVING min(ts) >= max(since)
ORDER BY events DESC, first_seen, account_id, principal, principal_type
LIMIT 1000

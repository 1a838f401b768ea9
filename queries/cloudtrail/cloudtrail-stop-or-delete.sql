-- id: cloudtrail/cloudtrail-stop-or-delete
-- title: A trail was stopped or deleted
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1685.002
-- stratus: aws.defense-evasion.cloudtrail-stop, aws.defense-evasion.cloudtrail-delete
-- cis: 4.5
-- why: Switching off the witness is the first act of many intruders; even a refused attempt shows
--   intent.
-- triage: Start the trail again, then treat the principal as compromised: revoke its sessions and read
--   its calls of the last 24 hours. Gaps left behind are shown by cloudtrail-digest/chain-gaps.
-- limits: Covers the organization's and any account's own trails. A trail cut off by its bucket or key
--   policy is seen by cloudtrail/log-tampering and the health queries.
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
    json_extract_scalar(requestparameters, '$.name') AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'cloudtrail.amazonaws.com'
    AND eventname IN ('DeleteTrail', 'StopLogging')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

-- id: cloudtrail/root-account-usage
-- title: The root user did something
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1078.004
-- cis: 4.3
-- why: Root cannot be limited by IAM policies and is needed a few times a year at most. Each use must
--   have a ticket.
-- triage: Find the ticket. None: treat as account takeover, rotate the root password and MFA from a
--   clean machine, look for new access keys and users in the same hour.
-- limits: Calls that a service makes in the name of root (invokedBy set) are left out as CIS says.
--   Root sessions centrally granted by sts:AssumeRoot are in cloudtrail/root-session-assumed.
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
    eventsource AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND useridentity.type = 'Root'
    AND useridentity.invokedby IS NULL
    AND coalesce(eventtype, '') <> 'AwsServiceEvent'
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

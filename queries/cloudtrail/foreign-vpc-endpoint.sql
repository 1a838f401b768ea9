-- id: cloudtrail/foreign-vpc-endpoint
-- title: Our credentials were used through a VPC endpoint of another organization
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1078.004, T1552.005
-- lookups: expected_sources
-- why: Stolen credentials used from inside the thief's own VPC avoid every address check; the owner of
--   the endpoint does not lie.
-- triage: Revoke the principal's sessions, find out where the credentials were taken, and report the
--   account to AWS abuse.
-- limits: vpcEndpointAccountId is present only in newer records of the services that write it.
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
    vpcendpointid AS target,
    vpcendpointaccountid AS endpoint_account
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND vpcendpointaccountid IS NOT NULL
    AND vpcendpointaccountid NOT IN (SELECT account FROM lookup.expected_sources WHERE account IS NOT NULL)
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  endpoint_account,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

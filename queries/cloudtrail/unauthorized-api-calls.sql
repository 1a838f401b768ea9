-- id: cloudtrail/unauthorized-api-calls
-- title: API calls refused for want of permission
-- source: cloudtrail
-- class: 3
-- severity: low
-- schedule: daily
-- attack: T1580, T1087.004
-- cis: 4.1
-- why: Somebody who took over credentials does not know what they may do and tries. A person or role
--   with many different refused calls is probing; a steady count of one call is a missing permission.
-- triage: Sort by person. One principal with many different actions: look at its other calls that day
--   and at the source addresses. One action repeated by an application: fix its policy so that the
--   panel stays quiet.
-- limits: The pattern has the parentheses that the published CIS 1.4 filter lacks. Services that answer
--   with other codes (KMS Decrypt across accounts, S3 404 instead of 403) are not seen. HeadBucket and
--   log delivery probes are left out as CIS says.
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
    AND (errorcode LIKE '%UnauthorizedOperation' OR errorcode LIKE 'AccessDenied%')
    AND coalesce(sourceipaddress, '') <> 'delivery.logs.amazonaws.com'
    AND eventname <> 'HeadBucket'
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

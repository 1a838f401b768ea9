-- id: cloudtrail/secrets-deleted
-- title: Secrets or parameters were deleted for good
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1485, T1531
-- why: Applications stop at their next restart when their secrets are gone; without recovery window
--   nobody brings them back.
-- triage: Restore within the window (RestoreSecret); without_recovery true means find the value
--   elsewhere.
-- limits: DeleteParameters shows no names here. Deployment roles are left out.
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
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    coalesce(
      json_extract_scalar(requestparameters, '$.secretId'),
      json_extract_scalar(requestparameters, '$.name')) AS target,
    json_extract_scalar(requestparameters, '$.forceDeleteWithoutRecovery') AS without_recovery
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'secretsmanager.amazonaws.com' AND (eventname = 'DeleteSecret' OR eventname = 'RemoveRegionsFromReplication')
      OR eventsource = 'ssm.amazonaws.com' AND eventname IN ('DeleteParameter', 'DeleteParameters'))
    AND useridentity.invokedby IS NULL
    AND (useridentity.type IN ('IAMUser', 'Root') OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  without_recovery,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen
LIMIT 1000

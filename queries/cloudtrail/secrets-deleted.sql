-- id: cloudtrail/secrets-deleted
-- title: Secrets or parameters were deleted, many or for good
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1485, T1531
-- why: Applications stop at their next restart when their secrets are gone; without the recovery window
--   nobody brings them back.
-- triage: Restore within the window (RestoreSecret); without_recovery above 0 means find the value
--   elsewhere.
-- limits: Five within an hour, or one without recovery. DeleteParameters shows no names. Tear-down of a
--   test environment by the deployment role matches.
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
    json_extract_scalar(requestparameters, '$.forceDeleteWithoutRecovery') AS forced
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'secretsmanager.amazonaws.com' AND eventname IN ('DeleteSecret', 'RemoveRegionsFromReplication')
      OR eventsource = 'ssm.amazonaws.com' AND eventname IN ('DeleteParameter', 'DeleteParameters'))
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT target)), 1, 10), ', ') AS targets,
  count(DISTINCT CASE WHEN forced = 'true' THEN eventid END) AS without_recovery,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT eventid) >= 5 OR count(DISTINCT CASE WHEN forced = 'true' THEN eventid END) >= 1
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000

-- id: cloudtrail/log-groups-deleted
-- title: Log groups, deliveries, metric filters or alarms were removed
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1685.002, T1070
-- why: Metric filters and alarms carry the real-time detections of CIS; log groups hold the logs that
--   have no copy in S3.
-- triage: Deployments delete groups of removed functions. A security alarm, a filter of the trail's
--   group or /aws/... of a living service: restore and ask.
-- limits: Retention counts as shortened at 3 days or less. Alarm names beyond the first are not shown.
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
      json_extract_scalar(requestparameters, '$.logGroupName'),
      json_extract_scalar(requestparameters, '$.alarmNames[0]'),
      json_extract_scalar(requestparameters, '$.destinationName'),
      json_extract_scalar(requestparameters, '$.id'),
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.policyName')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.filterName'),
      json_extract_scalar(requestparameters, '$.logStreamName'),
      json_extract_scalar(requestparameters, '$.retentionInDays')) AS detail
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'logs.amazonaws.com' AND eventname IN (
      'DeleteLogGroup', 'DeleteLogStream', 'DeleteSubscriptionFilter', 'DeleteMetricFilter',
      'DeleteDestination', 'DeleteDelivery', 'DeleteDeliverySource', 'DeleteDeliveryDestination',
      'DeleteAccountPolicy', 'DeleteResourcePolicy', 'DisassociateKmsKey')
      OR eventsource = 'logs.amazonaws.com' AND eventname = 'PutRetentionPolicy'
        AND coalesce(try_cast(json_extract_scalar(requestparameters, '$.retentionInDays') AS integer), 9999) <= 3
      OR eventsource = 'monitoring.amazonaws.com' AND eventname IN ('DeleteAlarms', 'DisableAlarmActions'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  detail,
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

-- id: cloudtrail/bucket-lifecycle-shortened
-- title: Objects of a bucket will expire within days
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1685.002, T1485.001
-- stratus: aws.defense-evasion.cloudtrail-lifecycle-rule
-- why: A lifecycle rule of one day deletes logs or data without a single delete call by the attacker.
-- triage: Remove the rule before midnight UTC, when S3 applies it. On a log bucket: treat as an attack
--   on the evidence and check Object Lock.
-- limits: Each rule of the request is read: days or date of expiry, and days of old versions; rules
--   for unfinished uploads or delete markers carry other fields and do not match. Short expiry on
--   scratch buckets is legitimate: 14 days is the line.
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
    json_extract_scalar(requestparameters, '$.bucketName') AS target,
    json_extract(requestparameters, '$.LifecycleConfiguration.Rule') AS rules
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname LIKE 'PutBucketLifecycle%'
), expiring AS (
  SELECT
    events.*,
    least(
      coalesce(TRY_CAST(json_extract_scalar(t.rule, '$.Expiration.Days') AS integer), 9999),
      coalesce(date_diff('day', ts, TRY(from_iso8601_timestamp(json_extract_scalar(t.rule, '$.Expiration.Date')))), 9999),
      coalesce(TRY_CAST(json_extract_scalar(t.rule, '$.NoncurrentVersionExpiration.NoncurrentDays') AS integer), 9999)) AS days
  FROM events
  CROSS JOIN UNNEST(coalesce(TRY_CAST(rules AS ARRAY(JSON)), ARRAY[rules])) AS t (rule)
  WHERE coalesce(json_extract_scalar(t.rule, '$.Status'), 'Enabled') = 'Enabled'
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  days,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM expiring
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND days <= 14
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

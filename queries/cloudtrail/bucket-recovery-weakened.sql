-- id: cloudtrail/bucket-recovery-weakened
-- title: Versioning, Object Lock or encryption of a bucket was weakened
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1490, T1486
-- why: Without versions a deletion is final. Suspending them comes before destruction; a new default
--   key of a stranger is ransom in slow motion.
-- triage: Enable versioning again and keep lifecycle away from old versions; compare kms_key with ours.
-- limits: Whether a new Object Lock rule is shorter needs the rule before it: every change reports.
--   Of single objects only a lifted legal hold and calls that bypass governance retention do, where
--   data events are recorded; MFA delete is removed by root alone.
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
    json_extract_scalar(requestparameters, '$.bucketName') AS target,
    nullif(regexp_extract(requestparameters, '"KMSMasterKeyID"\s*:\s*"([^"]+)"', 1), '') AS kms_key
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND (eventname = 'PutBucketVersioning' AND regexp_like(requestparameters, '"Status"\s*:\s*"(Suspended|Disabled)"')
      OR eventname = 'PutBucketVersioning' AND regexp_like(requestparameters, '"M[fF][aA]Delete"\s*:\s*"Disabled"')
      OR eventname IN ('DeleteBucketEncryption', 'PutObjectLockConfiguration', 'PutBucketObjectLockConfiguration')
      OR eventname = 'PutBucketEncryption' AND regexp_like(requestparameters, '"KMSMasterKeyID"')
      OR eventname = 'PutObjectLegalHold' AND regexp_like(requestparameters, '"OFF"')
      OR regexp_like(requestparameters, '"x-amz-bypass-governance-retention"\s*:\s*"?true'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  kms_key,
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

-- id: cloudtrail/s3-encrypted-with-foreign-key
-- title: Objects were written with a key that only the caller has
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1486
-- stratus: aws.impact.s3-ransomware-client-side-encryption
-- lookups: expected_sources
-- why: Copying each object over itself with a customer-provided key, or a KMS key outside the
--   organization, encrypts the bucket for ransom; AWS cannot recover such keys.
-- triage: Block the principal at once; older versions are still readable while they exist. Nobody here
--   uses SSE-C on purpose: deny it by policy.
-- limits: Only buckets with data events. Organization accounts are those of
--   lookup.expected_sources; a key by id alone is one of the caller's account. A foreign default
--   key of the bucket is in cloudtrail/bucket-recovery-weakened. Encryption on the attacker's
--   machine before upload looks like any write: see cloudtrail/s3-deletion-burst and bytes in data
--   events.
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
    json_extract_scalar(requestparameters, '$["x-amz-server-side-encryption-aws-kms-key-id"]') AS kms_key
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname IN ('PutObject', 'CopyObject', 'CreateMultipartUpload', 'UploadPart')
    AND (json_extract_scalar(requestparameters, '$["x-amz-server-side-encryption-customer-algorithm"]') IS NOT NULL
      OR json_extract_scalar(responseelements, '$["x-amz-server-side-encryption-customer-algorithm"]') IS NOT NULL
      OR regexp_extract(json_extract_scalar(requestparameters, '$["x-amz-server-side-encryption-aws-kms-key-id"]'), ':([0-9]{12}):', 1)
        NOT IN (SELECT account FROM lookup.expected_sources WHERE account IS NOT NULL))
)
SELECT
  CAST(since AS date) AS day_start,
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

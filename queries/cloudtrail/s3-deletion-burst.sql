-- id: cloudtrail/s3-deletion-burst
-- title: Many objects were deleted from a bucket within an hour
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1485
-- stratus: aws.impact.s3-ransomware-batch-deletion, aws.impact.s3-ransomware-individual-deletion
-- why: Emptying a bucket, by one call for each object or a thousand at a time, is destruction or
--   extortion; a note is often left in the bucket.
-- triage: Stop the principal first. Versions may still exist: do not let lifecycle run. Look for
--   PutObject of a single text file after the deletes.
-- limits: Only buckets with data events. DeleteObjects does not say which or how many keys: five calls
--   report. Clean-up jobs of applications match: give them lifecycle rules instead.
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
    json_extract_scalar(requestparameters, '$.bucketName') AS bucket,
    json_extract_scalar(requestparameters, '$.key') AS object_key,
    CASE WHEN eventname = 'DeleteObjects' THEN eventid END AS batch
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventcategory = 'Data'
    AND eventname IN ('DeleteObject', 'DeleteObjects')
    AND coalesce(useridentity.type, '') <> 'AWSService'
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  person,
  principal,
  bucket,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  count(DISTINCT object_key) AS keys,
  count(DISTINCT batch) AS batches,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6
HAVING count(DISTINCT object_key) >= 50 OR count(DISTINCT batch) >= 5
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000

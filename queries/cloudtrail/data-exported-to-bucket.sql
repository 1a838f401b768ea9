-- id: cloudtrail/data-exported-to-bucket
-- title: Data was exported from a managed service to a bucket
-- source: cloudtrail
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1537, T1530
-- why: Exports move whole tables and disks into a bucket, where they are one download away from
--   leaving.
-- triage: Is target one of our buckets and the export planned? A foreign bucket is theft: stop the
--   task.
-- limits: Whose bucket it is does not show; compare names. UNLOAD and SELECT INTO OUTFILE run inside
--   the database and appear only in its audit log.
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
      json_extract_scalar(requestparameters, '$.s3BucketName'),
      json_extract_scalar(requestparameters, '$.s3Bucket'),
      json_extract_scalar(requestparameters, '$.destination'),
      json_extract_scalar(requestparameters, '$.exportToS3.s3Bucket'),
      json_extract_scalar(requestparameters, '$.targetBucket'),
      json_extract_scalar(requestparameters, '$.bucket'),
      json_extract_scalar(requestparameters, '$.ExportImageRequest.S3ExportLocation.S3Bucket'),
      json_extract_scalar(requestparameters, '$.CreateStoreImageTaskRequest.Bucket')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.sourceArn'),
      json_extract_scalar(requestparameters, '$.tableArn'),
      json_extract_scalar(requestparameters, '$.instanceId'),
      json_extract_scalar(requestparameters, '$.logGroupName'),
      json_extract_scalar(requestparameters, '$.sourceSnapshotName'),
      json_extract_scalar(requestparameters, '$.imageId'),
      json_extract_scalar(requestparameters, '$.ExportImageRequest.ImageId'),
      json_extract_scalar(requestparameters, '$.CreateStoreImageTaskRequest.ImageId')) AS exported
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'rds.amazonaws.com' AND eventname = 'StartExportTask'
      OR eventsource = 'ec2.amazonaws.com' AND eventname IN ('CreateInstanceExportTask', 'ExportImage', 'CreateStoreImageTask')
      OR eventsource = 'dynamodb.amazonaws.com' AND eventname = 'ExportTableToPointInTime'
      OR eventsource = 'logs.amazonaws.com' AND eventname = 'CreateExportTask'
      OR eventsource = 'elasticache.amazonaws.com' AND eventname = 'CopySnapshot'
        AND json_extract_scalar(requestparameters, '$.targetBucket') IS NOT NULL)
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  exported,
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

-- id: cloudtrail/snapshot-copied-across-regions
-- title: Snapshots or images were copied to another region
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1537, T1578.001
-- why: Copying into a region nobody watches is a step before sharing or mounting it.
-- triage: Disaster recovery copies run under the backup role; a person in a new region is worth a
--   question. Look for cloudtrail/snapshot-shared on the copy.
-- limits: The event lies in the region of the copy. Copies made by AWS Backup and lifecycle manager
--   (invokedBy) are left out.
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
      json_extract_scalar(requestparameters, '$.sourceSnapshotId'),
      json_extract_scalar(requestparameters, '$.sourceImageId'),
      json_extract_scalar(requestparameters, '$.sourceDBSnapshotIdentifier'),
      json_extract_scalar(requestparameters, '$.sourceDBClusterSnapshotIdentifier')) AS target,
    json_extract_scalar(requestparameters, '$.encrypted') AS encrypted
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('ec2.amazonaws.com', 'rds.amazonaws.com')
    AND eventname IN ('CopySnapshot', 'CopyImage', 'CopyDBSnapshot', 'CopyDBClusterSnapshot')
    AND coalesce(json_extract_scalar(requestparameters, '$.sourceRegion'), nullif(split_part(json_extract_scalar(requestparameters,
      '$.sourceDBSnapshotIdentifier'), ':', 4), ''), nullif(split_part(json_extract_scalar(requestparameters,
      '$.sourceDBClusterSnapshotIdentifier'), ':', 4), ''), awsregion) <> awsregion
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  encrypted,
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

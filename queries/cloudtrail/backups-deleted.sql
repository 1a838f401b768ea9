-- id: cloudtrail/backups-deleted
-- title: Snapshots, images, recovery points or their rules were deleted
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1490, T1485
-- stratus: aws.impact.ec2-deregister-ami
-- why: Backups go first, so that paying is the only way back. An image or a vault deleted by hand is
--   rare.
-- triage: Recycle Bin and vault lock may still hold them: check before anything else. Block the
--   principal.
-- limits: Single snapshots are deleted daily by people and jobs; five within an hour report. Retention
--   run by AWS Backup and lifecycle manager is left out.
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
    coalesce(
      json_extract_scalar(requestparameters, '$.imageId'),
      json_extract_scalar(requestparameters, '$.snapshotId'),
      json_extract_scalar(requestparameters, '$.dBSnapshotIdentifier'),
      json_extract_scalar(requestparameters, '$.dBClusterSnapshotIdentifier'),
      json_extract_scalar(requestparameters, '$.recoveryPointArn'),
      json_extract_scalar(requestparameters, '$.backupVaultName'),
      json_extract_scalar(requestparameters, '$.backupPlanId'),
      json_extract_scalar(requestparameters, '$.backupId'),
      json_extract_scalar(requestparameters, '$.backupArn'),
      json_extract_scalar(requestparameters, '$.policyId'),
      json_extract_scalar(requestparameters, '$.snapshotIdentifier'),
      json_extract_scalar(requestparameters, '$.scheduleIdentifier'),
      json_extract_scalar(requestparameters, '$.dbiResourceId'),
      json_extract_scalar(requestparameters, '$.dBInstanceAutomatedBackupsArn'),
      json_extract_scalar(requestparameters, '$.dbClusterResourceId'),
      json_extract_scalar(requestparameters, '$.identifier')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource IN (
      'ec2.amazonaws.com', 'rds.amazonaws.com', 'backup.amazonaws.com', 'fsx.amazonaws.com',
      'dynamodb.amazonaws.com', 'redshift.amazonaws.com', 'dlm.amazonaws.com', 'rbin.amazonaws.com')
    AND eventname IN (
      'DeregisterImage', 'DeleteSnapshot', 'DeleteDBSnapshot', 'DeleteDBClusterSnapshot',
      'DeleteRecoveryPoint', 'DeleteBackupVault', 'DeleteBackupPlan',
      'DeleteBackupVaultLockConfiguration', 'DeleteBackup', 'DeleteLifecyclePolicy',
      'DeleteClusterSnapshot', 'DeleteDBInstanceAutomatedBackup', 'DeleteDBClusterAutomatedBackup',
      'DeleteSnapshotSchedule', 'DeleteRule')
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  person,
  principal,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT target)), 1, 10), ', ') AS targets,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT target) >= 5 OR count(DISTINCT CASE WHEN eventname IN ('DeregisterImage', 'DeleteBackupVault', 'DeleteBackupPlan',
  'DeleteBackupVaultLockConfiguration', 'DeleteLifecyclePolicy', 'DeleteDBInstanceAutomatedBackup', 'DeleteDBClusterAutomatedBackup',
  'DeleteRule') THEN eventid END) >= 1
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000

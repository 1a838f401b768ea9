-- id: cloudtrail/account-protection-lowered
-- title: Account-wide protections were lowered
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685, T1600
-- why: These switches hold for a whole account or region: encryption of new disks, sharing of images
--   and snapshots with the world, the serial console.
-- triage: They are set by deployment only. Set back, then look at volumes, snapshots and images made
--   since.
-- limits: Lists the switches themselves; what happened while they were off is in
--   cloudtrail/snapshot-shared and cloudtrail/ami-shared.
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
      json_extract_scalar(requestparameters, '$.settingId'),
      json_extract_scalar(requestparameters, '$.kmsKeyId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'ec2.amazonaws.com' AND eventname IN (
      'DisableEbsEncryptionByDefault', 'ModifyEbsDefaultKmsKeyId', 'DisableImageBlockPublicAccess',
      'DisableSnapshotBlockPublicAccess', 'DisableVpcBlockPublicAccess',
      'DeleteVpcBlockPublicAccessExclusion', 'EnableSerialConsoleAccess',
      'ModifyInstanceMetadataDefaults')
      OR eventsource = 's3.amazonaws.com' AND eventname = 'DeleteAccountPublicAccessBlock'
      OR eventsource = 'elasticmapreduce.amazonaws.com' AND eventname = 'PutBlockPublicAccessConfiguration'
      OR eventsource = 'ssm.amazonaws.com' AND eventname IN ('ResetServiceSetting', 'UpdateServiceSetting'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

-- id: cloudtrail/account-protection-lowered
-- title: Account-wide protections were lowered
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685, T1600
-- why: These switches hold for a whole account or region: encryption of new disks, sharing of
--   images, snapshots and documents with the world, Internet access of all networks, tokens for
--   instance metadata.
-- triage: They are set by deployment only. Set back, then look at volumes, snapshots, images and
--   instances made since.
-- limits: Lists the switches themselves; what happened while they were off is in
--   cloudtrail/snapshot-shared and cloudtrail/ami-shared. The block of public buckets is in
--   cloudtrail/s3-public-access-block-removed, the serial console in
--   cloudtrail/serial-console-used.
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
      json_extract_scalar(requestparameters, '$.ModifyEbsDefaultKmsKeyIdRequest.KmsKeyId'),
      json_extract_scalar(requestparameters, '$.kmsKeyId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'ec2.amazonaws.com' AND (
        eventname IN (
          'DisableEbsEncryptionByDefault', 'ModifyEbsDefaultKmsKeyId', 'DisableImageBlockPublicAccess',
          'DisableSnapshotBlockPublicAccess', 'DisableAllowedImagesSettings',
          'CreateVpcBlockPublicAccessExclusion')
        OR eventname = 'ModifyVpcBlockPublicAccessOptions' AND regexp_like(requestparameters, '"off"')
        OR eventname = 'ModifyInstanceMetadataDefaults'
          AND regexp_like(requestparameters, '"[hH]ttpTokens"\s*:\s*"(optional|no-preference)"'))
      OR eventsource = 'elasticmapreduce.amazonaws.com' AND eventname = 'PutBlockPublicAccessConfiguration'
        AND regexp_like(requestparameters, '"[bB]lockPublicSecurityGroupRules"\s*:\s*false')
      OR eventsource = 'ssm.amazonaws.com' AND eventname IN ('ResetServiceSetting', 'UpdateServiceSetting')
        AND json_extract_scalar(requestparameters, '$.settingId') LIKE '%public-sharing-permission'
        AND coalesce(json_extract_scalar(requestparameters, '$.settingValue'), 'Enable') = 'Enable')
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

-- id: config/deleted-security-resources
-- title: Recorders, trails, logs and keys that are gone
-- source: config
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685.002, T1485, T1490
-- why: Config sees that a resource is gone even when the call that removed it was not recorded, for example
--   because the trail went first.
-- triage: Find the call in cloudtrail within the minutes before deleted_at. No call: somebody acted outside
--   the trail; treat the account as taken.
-- limits: Only resource types that the recorder records. A resource that lived less than a few minutes may
--   never show.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), items AS (
  SELECT
    element_at(configurationitems, n.i).awsaccountid AS account_id,
    element_at(configurationitems, n.i).awsregion AS region,
    element_at(configurationitems, n.i).resourcetype AS resource_type,
    element_at(configurationitems, n.i).resourceid AS resource_id,
    element_at(configurationitems, n.i).resourcename AS resource_name,
    element_at(configurationitems, n.i).configurationitemstatus AS status,
    element_at(configurationitems, n.i).configuration AS configuration,
    from_iso8601_timestamp(element_at(configurationitems, n.i).configurationitemcapturetime) AS captured
  FROM config.prod
  CROSS JOIN UNNEST(sequence(1, greatest(cardinality(configurationitems), 1))) AS n (i)
  WHERE date_parse(day, '%Y/%c/%e') >= current_timestamp - interval '15' day
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  region,
  resource_type,
  resource_id,
  max(resource_name) AS resource_name,
  max(status) AS status,
  min(captured) AS deleted_at
FROM items
CROSS JOIN bounds
WHERE captured >= since AND captured < until
  AND status IN ('ResourceDeleted', 'ResourceDeletedNotRecorded')
  AND resource_type IN (
    'AWS::CloudTrail::Trail', 'AWS::CloudWatch::Alarm', 'AWS::Config::ConfigurationRecorder', 'AWS::EC2::FlowLog', 'AWS::GuardDuty::Detector',
    'AWS::KMS::Key', 'AWS::Logs::LogGroup', 'AWS::NetworkFirewall::Firewall', 'AWS::S3::Bucket', 'AWS::SNS::Topic', 'AWS::WAFv2::WebACL',
    'AWS::Backup::BackupVault', 'AWS::Backup::RecoveryPoint')
GROUP BY since, account_id, region, resource_type, resource_id
ORDER BY deleted_at, resource_id
LIMIT 1000

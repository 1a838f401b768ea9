-- id: cloudtrail/databases-deleted
-- title: Databases or their protection against deletion were removed
-- source: cloudtrail
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1485, T1490
-- why: A production database is deleted once in years. Removing its protection, or its backups
--   (retention 0), comes first.
-- triage: Without a final snapshot: look for automated backups at once, they live on only if retained.
--   Block the principal, then ask.
-- limits: Test databases match too: target says which. DocumentDB and Neptune call themselves rds.
--   Tables dropped inside a database appear in its audit log.
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
      json_extract_scalar(requestparameters, '$.dBInstanceIdentifier'),
      json_extract_scalar(requestparameters, '$.dBClusterIdentifier'),
      json_extract_scalar(requestparameters, '$.tableName'),
      json_extract_scalar(requestparameters, '$.clusterIdentifier'),
      json_extract_scalar(requestparameters, '$.domainName'),
      json_extract_scalar(requestparameters, '$.replicationGroupId'),
      json_extract_scalar(requestparameters, '$.globalClusterIdentifier')) AS target,
    json_extract_scalar(requestparameters, '$.skipFinalSnapshot') AS without_final_snapshot
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN (
      'rds.amazonaws.com', 'dynamodb.amazonaws.com', 'redshift.amazonaws.com', 'elasticache.amazonaws.com', 'es.amazonaws.com')
    AND (eventname IN ('DeleteDBInstance', 'DeleteDBCluster', 'DeleteGlobalCluster', 'DeleteTable', 'DeleteCluster',
      'DeleteReplicationGroup', 'DeleteDomain', 'DeleteElasticsearchDomain') OR eventname LIKE 'Modify%'
      AND json_extract_scalar(requestparameters, '$.deletionProtection') = 'false' OR eventname = 'UpdateTable'
      AND json_extract_scalar(requestparameters, '$.deletionProtectionEnabled') = 'false' OR eventname LIKE 'ModifyDB%'
      AND json_extract_scalar(requestparameters, '$.backupRetentionPeriod') = '0')
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
  without_final_snapshot,
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

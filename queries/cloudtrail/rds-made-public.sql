-- id: cloudtrail/rds-made-public
-- title: A database was made reachable from the Internet
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1530, T1686.001
-- why: A restored copy with a public address and a new password is how databases are emptied without
--   touching the original.
-- triage: Switch public access off, look at who made it from which snapshot and at connections since.
-- limits: The security group decides who really reaches it: see
--   cloudtrail/security-group-opened-to-world.
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
      json_extract_scalar(requestparameters, '$.clusterIdentifier'),
      json_extract_scalar(requestparameters, '$.workgroupName')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('rds.amazonaws.com', 'redshift.amazonaws.com', 'redshift-serverless.amazonaws.com')
    AND eventname IN (
      'CreateDBInstance', 'ModifyDBInstance', 'RestoreDBInstanceFromDBSnapshot',
      'RestoreDBInstanceToPointInTime', 'RestoreDBInstanceFromS3', 'CreateDBInstanceReadReplica',
      'CreateDBCluster', 'RestoreDBClusterFromSnapshot', 'RestoreDBClusterToPointInTime',
      'CreateCluster', 'ModifyCluster', 'RestoreFromClusterSnapshot', 'CreateWorkgroup',
      'UpdateWorkgroup')
    AND errorcode IS NULL
    AND (json_extract_scalar(requestparameters, '$.publiclyAccessible') = 'true'
      OR eventname NOT IN ('ModifyDBInstance', 'ModifyCluster', 'UpdateWorkgroup')
        AND json_extract_scalar(responseelements, '$.publiclyAccessible') = 'true')
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

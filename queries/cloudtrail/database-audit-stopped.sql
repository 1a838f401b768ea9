-- id: cloudtrail/database-audit-stopped
-- title: The audit of a database was stopped or weakened
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685.002
-- why: Who read the customer table is answered only by the audit log of the database itself.
-- triage: Compare with deployments and restore the parameter; note the gap in the audit.
-- limits: Shows that audit parameters were touched, not whether they were lowered: read the values in
--   the event.
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
      json_extract_scalar(requestparameters, '$.resourceArn'),
      json_extract_scalar(requestparameters, '$.dBClusterIdentifier'),
      json_extract_scalar(requestparameters, '$.dBInstanceIdentifier'),
      json_extract_scalar(requestparameters, '$.dBClusterParameterGroupName'),
      json_extract_scalar(requestparameters, '$.dBParameterGroupName'),
      json_extract_scalar(requestparameters, '$.optionGroupName'),
      json_extract_scalar(requestparameters, '$.clusterIdentifier')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'redshift.amazonaws.com' AND eventname = 'DisableLogging'
      OR eventsource = 'rds.amazonaws.com' AND eventname IN ('StopActivityStream', 'ModifyActivityStream')
      OR eventsource = 'rds.amazonaws.com' AND eventname IN ('ModifyDBCluster', 'ModifyDBInstance') AND regexp_like(requestparameters, '"disableLogTypes"\s*:\s*\[\s*"')
      OR eventsource = 'rds.amazonaws.com' AND eventname IN ('ModifyDBClusterParameterGroup', 'ModifyDBParameterGroup', 'ModifyOptionGroup',
          'ResetDBClusterParameterGroup', 'ResetDBParameterGroup')
        AND regexp_like(requestparameters,
          '(server_audit|pgaudit|audit_logs|rds\.log_retention|MARIADB_AUDIT_PLUGIN|"resetAllParameters"\s*:\s*true)'))
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

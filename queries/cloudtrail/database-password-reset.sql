-- id: cloudtrail/database-password-reset
-- title: The master password of a database was set
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098, T1531
-- why: Whoever may change the instance may become its administrator without knowing any password.
-- triage: Rotation runs under its own role or in Secrets Manager. A person: ask; look at logons in the
--   audit log since.
-- limits: Passwords changed inside the database appear only in its audit log. DocumentDB and
--   Neptune call themselves rds.
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
      json_extract_scalar(requestparameters, '$.namespaceName')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN ('rds.amazonaws.com', 'redshift.amazonaws.com', 'redshift-serverless.amazonaws.com')
    AND eventname IN ('ModifyDBInstance', 'ModifyDBCluster', 'ModifyCluster', 'UpdateNamespace')
    AND regexp_like(requestparameters, '"(masterUserPassword|adminUserPassword)"')
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

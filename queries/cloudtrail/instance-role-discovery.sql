-- id: cloudtrail/instance-role-discovery
-- title: An instance looked around in its account
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1580, T1087.004, T1619
-- stratus: aws.discovery.ec2-enumerate-from-instance
-- why: Servers do their job and do not ask who they are, which users exist and whether GuardDuty is on.
--   Four such questions within an hour is a person on the server.
-- triage: Look at sessions on the instance (cloudtrail/session-started, SSM session logs) and its web
--   logs in that hour. Revoke the role's sessions and isolate the instance.
-- limits: Security agents and inventory scripts on instances do the same: note their role. The call
--   names are a closed list.
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
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND useridentity.type = 'AssumedRole'
    AND regexp_like(useridentity.principalid, ':i-[0-9a-f]{8,17}$')
    AND eventname IN (
      'GetCallerIdentity', 'ListBuckets', 'GetAccountSummary', 'ListRoles', 'ListUsers',
      'ListAccountAliases', 'ListAttachedRolePolicies', 'GetAccountAuthorizationDetails',
      'DescribeSnapshots', 'DescribeTrails', 'ListDetectors', 'ListSecrets', 'DescribeParameters',
      'ListFunctions20150331', 'DescribeDBInstances', 'ListAccessKeys', 'DescribeOrganization',
      'ListClusters')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT eventname) >= 4
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000

-- id: cloudtrail/eks-access-changed
-- title: Access to a Kubernetes cluster was widened or its log switched off
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1098.006, T1685.002
-- why: Access entries make anybody a cluster administrator without touching Kubernetes; a cluster
--   without its audit log is blind.
-- triage: Compare with deployments; remove the entry, read the eks-audit log for its use.
-- limits: Access through the old aws-auth map is a change inside the cluster and shows only in
--   eks-audit. Entries that EKS makes for its own nodes (invokedBy) are left out.
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
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.clusterName')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.principalArn'),
      json_extract_scalar(requestparameters, '$.roleArn')) AS principal_arn,
    json_extract_scalar(requestparameters, '$.policyArn') AS policy
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'eks.amazonaws.com'
    AND useridentity.invokedby IS NULL
    AND (eventname IN ('CreateAccessEntry', 'AssociateAccessPolicy', 'UpdateAccessEntry', 'AssociateIdentityProviderConfig',
      'CreatePodIdentityAssociation') OR eventname = 'UpdateClusterConfig'
      AND regexp_like(requestparameters, '("endpointPublicAccess"\s*:\s*true|"0\.0\.0\.0/0"|"enabled"\s*:\s*false|"authenticationMode")'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  principal_arn,
  policy,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

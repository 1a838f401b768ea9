-- id: cloudtrail/bucket-policy-opened
-- title: A bucket policy or ACL lets outsiders or everybody in
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1530, T1537
-- stratus: aws.exfiltration.s3-backdoor-bucket-policy
-- lookups: expected_sources
-- why: One statement gives the whole bucket to another account or to the world, and nothing in the data
--   changes.
-- triage: Remove the statement; conditions says what still limits it. Reads since then show in data
--   events or server access logs of the bucket.
-- limits: Organization accounts are those of lookup.expected_sources. Only statements that allow
--   are read, account ids of their principals and conditions alike. A star limited by source
--   network, source ARN, account or organization id does not report, whosever id it is. ACL grants
--   to a canonical user do not say whose it is and are not judged.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), accounts AS (
  SELECT DISTINCT account
  FROM lookup.expected_sources
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
      json_extract_scalar(requestparameters, '$.bucketName'),
      json_extract_scalar(requestparameters, '$.name')) AS target,
    coalesce(
      json_format(json_extract(requestparameters, '$.bucketPolicy')),
      json_extract_scalar(requestparameters, '$.policy')) AS policy,
    requestparameters AS acl
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 's3.amazonaws.com'
    AND eventname IN ('PutBucketPolicy', 'PutAccessPointPolicy', 'PutBucketAcl', 'PutObjectAcl', 'CreateBucket')
), grants AS (
  SELECT
    events.*,
    coalesce(json_format(json_extract(t.statement, '$.Principal')), '"*"') AS principals,
    coalesce(json_format(json_extract(t.statement, '$.Condition')), '') AS conditions
  FROM events
  CROSS JOIN UNNEST(coalesce(
    TRY_CAST(json_extract(policy, '$.Statement') AS ARRAY(JSON)),
    ARRAY[json_extract(policy, '$.Statement')])) AS t (statement)
  WHERE json_extract_scalar(t.statement, '$.Effect') = 'Allow'
  UNION ALL
  SELECT events.*, '"*"' AS principals, '' AS conditions
  FROM events
  WHERE eventname IN ('PutBucketAcl', 'PutObjectAcl', 'CreateBucket')
    AND regexp_like(acl, '(/AllUsers|/AuthenticatedUsers|"public-read|"authenticated-read)')
), named AS (
  SELECT grants.*, t.outsider
  FROM grants
  CROSS JOIN UNNEST(regexp_extract_all(principals || conditions, '[:"]([0-9]{12})[:"]', 1)) AS t (outsider)
  UNION ALL
  SELECT grants.*, '*' AS outsider
  FROM grants
  WHERE regexp_like(principals, '"\*"')
    AND NOT regexp_like(lower(conditions), '"(aws:(principal(orgid|orgpaths|account)|source(account|arn|orgid|vpc|vpce))|kms:calleraccount|s3:dataaccesspointaccount)"')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  outsider AS shared_with,
  nullif(conditions, '') AS conditions,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
LEFT JOIN accounts ON accounts.account = named.outsider
WHERE ts >= since AND ts < until
  AND accounts.account IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, person, action, target, shared_with
LIMIT 1000

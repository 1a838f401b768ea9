-- id: cloudtrail/kms-key-policy-opened
-- title: A KMS key was opened to outsiders or everybody
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1537, T1098.001
-- lookups: expected_sources
-- why: Shared data is worthless without the key; opening the key is the second half of the theft.
-- triage: Restore the policy from code or revoke the grant, then look for shared snapshots and bucket
--   policies of the same hour.
-- limits: Organization accounts are those of lookup.expected_sources. Only statements that allow
--   are read, account ids of their principals and conditions alike. A star limited by account
--   (kms:CallerAccount), source or organization id does not report, whosever id it is. Grants that
--   services make in somebody's name (invokedBy) are left out.
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
    coalesce(json_extract_scalar(requestparameters, '$.keyId'), json_extract_scalar(responseelements, '$.keyMetadata.keyId')) AS target,
    json_extract_scalar(requestparameters, '$.policy') AS policy,
    json_extract_scalar(requestparameters, '$.granteePrincipal') AS grantee
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'kms.amazonaws.com'
    AND (eventname IN ('PutKeyPolicy', 'CreateKey', 'ReplicateKey') OR eventname = 'CreateGrant' AND useridentity.invokedby IS NULL)
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
  SELECT events.*, grantee AS principals, '' AS conditions
  FROM events
  WHERE grantee IS NOT NULL
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

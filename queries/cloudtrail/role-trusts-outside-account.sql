-- id: cloudtrail/role-trusts-outside-account
-- title: A role trusts an account outside the organization, or everybody
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1098.001, T1199
-- stratus: aws.persistence.iam-backdoor-role, aws.persistence.iam-create-backdoor-role
-- lookups: expected_sources
-- why: A trust to a foreign account is a back door that needs no key inside: the intruder comes back
--   from an account of their own.
-- triage: Known vendor: the trust must name a role and an external id (conditions). Unknown
--   account: remove the statement, find AssumeRole of that account in
--   cloudtrail/role-assumed-from-outside. A role of GitHub or another OIDC provider: limit the sub
--   claim to our repositories.
-- limits: Organization accounts are those of lookup.expected_sources. Account ids of principals and
--   conditions count alike, so a numeric external id of 12 digits does too. A star limited to an
--   organization id does not report, whosever id it is. SAML providers and Cognito pools are not
--   judged; new providers are in cloudtrail/identity-provider-changes.
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
    json_extract_scalar(requestparameters, '$.roleName') AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.policyDocument'),
      json_extract_scalar(requestparameters, '$.assumeRolePolicyDocument')) AS policy
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND eventname IN ('UpdateAssumeRolePolicy', 'CreateRole')
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
), named AS (
  SELECT grants.*, t.outsider
  FROM grants
  CROSS JOIN UNNEST(regexp_extract_all(principals || conditions, '[:"]([0-9]{12})[:"]', 1)) AS t (outsider)
  UNION ALL
  SELECT grants.*, '*' AS outsider
  FROM grants
  WHERE regexp_like(principals, '"\*"')
    AND NOT regexp_like(lower(conditions), '"(aws:(principal(orgid|orgpaths|account)|source(account|arn|orgid|vpc|vpce))|kms:calleraccount|s3:dataaccesspointaccount)"')
  UNION ALL
  SELECT grants.*, concat('anybody at ', regexp_extract(principals, 'oidc-provider/([^"]+)', 1)) AS outsider
  FROM grants
  WHERE regexp_like(principals, 'oidc-provider/')
    AND (NOT regexp_like(conditions, ':sub"') OR regexp_like(conditions, ':sub"\s*:\s*(\[\s*)?"(\*|repo:\*)'))
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  outsider AS trusted,
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
ORDER BY events DESC, first_seen, person, action, target, trusted
LIMIT 1000

-- id: cloudtrail/role-trusts-outside-account
-- title: A role trusts an account outside the organization, or everybody
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: weekly
-- attack: T1098.001, T1199
-- stratus: aws.persistence.iam-backdoor-role, aws.persistence.iam-create-backdoor-role
-- lookups: expected_sources
-- why: A trust to a foreign account is a back door that needs no key inside: the intruder comes back
--   from an account of their own.
-- triage: Known vendor: the trust must name a role and an external id. Unknown account: remove the
--   statement, find AssumeRole of that account in cloudtrail/role-assumed-from-outside.
-- limits: Organization accounts are those of lookup.expected_sources. Account ids anywhere in the
--   document count, also in conditions; trust through organization ids, SAML or OIDC is in
--   cloudtrail/identity-provider-changes.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
      json_extract_scalar(requestparameters, '$.assumeRolePolicyDocument')) AS document
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND eventname IN ('UpdateAssumeRolePolicy', 'CreateRole')
), named AS (
  SELECT events.*, t.outsider
  FROM events
  CROSS JOIN UNNEST(regexp_extract_all(document, '[:"]([0-9]{12})[:"]', 1)) AS t (outsider)
  UNION ALL
  SELECT events.*, '*' AS outsider
  FROM events
  WHERE regexp_like(document, '"(AWS|Principal)"\s*:\s*(\[\s*)?"\*"')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  outsider AS trusted,
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
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, person, action, target, trusted
LIMIT 1000

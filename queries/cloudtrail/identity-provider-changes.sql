-- id: cloudtrail/identity-provider-changes
-- title: SAML or OIDC providers were changed
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1484.002
-- why: Whoever controls an identity provider becomes any federated user. Providers change a few times a
--   year.
-- triage: Compare metadata and URL with the provider's administrators. Unknown: delete the provider,
--   list roles whose trust names it, revoke their sessions.
-- limits: Roles that trust an existing provider too widely (missing sub condition) are not found here;
--   Identity Center has its own query.
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
      json_extract_scalar(requestparameters, '$.sAMLProviderArn'),
      json_extract_scalar(requestparameters, '$.openIDConnectProviderArn'),
      json_extract_scalar(requestparameters, '$.url'),
      json_extract_scalar(requestparameters, '$.name')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'iam.amazonaws.com'
    AND eventname IN (
      'CreateSAMLProvider', 'UpdateSAMLProvider', 'DeleteSAMLProvider', 'CreateOpenIDConnectProvider',
      'UpdateOpenIDConnectProviderThumbprint', 'AddClientIDToOpenIDConnectProvider',
      'DeleteOpenIDConnectProvider')
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

-- id: cloudtrail/scp-weakened
-- title: Guardrail policies or delegations of the organization were changed
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1666, T1685, T1098
-- why: Service and resource control policies stop even administrators from touching logs and
--   detectors; loosening them, moving an account out from under them, or delegating a service to
--   another account is step one.
-- triage: Only the management account's deployment does this. Restore from code, then look for what
--   became possible and was used within the hour.
-- limits: Tag and backup policies share the calls; policyId tells. Whether UpdatePolicy loosens or
--   tightens needs the text. New policies are in the CIS panel cloudtrail/organizations-changes.
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
      json_extract_scalar(requestparameters, '$.policyId'),
      json_extract_scalar(requestparameters, '$.policyType'),
      json_extract_scalar(requestparameters, '$.servicePrincipal'),
      json_extract_scalar(requestparameters, '$.accountId')) AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.targetId'),
      json_extract_scalar(requestparameters, '$.rootId'),
      json_extract_scalar(requestparameters, '$.destinationParentId')) AS scope
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'organizations.amazonaws.com'
    AND eventname IN (
      'DetachPolicy', 'DeletePolicy', 'UpdatePolicy', 'DisablePolicyType', 'DisableAWSServiceAccess',
      'DeregisterDelegatedAdministrator', 'RegisterDelegatedAdministrator', 'PutResourcePolicy',
      'DeleteResourcePolicy', 'MoveAccount')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  scope,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

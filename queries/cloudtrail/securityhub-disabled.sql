-- id: cloudtrail/securityhub-disabled
-- title: Security Hub or its controls were switched off
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685
-- why: Findings that are not made are not read. Controls are switched off in code with a reason, not by
--   hand.
-- triage: Restore from code; an automation rule that suppresses findings is as good as switching off:
--   read its criteria.
-- limits: CreateAutomationRule reports always. Suppressing single findings (BatchUpdateFindings) is not
--   included.
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
      json_extract_scalar(requestparameters, '$.StandardsControlArn'),
      json_extract_scalar(requestparameters, '$.StandardsSubscriptionArns[0]'),
      json_extract_scalar(requestparameters, '$.FindingAggregatorArn'),
      json_extract_scalar(requestparameters, '$.RuleName'),
      json_extract_scalar(requestparameters, '$.ProductSubscriptionArn')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'securityhub.amazonaws.com'
    AND (eventname IN ('DisableSecurityHub', 'BatchDisableStandards', 'DisableImportFindingsForProduct', 'DisassociateMembers',
      'DeleteMembers', 'DisassociateFromAdministratorAccount', 'DisableOrganizationAdminAccount', 'DeleteFindingAggregator',
      'DeleteConfigurationPolicy', 'DisableSecurityHubV2', 'CreateAutomationRule')
      OR eventname IN ('UpdateStandardsControl', 'BatchUpdateStandardsControlAssociations') AND requestparameters LIKE '%DISABLED%'
      OR eventname = 'UpdateOrganizationConfiguration' AND regexp_like(requestparameters, '"AutoEnable"\s*:\s*false'))
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

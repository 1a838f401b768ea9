-- id: cloudtrail/security-services-disabled
-- title: Macie, Inspector, Access Analyzer, Detective, Config rules, Shield or Firewall Manager
--   were removed or muted
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685
-- why: Each of these services watches something the others do not; together they are the second line
--   behind GuardDuty.
-- triage: Compare with deployments, restore from code, then read the principal's other calls.
-- limits: Stopping the Config recorder is the CIS panel cloudtrail/config-changes. A closed list of
--   names. Rules that Security Hub and conformance packs take away themselves (service-linked
--   roles) are left out.
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
    eventsource AS target,
    coalesce(
      json_extract_scalar(requestparameters, '$.configurationRecorderName'),
      json_extract_scalar(requestparameters, '$.configRuleName'),
      json_extract_scalar(requestparameters, '$.analyzerName'),
      json_extract_scalar(requestparameters, '$.protectionId'),
      json_extract_scalar(requestparameters, '$.graphArn'),
      json_extract_scalar(requestparameters, '$.id')) AS resource
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'macie2.amazonaws.com'
      AND eventname IN ('DisableMacie', 'DisassociateMember', 'DeleteMember', 'DisableOrganizationAdminAccount')
      OR eventsource = 'inspector2.amazonaws.com'
        AND eventname IN ('Disable', 'DisassociateMember', 'DisableDelegatedAdminAccount', 'CreateFilter')
      OR eventsource = 'access-analyzer.amazonaws.com' AND eventname IN ('DeleteAnalyzer', 'CreateArchiveRule')
      OR eventsource = 'detective.amazonaws.com' AND eventname IN ('DeleteGraph', 'DeleteMembers', 'DisassociateMembership')
      OR eventsource = 'config.amazonaws.com' AND eventname IN (
      'DeleteConfigurationRecorder', 'DeleteConfigRule', 'DeleteOrganizationConfigRule',
      'DeleteConfigurationAggregator', 'DeleteConformancePack', 'DeleteRetentionConfiguration')
      OR eventsource = 'shield.amazonaws.com' AND eventname IN ('DeleteProtection', 'DeleteSubscription', 'DisassociateDRTRole')
      OR eventsource = 'fms.amazonaws.com' AND eventname IN ('DeletePolicy', 'DisassociateAdminAccount', 'DeleteNotificationChannel'))
    AND coalesce(useridentity.sessioncontext.sessionissuer.username, '') NOT LIKE 'AWSServiceRoleFor%'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  resource,
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

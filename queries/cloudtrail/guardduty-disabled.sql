-- id: cloudtrail/guardduty-disabled
-- title: GuardDuty was switched off or blinded
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1685
-- why: GuardDuty is the detector that needs no rules of ours; who switches it off or lets members leave
--   wants not to be seen.
-- triage: Enable it again from code, then treat the principal as compromised.
-- limits: Suppression without switching off is in cloudtrail/guardduty-suppressed. Members cannot
--   switch it off themselves under delegated administration; refused attempts are kept (failed).
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
    json_extract_scalar(requestparameters, '$.detectorId') AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventsource = 'guardduty.amazonaws.com'
    AND (eventname IN ('DeleteDetector', 'DisassociateMembers', 'DisassociateFromAdministratorAccount', 'DisassociateFromMasterAccount',
      'DeleteMembers', 'StopMonitoringMembers', 'DeletePublishingDestination', 'DisableOrganizationAdminAccount',
      'DeleteMalwareProtectionPlan')
      OR eventname IN ('UpdateDetector', 'UpdateMemberDetectors')
        AND regexp_like(requestparameters, '("enable"\s*:\s*false|"DISABLED")')
      OR eventname = 'UpdateOrganizationConfiguration'
        AND regexp_like(requestparameters, '("autoEnable"\s*:\s*false|"NONE")'))
)
SELECT
  CAST(since AS date) AS day_start,
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

-- id: cloudtrail/dns-logs-deleted
-- title: DNS query logs or DNS firewall rules were deleted or detached
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1685.002
-- stratus: aws.defense-evasion.dns-delete-logs
-- why: Names asked by servers are the best trace of malware; public query logs show who probes our
--   names.
-- triage: Associate it again from code; read GuardDuty's DNS findings for the gap.
-- limits: Broken delivery without a call is found by the silent source query.
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
    coalesce(
      json_extract_scalar(requestparameters, '$.resolverQueryLogConfigId'),
      json_extract_scalar(requestparameters, '$.id'),
      json_extract_scalar(requestparameters, '$.firewallRuleGroupAssociationId'),
      json_extract_scalar(requestparameters, '$.firewallRuleGroupId')) AS target,
    json_extract_scalar(requestparameters, '$.resourceId') AS resource
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND (eventsource = 'route53resolver.amazonaws.com' AND eventname IN (
      'DeleteResolverQueryLogConfig', 'DisassociateResolverQueryLogConfig',
      'DisassociateFirewallRuleGroup', 'DeleteFirewallRuleGroup')
      OR eventsource = 'route53.amazonaws.com' AND eventname = 'DeleteQueryLoggingConfig')
)
SELECT
  CAST(since AS date) AS day_start,
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

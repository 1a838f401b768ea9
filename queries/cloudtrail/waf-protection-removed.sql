-- id: cloudtrail/waf-protection-removed
-- title: Web ACLs, their rules or their logs were removed
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1686.001, T1685
-- why: An application without its web ACL, or a subnet without its firewall, is open the same minute;
--   without their logs attacks pass unseen.
-- triage: Compare with deployments; associate again, then read the load balancer's log for the gap.
-- limits: A web ACL emptied by UpdateWebACL is not recognised. Removed CloudFront associations are an
--   UpdateDistribution.
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
      json_extract_scalar(requestparameters, '$.resourceArn'),
      json_extract_scalar(requestparameters, '$.aRN'),
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.webACLId'),
      json_extract_scalar(requestparameters, '$.firewallArn'),
      json_extract_scalar(requestparameters, '$.firewallName')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN (
      'wafv2.amazonaws.com', 'waf.amazonaws.com', 'waf-regional.amazonaws.com',
      'network-firewall.amazonaws.com')
    AND eventname IN (
      'DeleteWebACL', 'DisassociateWebACL', 'DeleteLoggingConfiguration', 'DeleteRuleGroup',
      'DeleteIPSet', 'DeletePermissionPolicy', 'DeleteFirewall', 'DeleteFirewallPolicy',
      'DisassociateSubnets', 'UpdateLoggingConfiguration', 'DeleteFirewallManagerRuleGroups')
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

-- id: cloudtrail/security-group-opened-to-world
-- title: A port was opened to the whole Internet
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1686.001, T1133
-- stratus: aws.exfiltration.ec2-security-group-open-port-22-ingress
-- why: Scanners find an open port within minutes: 22, 3389, databases, or all ports (protocol -1).
--   80 and 443, meant for load balancers, are left out.
-- triage: Close it, then look at who reached the instance (flow logs) since.
-- limits: Prefix lists, groups and ranges just below /0 (128.0.0.0/1) are not recognised.
--   ModifySecurityGroupRules does not say whether the rule is one of egress. Network ACLs open
--   nothing by themselves and are in cloudtrail/nacl-changes.
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
    coalesce(json_extract_scalar(requestparameters, '$.groupId'), regexp_extract(requestparameters, 'sg-[0-9a-z]+')) AS target,
    requestparameters AS request
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('AuthorizeSecurityGroupIngress', 'ModifySecurityGroupRules')
    AND errorcode IS NULL
), rules AS (
  SELECT
    events.*,
    regexp_extract(json_format(t.rule), '"[fF]romPort":\s*(-?[0-9]+)', 1) AS from_port,
    regexp_extract(json_format(t.rule), '"[tT]oPort":\s*(-?[0-9]+)', 1) AS to_port,
    regexp_extract(json_format(t.rule), '"[iI]pProtocol":\s*"([^"]+)"', 1) AS protocol
  FROM events
  CROSS JOIN UNNEST(coalesce(
    TRY_CAST(json_extract(request, '$.ipPermissions.items') AS ARRAY(JSON)),
    TRY_CAST(json_extract(request, '$.ModifySecurityGroupRulesRequest.SecurityGroupRule') AS ARRAY(JSON)),
    ARRAY[json_extract(request, '$')])) AS t (rule)
  WHERE regexp_like(json_format(t.rule), '"(0\.0\.0\.0/0|::/0)"')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  from_port,
  to_port,
  protocol,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM rules
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND NOT (coalesce(protocol, '') IN ('tcp', '6') AND coalesce(from_port, '') IN ('80', '443') AND from_port = to_port)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

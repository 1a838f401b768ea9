-- id: cloudtrail/security-group-opened-to-world
-- title: A port was opened to the whole Internet
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1686.001, T1133
-- stratus: aws.exfiltration.ec2-security-group-open-port-22-ingress
-- why: Scanners find an open port within minutes. 22, 3389, databases and all ports (-1) are the
--   dangerous ones; 80 and 443 of a load balancer are meant.
-- triage: Close anything but 80 and 443, then look at who reached the instance (flow logs) since.
-- limits: Shows the first rule of a call. Prefix lists and ranges just below /0 (128.0.0.0/1) are not
--   recognised.
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
    coalesce(json_extract_scalar(requestparameters, '$.groupId'), json_extract_scalar(requestparameters, '$.networkAclId'),
      nullif(regexp_extract(requestparameters, '(sg-[0-9a-z]+)', 1), '')) AS target,
    nullif(regexp_extract(requestparameters, '"(?:f|F)romPort"\s*:\s*(-?[0-9]+)', 1), '') AS from_port,
    nullif(regexp_extract(requestparameters, '"(?:t|T)oPort"\s*:\s*(-?[0-9]+)', 1), '') AS to_port,
    nullif(regexp_extract(requestparameters, '"(?:ipProtocol|IpProtocol|protocol)"\s*:\s*"?([^",}]+)', 1), '') AS protocol
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND eventname IN (
      'AuthorizeSecurityGroupIngress', 'ModifySecurityGroupRules', 'CreateNetworkAclEntry',
      'ReplaceNetworkAclEntry')
    AND errorcode IS NULL
    AND regexp_like(requestparameters, '"(0\.0\.0\.0/0|::/0)"')
    AND NOT regexp_like(requestparameters, '"(egress|Egress)"\s*:\s*true')
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
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

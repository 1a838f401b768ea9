-- id: vpc-flow/new-inbound-ports
-- title: Ports that the internet reaches for the first time
-- source: vpc-flow
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1133, T1571
-- why: A port that was never reached from outside and now answers is a changed security group, a new
--   service, or a door that somebody opened.
-- triage: Find the change: cloudtrail AuthorizeSecurityGroupIngress of the days before, or the deployment
--   of the service. Nobody knows it: close the rule, then look at what came through.
-- limits: Compares with four weeks; a new interface (after a deployment) brings its ports up again. TCP
--   counts where a SYN was seen, UDP always; ports from 32768 on are taken for answers.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    interface_id,
    instance_id,
    protocol,
    dstport,
    srcaddr,
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '43' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'ACCEPT'
    AND flow_direction = 'ingress'
    AND NOT regexp_like(srcaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
    AND dstport < 32768
    AND (protocol = 17 OR mod(tcp_flags, 4) >= 2) -- the SYN bit
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  interface_id,
  max(instance_id) AS instance_id,
  protocol,
  dstport,
  count(DISTINCT srcaddr) AS sources,
  sum(bytes) AS bytes,
  array_join(slice(array_sort(array_agg(DISTINCT srcaddr)), 1, 10), ', ') AS sample_sources,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, account_id, interface_id, protocol, dstport
HAVING min(ts) >= since
ORDER BY sources DESC, interface_id, dstport
LIMIT 1000

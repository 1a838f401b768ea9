-- id: vpc-flow/mining-ports
-- title: Long connections to ports of mining pools and shells
-- source: vpc-flow
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1496.001, T1571
-- why: Pools and the default listeners of common attack tools use these ports, and hold one small
--   connection open for hours.
-- triage: Look the address up, then the process on the host. Unknown: stop the instance after snapshots, as
--   in route53-resolver/mining-names.
-- limits: A list of ports: anybody can use another, and 443 is popular. Three hours a day are needed.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    interface_id,
    instance_id,
    pkt_dstaddr AS dst,
    dstport,
    packets,
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '3' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'ACCEPT'
    AND flow_direction = 'egress'
    AND protocol = 6
    AND dstport IN (3333, 4444, 5555, 7777, 9999, 14433, 14444, 45560, 45700)
    AND NOT regexp_like(pkt_dstaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  interface_id,
  max(instance_id) AS instance_id,
  dst,
  dstport,
  count(DISTINCT date_trunc('hour', ts)) AS active_hours,
  sum(packets) AS packets,
  sum(bytes) AS bytes,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account_id, interface_id, dst, dstport
HAVING count(DISTINCT date_trunc('hour', ts)) >= 3
ORDER BY active_hours DESC, dst
LIMIT 1000

-- id: vpc-flow/rejected-scans
-- title: Refused scans from the internet
-- source: vpc-flow
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1595.001, T1046
-- why: Everybody is scanned always; what matters is the change: one source that comes back every day, or
--   that knows our hosts, is preparing something.
-- triage: Ignore sources seen on one day. Come back on several days: search the same address in accepted
--   flows, waf and cloudtrail. Block it only when it costs something.
-- limits: Only what security groups and network ACLs refuse. Scans over many source addresses stay below
--   the threshold.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    srcaddr,
    dstaddr,
    dstport,
    packets,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '15' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'REJECT'
    AND flow_direction = 'ingress'
    AND NOT regexp_like(srcaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  srcaddr,
  count(DISTINCT dstport) AS ports,
  count(DISTINCT dstaddr) AS hosts,
  sum(packets) AS packets,
  count(DISTINCT CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date)) AS days_seen,
  array_join(slice(array_sort(array_agg(DISTINCT dstport)), 1, 20), ', ') AS sample_ports,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3
HAVING count(DISTINCT dstport) >= 20 OR count(DISTINCT dstaddr) >= 20
ORDER BY ports DESC, hosts DESC, srcaddr
LIMIT 1000

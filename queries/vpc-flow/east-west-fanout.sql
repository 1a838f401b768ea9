-- id: vpc-flow/east-west-fanout
-- title: One host reaches for many others inside
-- source: vpc-flow
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1021, T1046, T1570
-- why: After the first host an intruder tries the neighbours, on the ports that administrators use. Fifteen
--   neighbours within an hour is no ordinary workload.
-- triage: Is it the scanner or the configuration management? Then expect it. Otherwise isolate the source
--   and look at the hosts that let it through.
-- limits: Only SSH, SMB, RPC, RDP and WinRM. Traffic inside one interface (containers on one host) is not
--   in flow logs.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    vpc_id,
    srcaddr,
    dstaddr,
    dstport,
    action,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '15' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND flow_direction = 'egress'
    AND log_status = 'OK'
    AND dstport IN (22, 135, 139, 445, 3389, 5985, 5986)
    AND regexp_like(srcaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
    AND regexp_like(dstaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
)
SELECT
  CAST(since AS date) AS week_start,
  date_trunc('hour', ts) AS hour_utc,
  account_id,
  vpc_id,
  srcaddr,
  count(DISTINCT dstaddr) AS hosts,
  count(DISTINCT CASE WHEN action = 'ACCEPT' THEN dstaddr END) AS hosts_let_through,
  array_join(array_sort(array_agg(DISTINCT dstport)), ', ') AS ports
FROM flows
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT dstaddr) >= 15
ORDER BY hosts DESC, srcaddr
LIMIT 1000

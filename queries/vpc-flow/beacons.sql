-- id: vpc-flow/beacons
-- title: Connections as regular as a clock
-- source: vpc-flow
-- class: 3
-- severity: medium
-- schedule: daily
-- attack: T1071.001, T1029
-- why: An implant calls home on a timer: the same address, hour after hour, nearly the same number of small
--   connections. People and most programs are less even.
-- triage: Agents for monitoring and updates look alike: learn them once. A new row: find the program on the
--   host and the name that led to the address.
-- limits: At least twenty hours of one day, at most 20 MiB. Jitter above a quarter, or calls less than once
--   an hour, pass.
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
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '3' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'ACCEPT'
    AND flow_direction = 'egress'
    AND protocol = 6
    AND mod(tcp_flags, 4) >= 2 -- the SYN bit
    AND NOT regexp_like(pkt_dstaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
    AND coalesce(pkt_dst_aws_service, '-') = '-'
), hourly AS (
  SELECT
    since,
    account_id,
    interface_id,
    max(instance_id) AS instance_id,
    dst,
    dstport,
    date_trunc('hour', ts) AS hour_utc,
    count(*) AS flows,
    sum(bytes) AS bytes
  FROM flows
  CROSS JOIN bounds
  WHERE ts >= since AND ts < until
  GROUP BY 1, 2, 3, 5, 6, 7
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  interface_id,
  max(instance_id) AS instance_id,
  dst,
  dstport,
  count(*) AS active_hours,
  avg(flows) AS flows_an_hour,
  coalesce(stddev_samp(flows), 0) / avg(flows) AS spread,
  sum(bytes) AS bytes
FROM hourly
GROUP BY since, account_id, interface_id, dst, dstport
HAVING count(*) >= 20
  AND coalesce(stddev_samp(flows), 0) / avg(flows) <= 0.25
  AND sum(bytes) <= 20971520
ORDER BY spread, dst
LIMIT 1000

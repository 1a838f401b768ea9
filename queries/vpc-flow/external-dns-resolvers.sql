-- id: vpc-flow/external-dns-resolvers
-- title: Hosts that ask DNS servers outside
-- source: vpc-flow
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1071.004, T1572
-- why: Our hosts ask the resolver of their VPC, which logs and filters. Asking elsewhere is a way around
--   both, or a tunnel.
-- triage: A wrong resolv.conf or a container default: correct it and refuse port 53 outbound. Large bytes:
--   a tunnel; isolate the host.
-- limits: DNS over HTTPS looks like any other HTTPS; the name of the service in unknown-domains is the only
--   trace.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    interface_id,
    instance_id,
    pkt_dstaddr AS resolver,
    dstport,
    packets,
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '15' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'ACCEPT'
    AND flow_direction = 'egress'
    AND dstport IN (53, 853)
    AND NOT regexp_like(pkt_dstaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  interface_id,
  max(instance_id) AS instance_id,
  resolver,
  dstport,
  count(*) AS flows,
  sum(packets) AS packets,
  sum(bytes) AS bytes,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account_id, interface_id, resolver, dstport
ORDER BY bytes DESC, interface_id
LIMIT 1000

-- id: vpc-flow/unusual-protocols
-- title: Traffic that is neither TCP, UDP nor ICMP
-- source: vpc-flow
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1095, T1572
-- why: GRE, IP in IP or ESP between a workload and the internet is a tunnel. If it is not our VPN, it is
--   somebody else's.
-- triage: protocol is the IANA number: 47 GRE, 4 IP in IP, 50 ESP, 41 IPv6. Is the interface a VPN
--   appliance? Otherwise find who configured the tunnel.
-- limits: Flow logs do not record traffic to the instance metadata address, the Amazon DNS server, DHCP or
--   the time service; abuse of metadata shows in cloudtrail and in the os logs instead.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    interface_id,
    protocol,
    flow_direction,
    CASE WHEN flow_direction = 'egress' THEN pkt_dstaddr ELSE pkt_srcaddr END AS peer,
    packets,
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '15' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'ACCEPT'
    AND protocol NOT IN (1, 6, 17, 58)
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  interface_id,
  protocol,
  flow_direction,
  count(DISTINCT peer) AS peers,
  sum(packets) AS packets,
  sum(bytes) AS bytes,
  array_join(slice(array_sort(array_agg(DISTINCT peer)), 1, 10), ', ') AS sample_peers,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND NOT regexp_like(peer, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
GROUP BY 1, 2, 3, 4, 5
ORDER BY bytes DESC, interface_id

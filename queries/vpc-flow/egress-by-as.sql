-- id: vpc-flow/egress-by-as
-- title: Outbound traffic by autonomous system
-- source: vpc-flow
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1041, T1048
-- operation: A3
-- lookups: ip_asn, known_as, nat_interfaces
-- why: Single addresses say nothing, their owners do: our workloads send to a handful of autonomous
--   systems, and a new one with much traffic is a new supplier or a leak.
-- triage: Look at is_new_as rows without is_known_as first: which interfaces, which ports, how much?
--   Expected: add the AS to lookups/known_as.csv with the service. Otherwise open an issue with the
--   addresses and ask who owns the interface.
-- limits: IPv4 only. A cloud provider is one AS, so a leak into a bucket of somebody else hides in it.
--   Traffic through a NAT gateway counts at the host, not at the gateway; keep lookups/nat_interfaces.csv
--   complete.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    pkt_dstaddr AS ip,
    dstport,
    interface_id,
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '43' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND log_status = 'OK'
    AND action = 'ACCEPT'
    AND flow_direction = 'egress'
    AND regexp_like(pkt_dstaddr, '^[0-9]{1,3}(\.[0-9]{1,3}){3}$')
    AND NOT regexp_like(pkt_dstaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
    AND interface_id NOT IN (SELECT interface_id FROM lookup.nat_interfaces WHERE interface_id IS NOT NULL)
), placed AS (
  SELECT
    since,
    ip,
    dstport,
    interface_id,
    sum(CASE WHEN ts >= since THEN bytes ELSE 0 END) AS bytes_week,
    sum(CASE WHEN ts >= since - interval '7' day AND ts < since THEN bytes ELSE 0 END) AS bytes_prev,
    sum(CASE WHEN ts < since THEN bytes ELSE 0 END) AS bytes_before,
    count_if(ts >= since) AS flows_week,
    min(CASE WHEN ts >= since THEN ts END) AS first_seen,
    max(ts) AS last_seen
  FROM flows
  CROSS JOIN bounds
  WHERE ts >= since - interval '28' day AND ts < until
  GROUP BY 1, 2, 3, 4
), addresses AS (
  SELECT DISTINCT ip FROM placed
), owners AS (
  SELECT addresses.ip, owner.asn, owner.as_org, owner.country
  FROM addresses
  JOIN lookup.ip_asn owner
    ON owner.first_octet = split_part(addresses.ip, '.', 1)
    AND contains(owner.network, TRY_CAST(addresses.ip AS ipaddress))
)
SELECT
  CAST(since AS date) AS week_start,
  coalesce(owners.asn, -1) AS asn,
  coalesce(owners.as_org, 'unknown') AS as_org,
  coalesce(owners.country, '??') AS country,
  sum(bytes_week) AS bytes_week,
  sum(bytes_prev) AS bytes_prev_week,
  sum(bytes_week) / nullif(CAST(sum(bytes_prev) AS double), 0) AS ratio_to_prev,
  sum(bytes_before) = 0 AS is_new_as,
  max(known.asn) IS NOT NULL AS is_known_as,
  sum(flows_week) AS flows,
  count(DISTINCT CASE WHEN flows_week > 0 THEN placed.ip END) AS dst_ips,
  count(DISTINCT CASE WHEN flows_week > 0 THEN interface_id END) AS interfaces,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN flows_week > 0 THEN dstport END)), 1, 20), ', ') AS dst_ports,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN flows_week > 0 THEN placed.ip END)), 1, 10), ', ') AS sample_ips,
  min(first_seen) AS first_seen,
  max(last_seen) AS last_seen
FROM placed
LEFT JOIN owners ON owners.ip = placed.ip
LEFT JOIN lookup.known_as known ON known.asn = owners.asn
GROUP BY since, owners.asn, owners.as_org, owners.country
HAVING sum(flows_week) > 0
ORDER BY is_new_as DESC, bytes_week DESC, asn

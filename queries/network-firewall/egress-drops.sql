-- id: network-firewall/egress-drops
-- title: Our hosts were stopped on the way out
-- source: network-firewall
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1071.001, T1571
-- why: What the firewall drops on the way out was wanted by a program inside. Either it should be allowed,
--   or it should not be there.
-- triage: Names of a supplier: allow them by rule and list them as known. Many destinations or bare
--   addresses: look at the host.
-- limits: Drops of the default action are logged only if it alerts as well (alert established).
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), alerts AS (
  SELECT
    account,
    firewall_name,
    event.src_ip AS src_ip,
    event.dest_ip AS dest_ip,
    event.dest_port AS dest_port,
    event.app_proto AS app_proto,
    coalesce(event.tls.sni, event.http.hostname) AS name,
    from_unixtime(TRY_CAST(event_timestamp AS bigint)) AS ts
  FROM network_firewall.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND type = 'alert'
    AND event.alert.action = 'blocked'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  firewall_name,
  src_ip,
  count(*) AS drops,
  count(DISTINCT dest_ip) AS destinations,
  array_join(array_sort(array_agg(DISTINCT dest_port)), ', ') AS ports,
  array_join(slice(array_sort(array_agg(DISTINCT name)), 1, 10), ', ') AS names,
  array_join(slice(array_sort(array_agg(DISTINCT dest_ip)), 1, 10), ', ') AS sample_destinations,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM alerts
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND regexp_like(src_ip, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
  AND NOT regexp_like(dest_ip, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
GROUP BY since, account, firewall_name, src_ip
ORDER BY destinations DESC, drops DESC, src_ip
LIMIT 1000

-- id: network-firewall/alerts
-- title: Alerts of the network firewalls
-- source: network-firewall
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1071, T1095
-- why: The firewall knows patterns of malware and exploits. Severity 1 from one of our hosts means that
--   something is running there.
-- triage: Severity 1 (highest) from an inner source first: isolate the host, blocked or not. Inbound
--   alerts: check whether the destination answered (flow logs).
-- limits: Encrypted traffic is judged by its handshake only. Rules set to pass without alert leave no
--   trace.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), alerts AS (
  SELECT
    account,
    firewall_name,
    event.alert.severity AS severity,
    event.alert.signature AS signature,
    event.alert.signature_id AS signature_id,
    event.alert.category AS category,
    event.alert.action AS action,
    event.src_ip AS src_ip,
    event.dest_ip AS dest_ip,
    event.dest_port AS dest_port,
    from_unixtime(TRY_CAST(event_timestamp AS bigint)) AS ts
  FROM network_firewall.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND type = 'alert'
    AND event.event_type = 'alert'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  firewall_name,
  severity,
  signature_id,
  signature,
  category,
  src_ip,
  count_if(ts >= since) AS alerts,
  count_if(ts >= since AND action = 'blocked') AS blocked,
  count_if(ts < since) / 4e0 AS alerts_avg_4_weeks,
  count(DISTINCT CASE WHEN ts >= since THEN dest_ip END) AS destinations,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN dest_ip END)), 1, 10), ', ') AS sample_destinations,
  min(CASE WHEN ts >= since THEN ts END) AS first_seen,
  max(ts) AS last_seen
FROM alerts
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, account, firewall_name, severity, signature_id, signature, category, src_ip
HAVING count_if(ts >= since) > 0
ORDER BY severity, alerts DESC, signature_id, src_ip
LIMIT 1000

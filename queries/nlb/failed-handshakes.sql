-- id: nlb/failed-handshakes
-- title: Clients whose TLS handshakes fail
-- source: nlb
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1595.001, T1595.002
-- why: Scanners of ciphers and certificates leave broken handshakes; so does a partner whose certificate
--   store is out of date.
-- triage: Known partner: tell them. Unknown: expect the scan to come back with the protocol that worked.
-- limits: Ten failures a week from one address are needed.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), connections AS (
  SELECT
    account,
    elb,
    client_ip,
    incoming_tls_alert,
    tls_cipher_suite,
    domain_name,
    from_iso8601_timestamp("time") AS ts
  FROM nlb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  elb,
  client_ip,
  count(*) AS connections,
  count_if(tls_cipher_suite = '-') AS without_cipher,
  array_join(array_sort(array_agg(DISTINCT nullif(incoming_tls_alert, '-'))), ', ') AS alerts,
  array_join(slice(array_sort(array_agg(DISTINCT domain_name)), 1, 10), ', ') AS asked_names,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM connections
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND (tls_cipher_suite = '-' OR incoming_tls_alert <> '-')
GROUP BY since, account, elb, client_ip
HAVING count(*) >= 10
ORDER BY connections DESC, client_ip

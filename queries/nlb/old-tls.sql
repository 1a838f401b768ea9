-- id: nlb/old-tls
-- title: Connections over old TLS
-- source: nlb
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1557
-- why: Behind network load balancers sit the machines: old clients there stay unnoticed for years, and
--   carry data over a broken protocol.
-- triage: Find the client by its address, bring it up to date, then set a security policy from TLS 1.2 on.
-- limits: TLS listeners only: a TCP listener passes everything through and logs nothing.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), connections AS (
  SELECT
    account,
    elb,
    client_ip,
    tls_protocol_version,
    tls_cipher_suite,
    domain_name,
    from_iso8601_timestamp("time") AS ts
  FROM nlb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND tls_protocol_version IN ('tlsv1', 'tlsv10', 'tlsv11')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  elb,
  domain_name,
  tls_protocol_version,
  count(*) AS connections,
  count(DISTINCT client_ip) AS clients,
  array_join(array_sort(array_agg(DISTINCT tls_cipher_suite)), ', ') AS ciphers,
  array_join(slice(array_sort(array_agg(DISTINCT client_ip)), 1, 10), ', ') AS sample_clients
FROM connections
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY connections DESC, elb, domain_name

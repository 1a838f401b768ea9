-- id: network-firewall/unknown-tls-names
-- title: TLS names that nobody has listed
-- source: network-firewall
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1071.001, T1573
-- lookups: known_domains
-- why: The name in the handshake is what the program wanted, even where DNS was asked elsewhere. It fills
--   the gap that route53-resolver leaves.
-- triage: As with route53-resolver/unknown-domains: expected names go into lookups/known_domains.csv,
--   others are looked into.
-- limits: Encrypted client hello hides the name; a program can lie about it.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), handshakes AS (
  SELECT
    account,
    event.src_ip AS src_ip,
    event.dest_ip AS dest_ip,
    lower(event.tls.sni) AS name,
    from_unixtime(TRY_CAST(event_timestamp AS bigint)) AS ts
  FROM network_firewall.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND event.tls.sni IS NOT NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  handshakes.name,
  count(*) AS handshakes,
  count(DISTINCT src_ip) AS sources,
  array_join(slice(array_sort(array_agg(DISTINCT src_ip)), 1, 10), ', ') AS sample_sources,
  array_join(slice(array_sort(array_agg(DISTINCT dest_ip)), 1, 10), ', ') AS sample_destinations,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM handshakes
CROSS JOIN bounds
LEFT JOIN lookup.known_domains known
  ON (handshakes.name = lower(known.domain) OR handshakes.name LIKE concat('%.', lower(known.domain)))
  AND known.scope IN ('*', handshakes.account)
WHERE ts >= since AND ts < until
  AND known.domain IS NULL
  AND regexp_like(src_ip, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
GROUP BY since, account, handshakes.name
ORDER BY handshakes DESC, handshakes.name
LIMIT 1000

-- id: route53-public-dns/amplification-queries
-- title: ANY and zone transfer questions
-- source: route53-public-dns
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1590.002, T1498.002
-- why: No ordinary client asks ANY or wants a zone transfer: these are mapping, or our zone used to amplify
--   an attack on somebody else.
-- triage: A handful a week is background noise. A sudden mass of ANY over UDP from few resolvers: the
--   addresses may be forged, tell AWS Support. AXFR: Route 53 refuses it; note who asked.
-- limits: Route 53 answers ANY minimally and refuses transfers, so nothing leaks here; it is a sign, not a
--   loss.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account,
    hosted_zone_id,
    lower(query_name) AS name,
    upper(query_type) AS query_type,
    protocol,
    resolver_ip,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_public_dns.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND upper(query_type) IN ('ANY', 'AXFR', 'IXFR')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  hosted_zone_id,
  query_type,
  name,
  count(*) AS queries,
  count_if(protocol = 'UDP') AS over_udp,
  count(DISTINCT resolver_ip) AS resolvers,
  array_join(slice(array_sort(array_agg(DISTINCT resolver_ip)), 1, 10), ', ') AS sample_resolvers,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM asked
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY queries DESC, name

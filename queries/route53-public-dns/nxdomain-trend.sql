-- id: route53-public-dns/nxdomain-trend
-- title: Names of our zones that do not exist, by week
-- source: route53-public-dns
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1590.002
-- operation: A1
-- why: Questions for names that do not exist show who feels out our attack surface, and which record we
--   forgot: an old client that keeps asking is an outage, a random name is a probe.
-- triage: Watch the curve, not the row. Many new names at once: see subdomain-enumeration. One steady name:
--   find the client or the missing record. A name of a service we gave up: look for a dangling delegation.
-- limits: Resolvers cache, so counts are samples: compare ratios, never absolute numbers. The resolver is
--   seen, the client behind it is not.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account,
    hosted_zone_id,
    regexp_replace(lower(query_name), '\.$', '') AS name,
    query_type,
    resolver_ip,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_public_dns.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND rcode = 'NXDOMAIN'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  hosted_zone_id,
  name,
  count_if(ts >= since) AS nx_this_week,
  count_if(ts >= since - interval '7' day AND ts < since) AS nx_prev_week,
  count_if(ts < since) / 4e0 AS nx_avg_4_weeks,
  count_if(ts >= since) / nullif(count_if(ts < since) / 4e0, 0) AS ratio_to_avg,
  count_if(ts < since) = 0 AS is_new,
  count(DISTINCT CASE WHEN ts >= since THEN CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date) END) AS days_seen,
  count(DISTINCT CASE WHEN ts >= since THEN resolver_ip END) AS resolvers,
  array_join(array_sort(array_agg(DISTINCT query_type)), ', ') AS query_types,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM asked
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3, 4, since
HAVING count_if(ts >= since) > 0
ORDER BY nx_this_week DESC, name
LIMIT 5000

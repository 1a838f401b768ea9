-- id: route53-public-dns/rcode-daily
-- title: Answers of our zones by day
-- source: route53-public-dns
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1590.002
-- operation: A1
-- why: The share of NXDOMAIN in all answers is the curve of operation A1; a rise of SERVFAIL is a broken
--   delegation or a broken DNSSEC key.
-- triage: Draw queries by rcode and day. A step up of NXDOMAIN: open nxdomain-trend. SERVFAIL or REFUSED at
--   all: check the zone.
-- limits: Five weeks up to the end of last week. Cached answers are not seen.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account,
    hosted_zone_id,
    rcode,
    lower(query_name) AS name,
    resolver_ip,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_public_dns.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date) AS day_jst,
  account AS account_id,
  hosted_zone_id,
  rcode,
  count(*) AS queries,
  count(DISTINCT name) AS names,
  count(DISTINCT resolver_ip) AS resolvers
FROM asked
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY day_jst, hosted_zone_id, rcode

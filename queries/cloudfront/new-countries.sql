-- id: cloudfront/new-countries
-- title: Countries that a site had no visitors from before
-- source: cloudfront
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1595
-- lookups: geo_country
-- why: Visitors come from where the customers are. A country that appears with traffic of its own is a new
--   market, a proxy service or a campaign.
-- triage: Compare requests with errors: mostly errors is scanning. Ask marketing before blocking anything.
-- limits: IPv4 only, and as good as the geo_country lookup. Fewer than ten requests are left out.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    x_host_header AS site,
    c_ip,
    sc_status,
    from_iso8601_timestamp(concat("date", 'T', "time", 'Z')) AS ts
  FROM cloudfront.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND regexp_like(c_ip, '^[0-9]{1,3}(\.[0-9]{1,3}){3}$')
), clients AS (
  SELECT
    since,
    account,
    site,
    c_ip,
    count_if(ts >= since) AS requests_week,
    count_if(ts < since) AS requests_before,
    count_if(ts >= since AND sc_status >= 400) AS errors_week
  FROM requests
  CROSS JOIN bounds
  WHERE ts >= since - interval '28' day AND ts < until
  GROUP BY 1, 2, 3, 4
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  site,
  geo.country_iso AS country,
  sum(requests_week) AS requests,
  sum(errors_week) AS errors,
  count(DISTINCT clients.c_ip) AS clients
FROM clients
JOIN lookup.geo_country geo
  ON geo.first_octet = split_part(clients.c_ip, '.', 1)
  AND contains(geo.network, TRY_CAST(clients.c_ip AS ipaddress))
GROUP BY since, account, site, geo.country_iso
HAVING sum(requests_before) = 0 AND sum(requests_week) >= 10
ORDER BY requests DESC, site, country

-- id: cloudfront/top-clients
-- title: Clients that take a fifth of a site
-- source: cloudfront
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1499, T1213
-- lookups: geo_country
-- why: One address that takes a fifth of all bytes copies the site, or is the office; both should be known.
-- triage: Look at paths and country. A copier of public pages: leave it or slow it down. Documents behind a
--   login: treat as loss of data.
-- limits: Sites with fewer than five clients in the week are left out. IPv6 clients have no country.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    x_host_header AS site,
    c_ip,
    sc_bytes,
    sc_status,
    cs_uri_stem,
    from_iso8601_timestamp(concat("date", 'T', "time", 'Z')) AS ts
  FROM cloudfront.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), clients AS (
  SELECT
    since,
    account,
    site,
    c_ip,
    count(*) AS requests,
    sum(sc_bytes) AS bytes,
    count_if(sc_status >= 400) * 1e0 / count(*) AS error_ratio,
    count(DISTINCT cs_uri_stem) AS paths
  FROM requests
  CROSS JOIN bounds
  WHERE ts >= since AND ts < until
  GROUP BY 1, 2, 3, 4
), shares AS (
  SELECT
    clients.*,
    bytes * 1e0 / nullif(sum(bytes) OVER (PARTITION BY account, site), 0) AS share_of_bytes,
    count(*) OVER (PARTITION BY account, site) AS clients_of_site
  FROM clients
), located AS (
  SELECT DISTINCT clients.c_ip, geo.country_iso
  FROM clients
  JOIN lookup.geo_country geo
    ON geo.first_octet = split_part(clients.c_ip, '.', 1)
    AND contains(geo.network, TRY_CAST(clients.c_ip AS ipaddress))
  WHERE regexp_like(clients.c_ip, '^[0-9]{1,3}(\.[0-9]{1,3}){3}$')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  site,
  shares.c_ip,
  coalesce(located.country_iso, '??') AS country,
  requests,
  bytes,
  share_of_bytes,
  error_ratio,
  paths
FROM shares
LEFT JOIN located ON located.c_ip = shares.c_ip
WHERE share_of_bytes >= 0.2 AND clients_of_site >= 5
ORDER BY bytes DESC, site, c_ip

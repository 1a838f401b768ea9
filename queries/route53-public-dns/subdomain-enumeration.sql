-- id: route53-public-dns/subdomain-enumeration
-- title: Somebody tries names of our zones
-- source: route53-public-dns
-- class: 2
-- severity: low
-- schedule: weekly
-- attack: T1590.002, T1595.003
-- why: Word lists against DNS are the first step of mapping an organization: whoever tries thirty names
--   that do not exist within an hour is not a user.
-- triage: Look whether any tried name exists (nxdomain-trend beside rcode-daily); check that nothing
--   internal is published. Expect requests to the found hosts next: compare with alb/scanners and
--   waf/top-blocked-clients of the same days.
-- limits: A large public resolver stands for many clients; client_subnets tells them apart only where the
--   resolver sends them. Enumeration slower than thirty names an hour stays below.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account,
    hosted_zone_id,
    lower(query_name) AS name,
    resolver_ip,
    edns_client_subnet,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_public_dns.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND rcode = 'NXDOMAIN'
)
SELECT
  CAST(since AS date) AS week_start,
  date_trunc('hour', ts) AS hour_utc,
  account AS account_id,
  hosted_zone_id,
  resolver_ip,
  count(DISTINCT name) AS names,
  count(*) AS queries,
  array_join(slice(array_sort(array_agg(DISTINCT name)), 1, 10), ', ') AS sample_names,
  array_join(slice(array_sort(array_agg(DISTINCT edns_client_subnet)), 1, 10), ', ') AS client_subnets
FROM asked
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT name) >= 30
ORDER BY names DESC
LIMIT 1000

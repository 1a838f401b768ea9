-- id: alb/attack-signs
-- title: Signs of attacks in requests
-- source: alb
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1190, T1498
-- lookups: geo_country
-- why: Attempts at known holes and floods, per client, with the only number that hurts: how many were
--   answered with 200.
-- triage: hits_answered above zero first: repeat the request against staging. Everything else: the web ACL
--   should have it, see waf/count-rules-that-would-block.
-- limits: Path and query only; a POST body is not logged. A page may answer 200 to everything.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    client_ip,
    elb_status_code,
    lower(request_url) AS url,
    from_iso8601_timestamp("time") AS ts
  FROM alb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), marked AS (
  SELECT
    requests.*,
    regexp_like(url, '\.\./|%2e%2e%2f|%27|union(\+|%20| )+select|/etc/passwd|/\.env|/\.git/|wp-login|jndi:|%24%7b|<script|%3cscript|cmd=|169\.254\.169\.254') AS attack
  FROM requests
), minutes AS (
  SELECT since, client_ip, date_trunc('minute', ts) AS minute, count(*) AS requests
  FROM marked
  CROSS JOIN bounds
  WHERE ts >= since AND ts < until
  GROUP BY 1, 2, 3
), peaks AS (
  SELECT client_ip, max(requests) AS peak_a_minute FROM minutes GROUP BY 1
), clients AS (
  SELECT
    since,
    account,
    client_ip,
    count(*) AS requests,
    count_if(attack) AS pattern_hits,
    count_if(attack AND elb_status_code BETWEEN 200 AND 299) AS hits_answered,
    count(DISTINCT url) AS urls,
    count_if(elb_status_code BETWEEN 400 AND 499) * 1e0 / count(*) AS ratio_4xx,
    array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN attack THEN substr(url, 1, 200) END)), 1, 5), ' | ') AS sample_urls
  FROM marked
  CROSS JOIN bounds
  WHERE ts >= since AND ts < until
  GROUP BY 1, 2, 3
), located AS (
  SELECT DISTINCT clients.client_ip, geo.country_iso
  FROM clients
  JOIN lookup.geo_country geo
    ON geo.first_octet = split_part(clients.client_ip, '.', 1)
    AND contains(geo.network, TRY_CAST(clients.client_ip AS ipaddress))
  WHERE regexp_like(clients.client_ip, '^[0-9]{1,3}(\.[0-9]{1,3}){3}$')
)
SELECT
  CAST(clients.since AS date) AS week_start,
  clients.account AS account_id,
  clients.client_ip,
  coalesce(located.country_iso, '??') AS country,
  clients.requests,
  pattern_hits,
  hits_answered,
  urls,
  ratio_4xx,
  peak_a_minute,
  sample_urls
FROM clients
JOIN peaks ON peaks.client_ip = clients.client_ip
LEFT JOIN located ON located.client_ip = clients.client_ip
WHERE pattern_hits > 0 OR peak_a_minute >= 300
ORDER BY hits_answered DESC, pattern_hits DESC, clients.client_ip
LIMIT 1000

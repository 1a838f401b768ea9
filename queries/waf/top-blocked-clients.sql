-- id: waf/top-blocked-clients
-- title: Clients that were blocked most
-- source: waf
-- class: 2
-- severity: low
-- schedule: weekly
-- attack: T1190, T1595.002
-- why: Whoever is blocked twenty times in a week is not a customer with a strange password.
-- triage: Several days or several web ACLs: put the address into a block list for a month, and look for it
--   in alb and cloudfront logs, where requests passed. A partner: tune the rule instead.
-- limits: Addresses are shared (mobile networks, proxies). Attackers who change address with each request
--   do not show.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    coalesce(regexp_extract(webaclid, 'webacl/([^/]+)/', 1), webaclid) AS webacl,
    action,
    terminatingruleid AS rule_id,
    httprequest.clientip AS ip,
    httprequest.country AS country,
    httprequest.uri AS uri,
    from_unixtime("timestamp" / 1000) AS ts
  FROM waf.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND action = 'BLOCK'
)
SELECT
  CAST(since AS date) AS week_start,
  ip,
  max(country) AS country,
  count(*) AS blocks,
  count(DISTINCT webacl) AS webacls,
  count(DISTINCT uri) AS uris,
  count(DISTINCT CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date)) AS days_seen,
  array_join(array_sort(array_agg(DISTINCT rule_id)), ', ') AS rules,
  array_join(slice(array_sort(array_agg(DISTINCT uri)), 1, 10), ', ') AS sample_uris,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, ip
HAVING count(*) >= 20
ORDER BY blocks DESC, ip
LIMIT 1000

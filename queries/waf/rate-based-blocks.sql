-- id: waf/rate-based-blocks
-- title: Clients stopped for asking too often
-- source: waf
-- class: 2
-- severity: low
-- schedule: weekly
-- attack: T1499.002, T1110.004
-- why: A rate rule stops floods and password guessing alike. Which of the two it was tells the address, the
--   method and the page.
-- triage: POST to a login page: tell the owners of the application to look for accounts that were entered.
--   GET everywhere: a crawler or a flood; nothing more to do while the rule holds.
-- limits: Counts what was refused after the limit, not what passed before it.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    coalesce(regexp_extract(webaclid, 'webacl/([^/]+)/', 1), webaclid) AS webacl,
    terminatingruleid AS rule_id,
    element_at(ratebasedrulelist, 1).limitkey AS limit_key,
    httprequest.clientip AS ip,
    httprequest.country AS country,
    httprequest.uri AS uri,
    httprequest.httpmethod AS method,
    from_unixtime("timestamp" / 1000) AS ts
  FROM waf.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND action IN ('BLOCK', 'CAPTCHA', 'CHALLENGE')
    AND terminatingruletype = 'RATE_BASED'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  webacl,
  rule_id,
  max(limit_key) AS limit_key,
  ip,
  max(country) AS country,
  count(*) AS refused,
  count_if(method = 'POST') AS posts,
  count(DISTINCT date_trunc('hour', ts)) AS active_hours,
  array_join(slice(array_sort(array_agg(DISTINCT uri)), 1, 10), ', ') AS sample_uris,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account, webacl, rule_id, ip
ORDER BY refused DESC, ip
LIMIT 1000

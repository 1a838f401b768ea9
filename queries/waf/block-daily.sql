-- id: waf/block-daily
-- title: Blocked requests by day, rule and country
-- source: waf
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1190, T1595
-- operation: A4
-- why: The curve behind block-trend: a campaign is a step that lasts days, a single scanner is a spike of
--   an hour.
-- triage: Draw blocks by day and rule; colour by country. Compare a step with the releases of the
--   application.
-- limits: Five weeks up to the end of last week. The country is that of the address, not of the person.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), blocks AS (
  SELECT
    account,
    coalesce(regexp_extract(webaclid, 'webacl/([^/]+)/', 1), webaclid) AS webacl,
    terminatingruleid AS rule_id,
    httprequest.country AS country,
    httprequest.clientip AS ip,
    from_unixtime("timestamp" / 1000) AS ts
  FROM waf.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND action = 'BLOCK'
)
SELECT
  CAST(since AS date) AS week_start,
  CAST(ts AT TIME ZONE 'Asia/Tokyo' AS date) AS day_jst,
  account AS account_id,
  webacl,
  rule_id,
  country,
  count(*) AS blocks,
  count(DISTINCT ip) AS clients
FROM blocks
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY day_jst, blocks DESC, rule_id, country

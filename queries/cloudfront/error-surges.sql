-- id: cloudfront/error-surges
-- title: Hours in which a site answered with errors
-- source: cloudfront
-- class: 3
-- severity: low
-- schedule: daily
-- attack: T1499
-- why: A tenth of the answers failing at the edge means that the origin is down, or that somebody asks for
--   what breaks it.
-- triage: Few clients: one of them causes it, look at sample_paths. Many: the origin; compare with
--   alb/server-error-surges.
-- limits: At least twenty errors in the hour.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    x_host_header AS site,
    sc_status,
    cs_uri_stem,
    c_ip,
    from_iso8601_timestamp(concat("date", 'T', "time", 'Z')) AS ts
  FROM cloudfront.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS day_start,
  date_trunc('hour', ts) AS hour_utc,
  account AS account_id,
  site,
  count(*) AS requests,
  count_if(sc_status >= 500) AS errors,
  count_if(sc_status >= 500) * 1e0 / count(*) AS error_ratio,
  count(DISTINCT CASE WHEN sc_status >= 500 THEN c_ip END) AS clients,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN sc_status >= 500 THEN cs_uri_stem END)), 1, 10), ', ') AS sample_paths
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4
HAVING count_if(sc_status >= 500) >= 20
  AND count_if(sc_status >= 500) * 1e0 / count(*) >= 0.1
ORDER BY errors DESC, hour_utc

-- id: cloudfront/status-by-site
-- title: Answers of each site, against the weeks before
-- source: cloudfront
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1498, T1499
-- why: One line a site and week: requests, errors and bytes beside their own past show floods, outages and
--   hotlinking.
-- triage: ratio_5xx above ratio_5xx_before: ask the owners of the origin. Requests far above the average:
--   open top-clients and unusual-user-agents.
-- limits: Status 000 (the viewer went away) counts as 5xx. Delivery may lag up to a day and is best effort.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    x_host_header AS site,
    sc_status,
    x_edge_result_type AS result_type,
    c_ip,
    sc_bytes,
    from_iso8601_timestamp(concat("date", 'T', "time", 'Z')) AS ts
  FROM cloudfront.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  site,
  count_if(ts >= since) AS requests_week,
  count_if(ts < since) / 4e0 AS requests_avg_4_weeks,
  count_if(ts >= since AND sc_status BETWEEN 400 AND 499) AS errors_4xx,
  count_if(ts >= since AND (sc_status >= 500 OR sc_status = 0)) AS errors_5xx,
  count_if(ts >= since AND (sc_status >= 500 OR sc_status = 0)) * 1e0 / nullif(count_if(ts >= since), 0) AS ratio_5xx,
  count_if(ts < since AND (sc_status >= 500 OR sc_status = 0)) * 1e0 / nullif(count_if(ts < since), 0) AS ratio_5xx_before,
  count_if(ts >= since AND result_type = 'LimitExceeded') AS limit_exceeded,
  sum(CASE WHEN ts >= since THEN sc_bytes ELSE 0 END) AS bytes_week,
  count(DISTINCT CASE WHEN ts >= since THEN c_ip END) AS clients
FROM requests
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, account, site
HAVING count_if(ts >= since) > 0
ORDER BY errors_5xx DESC, requests_week DESC, site

-- id: alb/server-error-surges
-- title: Hours in which a load balancer answered with errors
-- source: alb
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1499, T1190
-- why: A tenth of all answers being 5xx is an outage, a flood, or an attack that makes the application
--   stumble.
-- triage: without_target high: targets were down or overloaded. Errors of the targets on few odd URLs: look
--   at alb/attack-signs of the same hour.
-- limits: Hours with fewer than twenty errors are left out.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    elb,
    elb_status_code,
    target_status_code,
    request_url,
    from_iso8601_timestamp("time") AS ts
  FROM alb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  date_trunc('hour', ts) AS hour_utc,
  account AS account_id,
  elb,
  count(*) AS requests,
  count_if(elb_status_code >= 500) AS errors,
  count_if(elb_status_code >= 500 AND target_status_code = '-') AS without_target,
  count_if(elb_status_code >= 500) * 1e0 / count(*) AS error_ratio,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN elb_status_code >= 500 THEN request_url END)), 1, 10), ', ') AS sample_urls
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4
HAVING count_if(elb_status_code >= 500) >= 20
  AND count_if(elb_status_code >= 500) * 1e0 / count(*) >= 0.1
ORDER BY errors DESC, hour_utc

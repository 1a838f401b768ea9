-- id: alb/scanners
-- title: Clients that try many pages which are not there
-- source: alb
-- class: 2
-- severity: low
-- schedule: weekly
-- attack: T1595.003
-- why: Thirty different paths, half of them missing: a word list, not a reader.
-- triage: Read answered_paths: was anything found that should not be public (.git, backups, consoles)?
--   Remove it. The scanner itself: add it to the block list if it comes back.
-- limits: Broken links and search engines come close; look at the user agent. Scans spread over addresses
--   stay below.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    elb,
    client_ip,
    elb_status_code,
    regexp_replace(request_url, '\?.*$', '') AS path,
    user_agent,
    from_iso8601_timestamp("time") AS ts
  FROM alb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  client_ip,
  count(*) AS requests,
  count(DISTINCT path) AS paths,
  count(DISTINCT elb) AS load_balancers,
  count_if(elb_status_code BETWEEN 400 AND 499) * 1e0 / count(*) AS ratio_4xx,
  count_if(elb_status_code BETWEEN 200 AND 299) AS answered,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN elb_status_code BETWEEN 200 AND 299 THEN path END)), 1, 10), ', ') AS answered_paths,
  max(user_agent) AS user_agent,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, client_ip
HAVING count(DISTINCT path) >= 30
  AND count_if(elb_status_code BETWEEN 400 AND 499) * 1e0 / count(*) >= 0.5
ORDER BY paths DESC, client_ip
LIMIT 1000

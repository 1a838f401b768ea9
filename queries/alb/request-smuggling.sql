-- id: alb/request-smuggling
-- title: Requests that two servers would read differently
-- source: alb
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1190
-- why: Request smuggling hides a second request in a first one. The load balancer marks what does not
--   follow the standard, and why.
-- triage: Severe and let through: set the desync mitigation mode to strictest and look at the target's log
--   of that second. Ambiguous from one client of ours: mend the client.
-- limits: HTTP/1 only. In monitor mode everything passes, in defensive mode severe requests are refused.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    elb,
    client_ip,
    classification,
    classification_reason,
    elb_status_code,
    request_verb,
    request_url,
    user_agent,
    from_iso8601_timestamp("time") AS ts
  FROM alb.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND classification IN ('Ambiguous', 'Severe')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  elb,
  client_ip,
  classification,
  classification_reason AS reason,
  count(*) AS requests,
  count_if(elb_status_code < 400) AS let_through,
  max(user_agent) AS user_agent,
  array_join(slice(array_sort(array_agg(DISTINCT request_url)), 1, 5), ', ') AS sample_urls,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account, elb, client_ip, classification, classification_reason
ORDER BY let_through DESC, requests DESC, client_ip
LIMIT 1000

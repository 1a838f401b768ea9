-- id: api-gateway/exchange
-- title: Who exchanges how much through our APIs
-- source: api-gateway
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1213, T1567
-- why: Where an API moves data, the callers, their routes and their volumes are the picture of who gets
--   what.
-- triage: New clients with much volume first, then those far above their own average. Ask the owner of the
--   API.
-- limits: Without IAM or an authorizer that sets a user, the client is an address. Lengths are of bodies.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    apiid,
    stage,
    coalesce(nullif(resourcepath, '-'), routekey) AS route,
    coalesce(nullif("user", '-'), nullif(caller, '-'), ip) AS client,
    status,
    TRY_CAST(responselength AS bigint) AS bytes,
    date_parse(substr(requesttime, 1, 20), '%d/%b/%Y:%H:%i:%s') AS ts
  FROM api_gateway.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  apiid AS api_id,
  stage,
  client,
  count_if(ts >= since) AS requests_week,
  count_if(ts < since) / 4e0 AS requests_avg_4_weeks,
  sum(CASE WHEN ts >= since THEN bytes ELSE 0 END) AS bytes_week,
  sum(CASE WHEN ts < since THEN bytes ELSE 0 END) / 4e0 AS bytes_avg_4_weeks,
  count_if(ts < since) = 0 AS is_new_client,
  count_if(ts >= since AND status LIKE '4%') AS errors_4xx,
  count_if(ts >= since AND status LIKE '5%') AS errors_5xx,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN route END)), 1, 10), ', ') AS routes
FROM requests
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, account, apiid, stage, client
HAVING count_if(ts >= since) > 0
ORDER BY bytes_week DESC, client

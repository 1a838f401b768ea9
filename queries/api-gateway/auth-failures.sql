-- id: api-gateway/auth-failures
-- title: Clients that an API refuses again and again
-- source: api-gateway
-- class: 2
-- severity: medium
-- schedule: daily
-- attack: T1110, T1078
-- why: Twenty refusals a day are a key that expired, or somebody who tries keys and tokens. Answers in
--   between mean that one of them fits.
-- triage: answered above zero and many routes: somebody feels out what a token may do; revoke it. One route
--   only: an old client; tell its owner.
-- limits: 403 also comes from a web ACL or a resource policy; see errormessage of single requests.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    apiid,
    ip,
    status,
    coalesce(nullif(resourcepath, '-'), routekey) AS route,
    nullif(authorizererror, '-') AS authorizer_error,
    useragent,
    date_parse(substr(requesttime, 1, 20), '%d/%b/%Y:%H:%i:%s') AS ts
  FROM api_gateway.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  apiid AS api_id,
  ip,
  count_if(status IN ('401', '403')) AS refused,
  count_if(status LIKE '2%') AS answered,
  count(DISTINCT CASE WHEN status IN ('401', '403') THEN route END) AS routes,
  max(authorizer_error) AS authorizer_error,
  max(useragent) AS user_agent,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account, apiid, ip
HAVING count_if(status IN ('401', '403')) >= 20
ORDER BY refused DESC, ip
LIMIT 1000

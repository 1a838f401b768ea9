-- id: api-gateway/request-spikes
-- title: Hours with far more requests than usual
-- source: api-gateway
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1499.002, T1498
-- why: An API is asked in a rhythm. An hour beyond three standard deviations is a release, a loop in a
--   client, or an attack.
-- triage: Few clients: one of them loops or attacks, see auth-failures. Many: a release or a campaign;
--   compare with waf.
-- limits: Only hours with traffic count in the mean, so an API that is used at night only looks quieter
--   than it is. APIs without a past month are left out.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), hours AS (
  SELECT
    account,
    apiid,
    date_trunc('hour', date_parse(substr(requesttime, 1, 20), '%d/%b/%Y:%H:%i:%s')) AS hour_utc,
    count(*) AS requests,
    count(DISTINCT ip) AS clients,
    count_if(status LIKE '4%' OR status LIKE '5%') AS errors
  FROM api_gateway.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
  GROUP BY 1, 2, 3
), usual AS (
  SELECT account, apiid, avg(requests) AS mean, coalesce(stddev_samp(requests), 0) AS spread
  FROM hours
  CROSS JOIN bounds
  WHERE hour_utc >= since - interval '28' day AND hour_utc < since
  GROUP BY 1, 2
)
SELECT
  CAST(since AS date) AS week_start,
  hour_utc,
  hours.account AS account_id,
  hours.apiid AS api_id,
  requests,
  clients,
  errors,
  usual.mean,
  usual.spread
FROM hours
CROSS JOIN bounds
JOIN usual ON usual.account = hours.account AND usual.apiid = hours.apiid
WHERE hour_utc >= since AND hour_utc < until
  AND requests >= 50
  AND requests > usual.mean + 3 * usual.spread
ORDER BY requests DESC, hour_utc

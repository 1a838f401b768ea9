-- id: os/redash-failed-logins
-- title: Refused logins at Redash
-- source: os
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1110
-- why: Redash writes no event for a refused login; only its request log shows one, as a login form that was
--   shown again.
-- triage: The line has no address: look in the load balancer's log of that hour (alb/login-bursts). Switch
--   password logins off where single sign-on is used.
-- limits: Needs the container's log in the os source. A form that was sent twice counts twice. Lines in the
--   form without year take it from the partition, so those of the night of the new year may be off by a
--   year.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    host,
    message,
    CASE WHEN ts LIKE '____-%' THEN from_iso8601_timestamp(ts) ELSE date_parse(concat(substr(day, 1, 4), ' ', regexp_replace(ts, ' +', ' ')), '%Y %b %e %H:%i:%s') END AS seen_at
  FROM os.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND message LIKE '%endpoint=redash_login %'
    AND message LIKE '%method=POST %'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  date_trunc('hour', seen_at) AS hour_utc,
  count_if(message LIKE '% status=200 %') AS failures,
  count_if(message LIKE '% status=302 %') AS successes,
  count(DISTINCT host) AS hosts
FROM lines
CROSS JOIN bounds
WHERE seen_at >= since AND seen_at < until
GROUP BY since, account, date_trunc('hour', seen_at)
HAVING count_if(message LIKE '% status=200 %') >= 5
ORDER BY failures DESC, hour_utc
LIMIT 1000

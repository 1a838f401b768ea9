-- id: alb/login-bursts
-- title: Many refused logins from one client
-- source: alb
-- class: 1
-- severity: medium
-- schedule: daily
-- attack: T1110.003, T1110.004
-- why: Lists of stolen passwords are tried by machine. Twenty refused logins from an address in a day is no
--   forgotten password, and an accepted one among them is a taken account.
-- triage: accepted above zero: ask the application which accounts signed in from that address and reset
--   them. Otherwise add a rate rule for the login page.
-- limits: Knows the usual names of login pages. An application that answers 200 to a wrong password shows
--   as accepted.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    elb,
    client_ip,
    elb_status_code,
    user_agent,
    from_iso8601_timestamp("time") AS ts
  FROM alb.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND request_verb = 'POST'
    AND regexp_like(lower(request_url), '/(login|signin|sign-in|session|sessions|auth|token|oauth/token)(\?|/?$)')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  elb,
  client_ip,
  count(*) AS attempts,
  count_if(elb_status_code IN (400, 401, 403, 422, 429)) AS refused,
  count_if(elb_status_code IN (200, 201, 204, 302, 303)) AS accepted,
  max(user_agent) AS user_agent,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account, elb, client_ip
HAVING count_if(elb_status_code IN (400, 401, 403, 422, 429)) >= 20
ORDER BY accepted DESC, refused DESC, client_ip
LIMIT 1000

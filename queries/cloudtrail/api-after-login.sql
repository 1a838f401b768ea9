-- id: cloudtrail/api-after-login
-- title: What people changed after they signed in
-- source: cloudtrail
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1538, T1078.004
-- why: First who came in, then what they did: the second question of every review.
-- triage: other_ip_events above 0: part of the session ran elsewhere, as with a copied session or an
--   AWS service in between.
-- limits: Changes only (readonly false), twelve hours after the login. Two logins of one person within
--   twelve hours count the calls twice.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), logins AS (
  SELECT DISTINCT
    eventid,
    from_iso8601_timestamp(eventtime) AS login_at,
    coalesce(recipientaccountid, account) AS account_id,
    useridentity.principalid AS principal_id,
    sourceipaddress AS login_ip
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
    AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Success'
), calls AS (
  SELECT
    eventid,
    eventsource,
    eventname,
    errorcode,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    useridentity.principalid AS principal_id
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND readonly = 'false'
    AND eventname <> 'ConsoleLogin'
)
SELECT
  CAST(since AS date) AS week_start,
  calls.person,
  logins.account_id,
  logins.login_at,
  logins.login_ip,
  calls.eventsource AS service,
  calls.eventname AS action,
  count(DISTINCT calls.eventid) AS events,
  count(DISTINCT CASE WHEN calls.sourceipaddress <> logins.login_ip THEN calls.eventid END) AS other_ip_events,
  count(DISTINCT CASE WHEN calls.errorcode IS NOT NULL THEN calls.eventid END) AS failed
FROM logins
CROSS JOIN bounds
JOIN calls
  ON calls.principal_id = logins.principal_id
  AND calls.account_id = logins.account_id
  AND calls.ts >= logins.login_at
  AND calls.ts < logins.login_at + interval '12' hour
WHERE logins.login_at >= since AND logins.login_at < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY logins.login_at, events DESC, action

-- id: cloudtrail/signin-token-from-api
-- title: Temporary credentials were turned into a console session
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1550.001, T1538
-- why: A tool that trades stolen credentials for a sign-in link gives the thief the console, past
--   password and second factor, for longer than the credentials live.
-- triage: Custom portals do it from their own addresses and roles: know them. Anybody else: revoke
--   the role's sessions, then read cloudtrail/api-after-login for the principal.
-- limits: The portal of Identity Center asks with the user agent Jersey and is left out by it; a
--   thief may use that name too. The console login that follows is written without a second factor.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    useridentity.type AS identity_type,
    useragent AS user_agent
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'signin.amazonaws.com'
    AND eventname = 'GetSigninToken'
    AND errorcode IS NULL
    AND coalesce(useragent, '') NOT LIKE 'Jersey/%'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  identity_type,
  user_agent,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, user_agent
LIMIT 1000

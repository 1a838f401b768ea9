-- id: cloudtrail/console-login-failures
-- title: Failed console logins
-- source: cloudtrail
-- class: 3
-- severity: low
-- schedule: daily
-- attack: T1110
-- cis: 4.6
-- why: Mistyping is normal; the same name over and over, or names that do not exist, is guessing.
-- triage: Look for a success of the same person within ten minutes (cloudtrail/console-logins). None,
--   or many names from one address: cloudtrail/password-spraying, then block the address.
-- limits: The text is the one CIS names; wrong user names carry another text and a hidden name.
--   Failures at the identity provider never reach CloudTrail.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
    AND errormessage = 'Failed authentication'
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY events DESC, first_seen, account_id, person, action
LIMIT 1000

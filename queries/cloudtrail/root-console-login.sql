-- id: cloudtrail/root-console-login
-- title: The root user signed in to the console
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1078.004
-- cis: 4.3
-- why: The strongest door of an account was opened. mfa_used says whether a second factor was used.
-- triage: Call the holder of the root credentials. Not them: recover the account through AWS Support,
--   then read everything the session did with cloudtrail/root-account-usage.
-- limits: Failed root logins are in cloudtrail/console-login-failures. Password recovery by e-mail is
--   in cloudtrail/root-credential-changes.
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
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    json_extract_scalar(additionaleventdata, '$.MFAUsed') AS mfa
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND useridentity.type = 'Root'
    AND eventname = 'ConsoleLogin'
    AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Success'
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
  array_join(array_sort(array_agg(DISTINCT mfa)), ', ') AS mfa_used,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY events DESC, first_seen, account_id, person, action
LIMIT 1000

-- id: cloudtrail/login-after-failures
-- title: A console login succeeded after many failures
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1110.001
-- why: Five failures and then a success is either a bad morning or a guessed password.
-- triage: Ask the person. failure_ips that differ from source_ip speak for an attacker: end the
--   session, reset the password, check the factor.
-- limits: Looks back one hour. People of Identity Center fail at their identity provider, unseen here.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), logins AS (
  SELECT DISTINCT
    eventid,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Success' AS ok
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
)
SELECT
  CAST(since AS date) AS week_start,
  good.account_id,
  good.person,
  good.sourceipaddress AS source_ip,
  good.ts AS login_at,
  count(DISTINCT good.eventid) AS events,
  count(DISTINCT bad.eventid) AS failures,
  array_join(array_sort(array_agg(DISTINCT bad.sourceipaddress)), ', ') AS failure_ips
FROM logins good
CROSS JOIN bounds
JOIN logins bad
  ON bad.account_id = good.account_id
  AND bad.person = good.person
  AND NOT bad.ok
  AND bad.ts < good.ts
  AND bad.ts >= good.ts - interval '60' minute
WHERE good.ok
  AND good.ts >= since AND good.ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT bad.eventid) >= 5
ORDER BY failures DESC, login_at
LIMIT 1000

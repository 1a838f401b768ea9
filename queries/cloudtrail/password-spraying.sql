-- id: cloudtrail/password-spraying
-- title: One address failed to sign in as several people
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1110.003, T1110.004
-- why: One password tried on many names stays under every lock-out; the common address gives it away.
-- triage: Look for a success from the address (cloudtrail/console-logins); reset the passwords of names
--   that exist; block the address at the identity provider.
-- limits: Unknown names arrive as HIDDEN_DUE_TO_SECURITY_REASONS and count as one user, therefore three
--   accounts also report. Root names are not told apart.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), failures AS (
  SELECT
    eventid,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(useridentity.username, useridentity.type) AS user_name
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
    AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Failure'
)
SELECT
  CAST(since AS date) AS week_start,
  sourceipaddress AS source_ip,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT user_name) AS users,
  count(DISTINCT account_id) AS accounts,
  count(DISTINCT eventid) AS events,
  array_join(slice(array_sort(array_agg(DISTINCT user_name)), 1, 20), ', ') AS user_names
FROM failures
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3
HAVING count(DISTINCT user_name) >= 5 OR count(DISTINCT account_id) >= 3
ORDER BY events DESC, hour_start
LIMIT 1000

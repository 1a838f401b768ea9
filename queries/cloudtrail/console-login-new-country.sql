-- id: cloudtrail/console-login-new-country
-- title: A person signed in from a country for the first time
-- source: cloudtrail
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1078.004
-- lookups: geo_country
-- why: A successful login from a country where the person never worked is worth one message to them.
-- triage: Ask the person. Not them: end sessions, reset password and factor, read
--   cloudtrail/api-after-login.
-- limits: Four weeks of history; people who start this week match once. IPv4 only.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    sourceipaddress AS ip,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND regexp_like(sourceipaddress, '^[0-9]{1,3}(\.[0-9]{1,3}){3}$')
    AND eventname = 'ConsoleLogin'
    AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Success'
)
SELECT
  CAST(since AS date) AS week_start,
  e.person,
  g.country_iso AS country,
  count(DISTINCT e.eventid) AS events,
  array_join(array_sort(array_agg(DISTINCT e.account_id)), ', ') AS accounts,
  array_join(array_sort(array_agg(DISTINCT e.ip)), ', ') AS source_ips,
  min(e.ts) AS first_seen
FROM events e
CROSS JOIN bounds
JOIN lookup.geo_country g
  ON g.first_octet = split_part(e.ip, '.', 1) AND contains(g.network, TRY_CAST(e.ip AS ipaddress))
WHERE e.ts >= since - interval '28' day AND e.ts < until
GROUP BY 1, 2, 3
HAVING min(e.ts) >= max(since)
ORDER BY first_seen
LIMIT 1000

-- id: redash/logins-from-new-addresses
-- title: Redash logins from addresses that were never used
-- source: redash
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1078
-- lookups: redash_users, approved_sources
-- why: A login from outside the office, from an address that this person never used, is home, a journey, or
--   somebody else.
-- triage: Ask the person. Not them: end all sessions, change the password, and read what was queried
--   (off-hours, query-volume).
-- limits: Mobile networks change addresses daily. Behind a proxy Redash sees the proxy's address unless it
--   is configured.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    user_id,
    action,
    object_type,
    object_id,
    additional_properties.user_name AS user_name,
    additional_properties.ip AS ip,
    additional_properties.user_agent AS user_agent,
    additional_properties.query AS query_text,
    additional_properties.api_key AS api_key,
    from_iso8601_timestamp(created_at) AS ts
  FROM redash.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND action = 'login'
    AND object_type = 'redash'
), named AS (
  SELECT coalesce(u.email, e.user_name, concat('api_key:', e.api_key), concat('user_id:', CAST(e.user_id AS varchar))) AS person, e.ip, e.user_agent, e.ts
  FROM events e
  LEFT JOIN lookup.redash_users u ON u.user_id = e.user_id
)
SELECT
  CAST(since AS date) AS week_start,
  named.person,
  named.ip,
  count(*) AS logins,
  max(named.user_agent) AS user_agent,
  min(ts) AS first_at,
  max(ts) AS last_at
FROM named
CROSS JOIN bounds
LEFT JOIN lookup.approved_sources approved ON contains(approved.network, TRY_CAST(named.ip AS ipaddress))
WHERE ts >= since - interval '28' day AND ts < until
  AND approved.network IS NULL
GROUP BY since, named.person, named.ip
HAVING min(ts) >= since
ORDER BY logins DESC, named.person
LIMIT 1000

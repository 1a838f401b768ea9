-- id: cloudtrail/failed-console-logins-by-location
-- title: Failed console logins by country
-- source: cloudtrail
-- class: 3
-- severity: low
-- schedule: daily
-- attack: T1110
-- cis: 4.6
-- lookups: geo_country
-- why: Where nobody of the company works, nobody of the company mistypes. Failures by country show
--   guessing from abroad at a glance.
-- triage: A country without staff: look at the users in the row, then for a success from the same
--   country in cloudtrail/console-login-new-country.
-- limits: Only as good as the geo table, which has IPv4 ranges; ?? means that no range was found, as
--   for every IPv6 address. Each failure counts once whatever its text.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), failures AS (
  SELECT
    eventid,
    sourceipaddress AS ip,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(useridentity.username, useridentity.type) AS user_name,
    from_iso8601_timestamp(eventtime) AS ts
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
    AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Failure'
)
SELECT
  CAST(since AS date) AS day_start,
  coalesce(g.country_iso, '??') AS country,
  count(DISTINCT f.eventid) AS events,
  count(DISTINCT f.ip) AS ip_count,
  array_join(array_sort(array_agg(DISTINCT f.ip)), ', ') AS source_ips,
  array_join(array_sort(array_agg(DISTINCT f.user_name)), ', ') AS users,
  array_join(array_sort(array_agg(DISTINCT f.account_id)), ', ') AS accounts
FROM failures f
CROSS JOIN bounds
LEFT JOIN lookup.geo_country g
  ON g.first_octet = split_part(f.ip, '.', 1) AND contains(g.network, TRY_CAST(f.ip AS ipaddress))
WHERE f.ts >= since AND f.ts < until
GROUP BY 1, 2
ORDER BY events DESC, country

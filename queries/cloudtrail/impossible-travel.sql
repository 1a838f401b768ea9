-- id: cloudtrail/impossible-travel
-- title: One person called from two countries within two hours
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1078.004
-- lookups: geo_country
-- why: Nobody is in two countries within two hours; a copied session or key is.
-- triage: VPN exits and mobile networks cause most rows: ask the person which. Otherwise revoke
--   sessions and read what the second address did.
-- limits: IPv4 and the geo table only; addresses outside the table are not seen. A company VPN makes
--   every row look like travel: add its range to one country in the table.
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
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND regexp_like(sourceipaddress, '^[0-9]{1,3}(\.[0-9]{1,3}){3}$')
    AND (useridentity.type = 'IAMUser' OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
    AND useridentity.invokedby IS NULL
    AND vpcendpointid IS NULL
), places AS (
  SELECT e.person, g.country_iso, e.ip, e.ts, e.eventid
  FROM events e
  JOIN lookup.geo_country g
    ON g.first_octet = split_part(e.ip, '.', 1) AND contains(g.network, TRY_CAST(e.ip AS ipaddress))
), steps AS (
  SELECT
    person,
    country_iso,
    ip,
    ts,
    eventid,
    lag(country_iso) OVER (PARTITION BY person ORDER BY ts, eventid) AS country_before,
    lag(ip) OVER (PARTITION BY person ORDER BY ts, eventid) AS ip_before,
    lag(ts) OVER (PARTITION BY person ORDER BY ts, eventid) AS ts_before
  FROM places
)
SELECT
  CAST(since AS date) AS week_start,
  person,
  country_before,
  country_iso AS country,
  count(DISTINCT eventid) AS events,
  array_join(array_sort(array_agg(DISTINCT ip_before)), ', ') AS ips_before,
  array_join(array_sort(array_agg(DISTINCT ip)), ', ') AS ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM steps
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND country_iso <> country_before
  AND ts < ts_before + interval '120' minute
GROUP BY 1, 2, 3, 4
ORDER BY events DESC, first_seen
LIMIT 1000

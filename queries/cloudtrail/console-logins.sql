-- id: cloudtrail/console-logins
-- title: Who signed in to the console, from where, how
-- source: cloudtrail
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1078.004, T1110
-- lookups: geo_country
-- why: The history of console logins is the simplest picture of who works where: result, second factor,
--   country, region.
-- triage: failures minus typo_failures are the interesting ones. A region nobody uses only says which
--   sign-in page was opened.
-- limits: typo_failures are followed by a success of the same person within ten minutes. Countries for
--   IPv4 only.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), logins AS (
  SELECT DISTINCT
    eventid,
    awsregion,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    useridentity.type AS principal_type,
    json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Success' AS ok,
    lower(coalesce(json_extract_scalar(additionaleventdata, '$.MFAUsed'), 'no')) = 'yes' AS mfa
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventname = 'ConsoleLogin'
), ordered AS (
  SELECT
    logins.*,
    min(CASE WHEN ok THEN ts END) OVER (
      PARTITION BY person, account_id
      ORDER BY ts
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_success
  FROM logins
  CROSS JOIN bounds
  WHERE ts >= since AND ts < until
)
SELECT
  CAST(since AS date) AS week_start,
  o.person,
  o.principal_type,
  o.account_id,
  count(DISTINCT CASE WHEN o.ok THEN o.eventid END) AS logins,
  count(DISTINCT CASE WHEN NOT o.ok THEN o.eventid END) AS failures,
  count(DISTINCT CASE WHEN NOT o.ok AND o.next_success <= o.ts + interval '10' minute THEN o.eventid END) AS typo_failures,
  count(DISTINCT CASE WHEN o.ok AND o.mfa THEN o.eventid END) AS with_mfa,
  count(DISTINCT CASE WHEN o.ok AND NOT o.mfa THEN o.eventid END) AS without_mfa,
  array_join(array_sort(array_agg(DISTINCT o.awsregion)), ', ') AS regions,
  array_join(array_sort(array_agg(DISTINCT coalesce(g.country_iso, '??'))), ', ') AS countries,
  array_join(array_sort(array_agg(DISTINCT o.sourceipaddress)), ', ') AS source_ips,
  min(o.ts) AS first_seen,
  max(o.ts) AS last_seen
FROM ordered o
CROSS JOIN bounds
LEFT JOIN lookup.geo_country g
  ON g.first_octet = split_part(o.sourceipaddress, '.', 1)
  AND contains(g.network, try_cast(o.sourceipaddress AS ipaddress))
GROUP BY 1, 2, 3, 4
ORDER BY without_mfa DESC, failures DESC, o.person

-- id: cloudtrail/new-network-for-person
-- title: A person called from a network never used before
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1078.004
-- lookups: ip_asn, known_as
-- why: People change addresses every day but seldom their provider. A hosting provider as somebody's
--   new network is how stolen sessions look.
-- triage: Providers of homes and phones: ask casually. Hosting and VPN providers: ask at once and look
--   at actions. Accepted networks go into lookup.known_as.
-- limits: Needs four weeks of history and a fresh range table; unknown ranges share number -1. IPv4
--   only.
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
    AND (useridentity.type = 'IAMUser' OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
    AND useridentity.invokedby IS NULL
    AND vpcendpointid IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  e.person,
  coalesce(a.asn, -1) AS asn,
  coalesce(a.as_org, 'unknown') AS as_org,
  a.country,
  count(DISTINCT e.eventid) AS events,
  array_join(slice(array_sort(array_agg(DISTINCT e.eventname)), 1, 10), ', ') AS actions,
  array_join(slice(array_sort(array_agg(DISTINCT e.ip)), 1, 10), ', ') AS source_ips,
  min(e.ts) AS first_seen
FROM events e
CROSS JOIN bounds
LEFT JOIN lookup.ip_asn a
  ON a.first_octet = split_part(e.ip, '.', 1) AND contains(a.network, TRY_CAST(e.ip AS ipaddress))
LEFT JOIN lookup.known_as k ON k.asn = a.asn
WHERE e.ts >= since - interval '28' day AND e.ts < until
  AND k.asn IS NULL
GROUP BY 1, 2, 3, 4, 5
HAVING min(e.ts) >= max(since)
ORDER BY events DESC, first_seen
LIMIT 1000

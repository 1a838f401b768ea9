-- id: cloudtrail/unapproved-source
-- title: People called from outside the approved networks
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: daily
-- attack: T1078.004
-- lookups: approved_sources
-- why: Where work happens from offices and a VPN, a call of a person from elsewhere is either travel or
--   theft.
-- triage: Ask the person. New office or partner: add the network to lookup.approved_sources.
-- limits: Calls of AWS services in a person's name (invokedBy) and through VPC endpoints are
--   left out.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    sourceipaddress AS ip,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND TRY_CAST(sourceipaddress AS ipaddress) IS NOT NULL
    AND useridentity.invokedby IS NULL
    AND vpcendpointid IS NULL
    AND (useridentity.type IN ('IAMUser', 'Root')
      OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
), addresses AS (
  SELECT DISTINCT ip FROM events
), approved AS (
  SELECT DISTINCT addresses.ip
  FROM addresses
  JOIN lookup.approved_sources s ON contains(s.network, TRY_CAST(addresses.ip AS ipaddress))
)
SELECT
  CAST(since AS date) AS day_start,
  events.account_id,
  events.person,
  events.ip AS source_ip,
  count(DISTINCT events.eventid) AS events,
  array_join(slice(array_sort(array_agg(DISTINCT events.eventname)), 1, 10), ', ') AS actions,
  min(events.ts) AS first_seen,
  max(events.ts) AS last_seen
FROM events
CROSS JOIN bounds
LEFT JOIN approved ON approved.ip = events.ip
WHERE events.ts >= since AND events.ts < until
  AND approved.ip IS NULL
GROUP BY 1, 2, 3, 4
ORDER BY events DESC, first_seen
LIMIT 1000

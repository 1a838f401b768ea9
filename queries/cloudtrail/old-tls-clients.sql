-- id: cloudtrail/old-tls-clients
-- title: Clients that call AWS with old TLS
-- source: cloudtrail
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1557
-- why: Old TLS means an old SDK: it will stop working and can be listened to.
-- triage: Update the client named in user_agent.
-- limits: AWS refuses TLS below 1.2 on most endpoints since 2024, so rows are rare and come from
--   special endpoints.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventsource,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    tlsdetails.tlsversion AS tls_version,
    substr(useragent, 1, 80) AS user_agent
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND tlsdetails.tlsversion IN ('TLSv1', 'TLSv1.0', 'TLSv1.1')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  tls_version,
  user_agent,
  count(DISTINCT eventid) AS events,
  array_join(array_sort(array_agg(DISTINCT eventsource)), ', ') AS services,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY events DESC, person

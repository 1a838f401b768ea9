-- id: cloudtrail/dormant-key-used
-- title: An access key woke up after weeks of silence
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1078.004
-- why: Forgotten keys are found in old repositories and laptops. One that slept for a month and then
--   calls is either a yearly job or a thief.
-- triage: Ask the owner. Nobody remembers: deactivate it, watch what breaks, read what it did.
-- limits: Silence is at least 28 days, known only for keys seen within the last 90 days; older keys
--   appear in cloudtrail/new-principals. Reads 105 days, which costs more than other queries.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    useridentity.accesskeyid AS access_key
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '105' day, '%Y/%m/%d')
    AND useridentity.accesskeyid LIKE 'AKIA%'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  access_key,
  count(DISTINCT CASE WHEN ts >= since THEN eventid END) AS events,
  max(CASE WHEN ts < since THEN ts END) AS last_seen_before,
  min(CASE WHEN ts >= since THEN ts END) AS first_seen,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN eventname END)), 1, 10), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN sourceipaddress END)), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since - interval '90' day AND ts < until
GROUP BY 1, 2, 3, 4
HAVING max(ts) >= max(since)
  AND max(CASE WHEN ts < since THEN ts END) < max(since) - interval '28' day
ORDER BY events DESC, first_seen
LIMIT 1000

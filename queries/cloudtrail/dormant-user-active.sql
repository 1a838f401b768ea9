-- id: cloudtrail/dormant-user-active
-- title: A person came back after weeks of silence
-- source: cloudtrail
-- class: 2
-- severity: low
-- schedule: weekly
-- attack: T1078.004
-- why: Accounts of people who left or moved are seldom removed at once and nobody notices when they are
--   used.
-- triage: Still employed and back from leave: fine. Left: remove the account and read everything since
--   first_seen.
-- limits: Silence is at least 28 days, known only for people seen within the last 90 days. Reads 105
--   days, which costs more than other queries.
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
    coalesce(useridentity.sessioncontext.sessionissuer.username, useridentity.arn) AS acting_as
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '105' day, '%Y/%m/%d')
    AND (useridentity.type = 'IAMUser' OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  acting_as,
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

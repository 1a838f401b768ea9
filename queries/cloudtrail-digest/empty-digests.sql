-- id: cloudtrail-digest/empty-digests
-- title: Accounts and regions whose digests hold no log file for a day
-- source: cloudtrail-digest
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1685.002
-- why: Digests come also when nothing was logged. A day of empty digests in a region that usually logs
--   is a trail that runs and records nothing.
-- triage: Compare the selectors of the trail (cloudtrail/trail-selectors-narrowed); a region without
--   work that day is the harmless reason.
-- limits: A day counts with at least 20 hourly digests; two weeks of history decide what is usual.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), digests AS (
  SELECT DISTINCT
    account,
    region,
    regexp_extract(digests3object, '_CloudTrail-Digest_(.+)_[0-9]{8}T[0-9]{6}Z', 1) AS trail,
    digests3object AS object,
    previousdigests3object AS previous_object,
    from_iso8601_timestamp(digeststarttime) AS starts_at,
    from_iso8601_timestamp(digestendtime) AS ends_at,
    cardinality(logfiles) AS log_files
  FROM cloudtrail_digest.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), daily AS (
  SELECT
    account,
    region,
    CAST(ends_at AT TIME ZONE 'UTC' AS date) AS day_utc,
    count(*) AS digests,
    sum(log_files) AS log_files,
    min(ends_at) AS first_end
  FROM digests
  GROUP BY 1, 2, 3
), usual AS (
  SELECT account, region, sum(log_files) AS all_files
  FROM daily
  GROUP BY 1, 2
)
SELECT
  CAST(since AS date) AS week_start,
  daily.account AS account_id,
  daily.region,
  daily.day_utc,
  daily.digests,
  usual.all_files
FROM daily
CROSS JOIN bounds
JOIN usual ON usual.account = daily.account AND usual.region = daily.region
WHERE daily.first_end >= since AND daily.first_end < until
  AND daily.log_files = 0
  AND daily.digests >= 20
  AND usual.all_files > 0
ORDER BY daily.day_utc, daily.account, daily.region
LIMIT 1000

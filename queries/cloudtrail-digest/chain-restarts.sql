-- id: cloudtrail-digest/chain-restarts
-- title: A digest chain began anew
-- source: cloudtrail-digest
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685.002
-- why: The first digest of a trail names none before it. In the middle of a trail's life it means that
--   logging or validation was stopped and started again, or the trail was replaced.
-- triage: Expected when an account or a region joins. Otherwise the hours before starts_at are not
--   proven: compare with cloudtrail/cloudtrail-config-changes.
-- limits: A region enabled this week matches once.
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
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  region,
  trail,
  starts_at,
  object AS first_digest,
  log_files
FROM digests
CROSS JOIN bounds
WHERE ends_at >= since AND ends_at < until
  AND previous_object IS NULL
ORDER BY starts_at, account, region
LIMIT 1000

-- id: cloudtrail-digest/chain-gaps
-- title: Hours that no digest covers
-- source: cloudtrail-digest
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1685.002, T1070
-- why: CloudTrail signs a digest each hour and names the one before. A digest that is missing, or names
--   another than the one that lies there, means deleted or replaced evidence, or a stopped trail.
-- triage: Run validate-logs of the AWS CLI over gap_from to gap_to. Then read
--   cloudtrail/cloudtrail-stop-or-delete and the bucket's versions: Object Lock keeps what was deleted.
-- limits: Compares names and times; hashes and signatures are checked by validate-logs. The first
--   digest of the range has nothing to compare with. A trail made anew is in
--   cloudtrail-digest/chain-restarts; silence after the last digest is in cloudtrail/silent-sources.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
), ordered AS (
  SELECT
    digests.*,
    lag(ends_at) OVER (PARTITION BY account, trail ORDER BY ends_at) AS covered_until,
    lag(object) OVER (PARTITION BY account, trail ORDER BY ends_at) AS object_before
  FROM digests
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  region,
  trail,
  covered_until AS gap_from,
  starts_at AS gap_to,
  date_diff('minute', covered_until, starts_at) AS gap_minutes,
  object AS next_digest,
  previous_object AS named_before,
  object_before AS found_before
FROM ordered
CROSS JOIN bounds
WHERE ends_at >= since AND ends_at < until
  AND covered_until IS NOT NULL
  AND (starts_at > covered_until OR previous_object <> object_before)
ORDER BY gap_minutes DESC, account, region
LIMIT 1000

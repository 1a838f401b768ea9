-- id: os/sshd-failures
-- title: Refused SSH logins
-- source: os
-- class: 2
-- severity: medium
-- schedule: daily
-- attack: T1110.001, T1110.003, T1021.004
-- why: SSH that is open to the world is tried at once. From an inner address ten refusals are an intruder
--   who tries what they found.
-- triage: Inner source: isolate it first. Outer source: why is port 22 reachable at all
--   (vpc-flow/remote-admin-from-internet)? Then see ssh-success-after-failures.
-- limits: Lines in the form without year take it from the partition, so those of the night of the new year
--   may be off by a year.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    host,
    message,
    regexp_extract(message, ' from ([0-9a-fA-F.:]+)', 1) AS source_ip,
    regexp_extract(message, '(?:for invalid user|for|Invalid user) (\S+) from', 1) AS user_tried,
    CASE WHEN ts LIKE '____-%' THEN from_iso8601_timestamp(ts) ELSE date_parse(concat(substr(day, 1, 4), ' ', regexp_replace(ts, ' +', ' ')), '%Y %b %e %H:%i:%s') END AS seen_at
  FROM os.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND unit = 'sshd'
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  source_ip,
  count(*) AS failures,
  count(DISTINCT host) AS hosts,
  count(DISTINCT user_tried) AS users_tried,
  array_join(slice(array_sort(array_agg(DISTINCT user_tried)), 1, 10), ', ') AS sample_users,
  array_join(slice(array_sort(array_agg(DISTINCT host)), 1, 10), ', ') AS sample_hosts,
  min(seen_at) AS first_seen,
  max(seen_at) AS last_seen
FROM lines
CROSS JOIN bounds
WHERE seen_at >= since AND seen_at < until
  AND regexp_like(message, '^(Failed (password|publickey|keyboard-interactive)|Invalid user)')
GROUP BY since, account, source_ip
HAVING count(*) >= 10
ORDER BY failures DESC, source_ip
LIMIT 1000

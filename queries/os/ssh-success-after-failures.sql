-- id: os/ssh-success-after-failures
-- title: An SSH login succeeded after many failures
-- source: os
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1110, T1078.003
-- why: Guessing that ends in a login is a guessed password.
-- triage: Cut the host off, keep it running. Change the password or key of the user everywhere; read what
--   the session did (sudo, new users, cloudtrail of the instance role).
-- limits: Failures and the login must come from one address to one host. Lines in the form without year
--   take it from the partition, so those of the night of the new year may be off by a year.
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
    regexp_extract(message, '^Accepted \S+ for (\S+) from', 1) AS user_accepted,
    CASE WHEN ts LIKE '____-%' THEN from_iso8601_timestamp(ts) ELSE date_parse(concat(substr(day, 1, 4), ' ', regexp_replace(ts, ' +', ' ')), '%Y %b %e %H:%i:%s') END AS seen_at
  FROM os.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND unit = 'sshd'
), failed AS (
  SELECT account, host, source_ip, count(*) AS failures, min(seen_at) AS first_failure
  FROM lines
  CROSS JOIN bounds
  WHERE seen_at >= since - interval '1' day AND seen_at < until
    AND regexp_like(message, '^(Failed (password|publickey|keyboard-interactive)|Invalid user)')
  GROUP BY 1, 2, 3
  HAVING count(*) >= 5
)
SELECT
  CAST(since AS date) AS day_start,
  lines.account AS account_id,
  lines.host,
  lines.source_ip,
  lines.user_accepted,
  max(failed.failures) AS failures_before,
  count(*) AS logins,
  min(lines.seen_at) AS first_login
FROM lines
CROSS JOIN bounds
JOIN failed
  ON failed.account = lines.account
  AND failed.host = lines.host
  AND failed.source_ip = lines.source_ip
  AND failed.first_failure < lines.seen_at
WHERE lines.seen_at >= since AND lines.seen_at < until
  AND lines.user_accepted IS NOT NULL
GROUP BY since, lines.account, lines.host, lines.source_ip, lines.user_accepted
ORDER BY failures_before DESC, lines.host
LIMIT 1000

-- id: os/new-users
-- title: Users and groups changed on a host
-- source: os
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1136.001, T1098.007
-- why: Our hosts are made from images and nobody is added to them by hand. A new user is a way to come
--   back.
-- triage: Belongs to a package that was installed then? Otherwise isolate the host; the user's files and
--   keys are evidence.
-- limits: Writing /etc/passwd with an editor leaves no such line. Lines in the form without year take it
--   from the partition, so those of the night of the new year may be off by a year.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    host,
    unit,
    message,
    CASE WHEN ts LIKE '____-%' THEN from_iso8601_timestamp(ts) ELSE date_parse(concat(substr(day, 1, 4), ' ', regexp_replace(ts, ' +', ' ')), '%Y %b %e %H:%i:%s') END AS seen_at
  FROM os.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND unit IN ('useradd', 'usermod', 'groupadd', 'passwd', 'chpasswd', 'gpasswd')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  host,
  unit AS program,
  message,
  regexp_like(message, '(sudo|wheel|root|docker|admin)') AS privileged,
  count(*) AS lines,
  min(seen_at) AS first_seen
FROM lines
CROSS JOIN bounds
WHERE seen_at >= since AND seen_at < until
  AND regexp_like(message, '(new user|new account|add .* to group|added by|password changed|changed user)')
GROUP BY since, account, host, unit, message
ORDER BY privileged DESC, first_seen, host
LIMIT 1000

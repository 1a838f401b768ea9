-- id: os/sudo-commands
-- title: What people ran with sudo
-- source: os
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1548.003
-- why: Who becomes root where, and how often it was refused: the one place in a host where rights change
--   hands.
-- triage: refused above zero: somebody tries. shells: everything after that is out of sight of sudo; read
--   the session (ssm-session).
-- limits: A root shell logs nothing of what follows. Lines in the form without year take it from the
--   partition, so those of the night of the new year may be off by a year.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    host,
    trim(regexp_extract(message, '^\s*(\S+) : ', 1)) AS person,
    regexp_extract(message, 'USER=(\S+)', 1) AS as_user,
    regexp_extract(message, 'COMMAND=(.*)$', 1) AS command,
    message LIKE '%command not allowed%' OR message LIKE '%incorrect password%' AS refused,
    CASE WHEN ts LIKE '____-%' THEN from_iso8601_timestamp(ts) ELSE date_parse(concat(substr(day, 1, 4), ' ', regexp_replace(ts, ' +', ' ')), '%Y %b %e %H:%i:%s') END AS seen_at
  FROM os.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND unit = 'sudo'
    AND message LIKE '%COMMAND=%'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  person,
  as_user,
  count(*) AS commands,
  count_if(refused) AS refused,
  count_if(regexp_like(command, '^(/usr)?/bin/(su|ba?sh|zsh)( |$)')) AS shells,
  count(DISTINCT host) AS hosts,
  array_join(slice(array_sort(array_agg(DISTINCT command)), 1, 10), ' | ') AS sample_commands,
  min(seen_at) AS first_seen,
  max(seen_at) AS last_seen
FROM lines
CROSS JOIN bounds
WHERE seen_at >= since AND seen_at < until
GROUP BY since, account, person, as_user
ORDER BY refused DESC, shells DESC, commands DESC, person

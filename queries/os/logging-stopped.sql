-- id: os/logging-stopped
-- title: Somebody stopped the logging of a host
-- source: os
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1685, T1685.006
-- why: The host's own witness is switched off before the crime, and the line that says so is often the last
--   one.
-- triage: A shutdown of the whole host stops everything within seconds: compare. A single service alone:
--   isolate the host and read its last session.
-- limits: What the agent could no longer send is lost; a host that falls silent is seen by the health
--   queries. Lines in the form without year take it from the partition, so those of the night of the new
--   year may be off by a year.
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
    AND unit IN ('systemd', 'auditd', 'rsyslogd', 'kernel', 'sudo')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  host,
  unit AS program,
  substr(message, 1, 200) AS message,
  count(*) AS lines,
  min(seen_at) AS first_seen,
  max(seen_at) AS last_seen
FROM lines
CROSS JOIN bounds
WHERE seen_at >= since AND seen_at < until
  AND regexp_like(message, '(Stopp(ed|ing) .*(audit|[Ll]ogging|syslog|journal|CloudWatch|SSM Agent)|audit daemon is exiting|audit: enabled=0|exiting on signal|auditctl -[eD]|journalctl .*--vacuum)')
GROUP BY since, account, host, unit, substr(message, 1, 200)
ORDER BY first_seen, host
LIMIT 1000

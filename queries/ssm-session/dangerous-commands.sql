-- id: ssm-session/dangerous-commands
-- title: Commands in sessions that intruders use
-- source: ssm-session
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1059.004, T1552.005, T1003.008, T1105, T1070.003, T1685
-- why: Asking the metadata service for credentials, dumping a database, switching off the logger: each has
--   a legitimate use once a year.
-- triage: Read the whole session by its id. Ask the person; a maintenance ticket should name the command.
--   No answer within the hour: isolate the instance.
-- limits: Text of the terminal is matched, so reading a manual matches as well, and an editor or an alias
--   hides a command.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    target.id AS instance_id,
    regexp_extract(useridentity.arn, '([^/]+)$', 1) AS person,
    sessionid,
    runasuser,
    regexp_replace(array_join(sessiondata, ' '), '\x1b\[[0-9;?]*[A-Za-z]', '') AS text,
    from_iso8601_timestamp(eventtime) AS ts
  FROM ssm_session.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  person,
  instance_id,
  sessionid AS session_id,
  count(*) AS records,
  array_join(slice(array_sort(array_agg(DISTINCT regexp_extract(text, '(169\.254\.169\.254|/etc/shadow|\.aws/credentials|(curl|wget) [^|]*\| *(ba)?sh|base64 (-d|--decode)|/dev/tcp/|nc -[a-z]*e|chattr -|history -c|(systemctl stop|service) [a-z-]*(audit|rsyslog|amazon-ssm|cloudwatch)[a-z-]*|mysqldump|pg_dump|iptables -F|setenforce 0|useradd|authorized_keys)', 1))), 1, 10), ', ') AS found,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM lines
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND regexp_like(text, '169\.254\.169\.254|/etc/shadow|\.aws/credentials|(curl|wget) [^|]*\| *(ba)?sh|base64 (-d|--decode)|/dev/tcp/|nc -[a-z]*e|chattr -|history -c|(systemctl stop|service) [a-z-]*(audit|rsyslog|amazon-ssm|cloudwatch)|mysqldump|pg_dump|iptables -F|setenforce 0|useradd|authorized_keys')
GROUP BY since, account, person, instance_id, sessionid
ORDER BY records DESC, person
LIMIT 1000

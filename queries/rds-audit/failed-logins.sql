-- id: rds-audit/failed-logins
-- title: Refused logins at databases
-- source: rds-audit
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1110.001, T1110.003
-- why: Databases are reached from few hosts with stored passwords, so hardly anybody mistypes. Five
--   refusals a day are a rotated password or somebody who tries.
-- triage: One user, one application host: a password that was rotated. Many users, or a host that has no
--   business here: isolate the host. successes after failures: change that password now.
-- limits: Only engines with the audit log in Aurora MySQL form. A connection refused by the security group
--   never reaches the database.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    server_host,
    db_user,
    host,
    operation,
    retcode,
    from_unixtime(TRY_CAST(ts AS bigint) / 1000000) AS seen_at
  FROM rds_audit.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND operation IN ('CONNECT', 'FAILED_CONNECT')
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  server_host,
  host,
  count_if(operation = 'FAILED_CONNECT' OR retcode NOT IN ('0', '')) AS failures,
  count(DISTINCT CASE WHEN operation = 'FAILED_CONNECT' OR retcode NOT IN ('0', '') THEN db_user END) AS users_tried,
  count_if(operation = 'CONNECT' AND retcode IN ('0', '')) AS successes,
  array_join(slice(array_sort(array_agg(DISTINCT db_user)), 1, 10), ', ') AS users,
  min(seen_at) AS first_seen,
  max(seen_at) AS last_seen
FROM lines
CROSS JOIN bounds
WHERE seen_at >= since AND seen_at < until
GROUP BY since, account, server_host, host
HAVING count_if(operation = 'FAILED_CONNECT' OR retcode NOT IN ('0', '')) >= 5
ORDER BY failures DESC, host
LIMIT 1000

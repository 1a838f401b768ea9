-- id: rds-audit/who-when-sql
-- title: Who ran what against which database
-- source: rds-audit
-- class: 3
-- severity: info
-- schedule: weekly
-- attack: T1213.006, T1078
-- why: Who, when, which SQL: the pairs of user and host that use a database are few, and a new pair is the
--   first sign of borrowed credentials.
-- triage: is_new rows first: is the host one of the application's? A person's user from a bastion needs a
--   work request. Read the statements in the table for the pair.
-- limits: Counts statements by their first word. Hosts behind a proxy share one address.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT
    account,
    server_host,
    db_user,
    host,
    database,
    upper(regexp_extract(ltrim(object), '^([A-Za-z]+)', 1)) AS verb,
    retcode,
    from_unixtime(TRY_CAST(ts AS bigint) / 1000000) AS seen_at
  FROM rds_audit.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND operation = 'QUERY'
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  server_host,
  database,
  db_user,
  host,
  count_if(seen_at >= since AND verb = 'SELECT') AS reads,
  count_if(seen_at >= since AND verb IN ('INSERT', 'UPDATE', 'DELETE', 'REPLACE')) AS writes,
  count_if(seen_at >= since AND verb NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE')) AS others,
  count_if(seen_at >= since AND retcode <> '0') AS failed,
  count_if(seen_at < since) / 4e0 AS statements_avg_4_weeks,
  count_if(seen_at < since) = 0 AS is_new,
  min(CASE WHEN seen_at >= since THEN seen_at END) AS first_seen,
  max(seen_at) AS last_seen
FROM lines
CROSS JOIN bounds
WHERE seen_at >= since - interval '28' day AND seen_at < until
GROUP BY since, account, server_host, database, db_user, host
HAVING count_if(seen_at >= since) > 0
ORDER BY is_new DESC, reads DESC, db_user

-- id: rds-audit/off-hours-reads
-- title: Whole tables read outside working hours
-- source: rds-audit
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1005, T1213.006, T1074
-- lookups: working_hours, holidays
-- why: A dump reads every row of every table and is made when nobody looks. Backups do so too, but always
--   from the same host at the same time.
-- triage: The backup host at its time: expect it. Otherwise ask the person behind db_user, asynchronously,
--   and look at vpc-flow/large-uploads of that host.
-- limits: A dump with conditions, or in small pieces, looks like ordinary reading.
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
    upper(ltrim(object)) AS statement,
    from_unixtime(TRY_CAST(ts AS bigint) / 1000000) AS seen_at
  FROM rds_audit.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND operation = 'QUERY'
), reads AS (
  SELECT lines.*, seen_at AT TIME ZONE 'Asia/Tokyo' AS local
  FROM lines
  CROSS JOIN bounds
  WHERE seen_at >= since AND seen_at < until
    AND (regexp_like(statement, '^SELECT (/\*!40001 SQL_NO_CACHE \*/ )?(\* |[A-Z0-9_`]+\.\* )')
      OR statement LIKE '%INTO OUTFILE%'
      OR statement LIKE '%INTO DUMPFILE%')
    AND NOT regexp_like(statement, ' (WHERE|LIMIT) ')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  server_host,
  db_user,
  host,
  CAST(local AS date) AS day_jst,
  max(h.name) AS holiday,
  count(*) AS whole_table_reads,
  count(DISTINCT statement) AS statements,
  array_join(slice(array_sort(array_agg(DISTINCT substr(statement, 1, 120))), 1, 5), ' | ') AS sample_statements,
  min(seen_at) AS first_seen,
  max(seen_at) AS last_seen
FROM reads
CROSS JOIN bounds
LEFT JOIN lookup.holidays h ON h.day = CAST(local AS date)
LEFT JOIN lookup.working_hours w
  ON w.weekday = day_of_week(local)
  AND hour(local) * 60 + minute(local) >= w.start_min
  AND hour(local) * 60 + minute(local) < w.end_min
WHERE w.weekday IS NULL OR h.day IS NOT NULL
GROUP BY since, account, server_host, db_user, host, CAST(local AS date)
ORDER BY whole_table_reads DESC, db_user
LIMIT 1000

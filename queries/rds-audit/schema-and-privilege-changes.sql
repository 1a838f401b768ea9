-- id: rds-audit/schema-and-privilege-changes
-- title: Changes of tables, users and rights
-- source: rds-audit
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1098, T1136, T1485
-- why: The schema changes with a release, and rights with a request. Anything else is somebody who prepares
--   or destroys.
-- triage: privilege and destroy first. No release and no request of that day: ask the user, then look at
--   what they read (off-hours-reads).
-- limits: Looks at the first words of a statement; a procedure can hide one. Literals are masked in the
--   samples.
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
    upper(substr(ltrim(object), 1, 200)) AS statement,
    retcode,
    from_unixtime(TRY_CAST(ts AS bigint) / 1000000) AS seen_at
  FROM rds_audit.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND operation = 'QUERY'
), changes AS (
  SELECT
    lines.*,
    CASE
      WHEN regexp_like(statement, '^(GRANT|REVOKE|CREATE USER|ALTER USER|DROP USER|RENAME USER|SET PASSWORD|CREATE ROLE|DROP ROLE)') THEN 'privilege'
      WHEN regexp_like(statement, '^(DROP|TRUNCATE)') THEN 'destroy'
      WHEN regexp_like(statement, '^(CREATE|ALTER|RENAME)') THEN 'schema'
      WHEN regexp_like(statement, '^SET GLOBAL') THEN 'setting'
    END AS kind
  FROM lines
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  server_host,
  db_user,
  host,
  kind,
  count(*) AS statements,
  count_if(retcode <> '0') AS failed,
  array_join(array_sort(array_agg(DISTINCT database)), ', ') AS databases,
  array_join(slice(array_sort(array_agg(DISTINCT regexp_replace(statement, '''[^'']*''', '?'))), 1, 5), ' | ') AS sample_statements,
  min(seen_at) AS first_seen,
  max(seen_at) AS last_seen
FROM changes
CROSS JOIN bounds
WHERE seen_at >= since AND seen_at < until
  AND kind IS NOT NULL
GROUP BY since, account, server_host, db_user, host, kind
ORDER BY kind, statements DESC, db_user
LIMIT 1000

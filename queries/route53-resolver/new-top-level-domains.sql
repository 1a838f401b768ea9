-- id: route53-resolver/new-top-level-domains
-- title: Top-level domains that were never asked for before
-- source: route53-resolver
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1583.001
-- why: Workloads stay within few top-level domains, while disposable names are sold cheaply in others. The
--   first name below a new one deserves a look.
-- triage: Look the names up in a reputation service; find the program that asked. Expected: nothing to do,
--   it is known next week.
-- limits: Compares with the four weeks before, so a quiet month brings everything up again. A bad name
--   below .com does not show here, but in unknown-domains.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account_id,
    coalesce(srcids.instance, srcaddr) AS asker,
    regexp_replace(lower(query_name), '\.$', '') AS name,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_resolver.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND rcode = 'NOERROR'
), named AS (
  SELECT asked.*, regexp_extract(name, '\.([^.]+)$', 1) AS tld
  FROM asked
)
SELECT
  CAST(since AS date) AS week_start,
  tld,
  count(*) AS queries,
  count(DISTINCT name) AS names,
  array_join(slice(array_sort(array_agg(DISTINCT name)), 1, 10), ', ') AS sample_names,
  array_join(array_sort(array_agg(DISTINCT account_id)), ', ') AS accounts,
  array_join(slice(array_sort(array_agg(DISTINCT asker)), 1, 20), ', ') AS askers,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
  AND tld IS NOT NULL
  AND tld NOT IN ('arpa', 'internal', 'local')
GROUP BY 1, 2, since
HAVING min(ts) >= since
ORDER BY queries DESC, tld

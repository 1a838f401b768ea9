-- id: route53-resolver/generated-names
-- title: Hosts ask for names that look generated
-- source: route53-resolver
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1568.002
-- why: Malware that has lost its server tries names from a generator until one is registered. The misses
--   stand out: long, unpronounceable, none of them exists.
-- triage: Isolate the asker if nobody can name the program. Read its process list and its flows; look for
--   the one name of the same kind that did resolve (unknown-domains).
-- limits: Looks at the label before the last dot only, needs ten such names a week and a missing answer.
--   Generators that use dictionary words pass. Telemetry of some browsers and anti-virus products looks
--   alike.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account_id,
    vpc_id,
    coalesce(srcids.instance, srcaddr) AS asker,
    regexp_replace(lower(query_name), '\.$', '') AS name,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_resolver.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND rcode = 'NXDOMAIN'
), labels AS (
  SELECT asked.*, regexp_extract(name, '([^.]+)\.[^.]+$', 1) AS label
  FROM asked
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  vpc_id,
  asker,
  count(DISTINCT name) AS names,
  count(*) AS queries,
  array_join(slice(array_sort(array_agg(DISTINCT name)), 1, 10), ', ') AS sample_names,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM labels
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND length(label) >= 10
  AND label NOT LIKE '%-%'
  AND (regexp_like(label, '[bcdfghjklmnpqrstvwxz]{5}')
    OR length(regexp_replace(label, '[^0-9]', '')) * 1e0 / length(label) >= 0.3)
GROUP BY 1, 2, 3, 4
HAVING count(DISTINCT name) >= 10
ORDER BY names DESC, asker
LIMIT 1000

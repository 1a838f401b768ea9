-- id: route53-resolver/nxdomain-bursts
-- title: A host asked for many names that do not exist
-- source: route53-resolver
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1568.002, T1046
-- why: Forty different misses within an hour: a name generator, a scanner of ours or of somebody else, or a
--   broken search list.
-- triage: Read sample_names. Search suffixes repeated behind good names: fix resolv.conf. Random names:
--   generated-names. Names of our own hosts: somebody maps the network from inside.
-- limits: Reverse lookups and .internal are left out. Slower misses are in unknown-domains.
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
)
SELECT
  CAST(since AS date) AS week_start,
  date_trunc('hour', ts) AS hour_utc,
  account_id,
  vpc_id,
  asker,
  count(DISTINCT name) AS names,
  count(*) AS queries,
  array_join(slice(array_sort(array_agg(DISTINCT name)), 1, 10), ', ') AS sample_names
FROM asked
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND name NOT LIKE '%.arpa'
  AND name NOT LIKE '%.internal'
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT name) >= 40
ORDER BY names DESC
LIMIT 1000

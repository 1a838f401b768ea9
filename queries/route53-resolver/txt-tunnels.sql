-- id: route53-resolver/txt-tunnels
-- title: Data hidden in long DNS names
-- source: route53-resolver
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1071.004, T1048.003, T1572
-- why: DNS passes where nothing else does. Whoever carries data out through it packs it into names: long,
--   each one different, all below one domain, the answers in TXT.
-- triage: Decode a sample name (base32 or hex). Block the domain with DNS Firewall, isolate the asker,
--   estimate the loss: about half of characters_sent in bytes.
-- limits: Needs twenty different names of sixty characters or more below one domain in a week. Some
--   security products and CDNs do this by design: put them in lookups/known_domains.csv for unknown-domains
--   and expect them here.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account_id,
    vpc_id,
    coalesce(srcids.instance, srcaddr) AS asker,
    upper(query_type) AS query_type,
    regexp_replace(lower(query_name), '\.$', '') AS name,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_resolver.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), named AS (
  SELECT asked.*, regexp_extract(name, '([^.]+\.(?:co|ne|or|go|ac|ad|ed|gr|lg|com|net|org|gov|edu)\.[a-z]{2}|[^.]+\.[^.]+)$') AS domain
  FROM asked
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  vpc_id,
  asker,
  domain,
  count(DISTINCT name) AS names,
  sum(length(name)) AS characters_sent,
  max(length(name)) AS longest,
  count_if(query_type IN ('TXT', 'NULL', 'CNAME', 'MX')) AS data_bearing,
  array_join(array_sort(array_agg(DISTINCT query_type)), ', ') AS query_types,
  min(name) AS sample_name,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND length(name) >= 60
  AND name NOT LIKE '%.arpa'
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT name) >= 20
ORDER BY characters_sent DESC
LIMIT 1000

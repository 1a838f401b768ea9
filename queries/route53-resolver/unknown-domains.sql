-- id: route53-resolver/unknown-domains
-- title: Hosts asked for domains that nobody has listed
-- source: route53-resolver
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1071.004, T1568
-- operation: A2
-- lookups: known_domains
-- why: Our workloads talk to few places, and always the same. A domain that no host asked for in four weeks
--   is a new dependency, or somebody else at work inside.
-- triage: First the rows with weeks_seen_before 0. Which workload asked (askers), is it expected? Yes: add
--   a row to lookups/known_domains.csv with the reason. No: open an issue, look at the flows to the
--   answered addresses and at what the instance did.
-- limits: The registrable domain is guessed from the last labels (no public suffix list). Names resolved
--   elsewhere (see vpc-flow/external-dns-resolvers) or connections to bare addresses are not seen. Private
--   zones must be listed as known.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    regexp_replace(lower(query_name), '\.$', '') AS name,
    query_type,
    rcode,
    account_id,
    vpc_id,
    coalesce(srcids.instance, srcaddr) AS asker,
    cardinality(filter(answers, a -> a.type IN ('A', 'AAAA') AND NOT regexp_like(a.rdata, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|f[cd]|fe80)'))) > 0 AS answered_public,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_resolver.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
), named AS (
  SELECT asked.*, regexp_extract(name, '([^.]+\.(?:co|ne|or|go|ac|ad|ed|gr|lg|com|net|org|gov|edu)\.[a-z]{2}|[^.]+\.[^.]+)$') AS domain
  FROM asked
  WHERE strpos(name, '.') > 0
    AND NOT regexp_like(name, '(\.in-addr\.arpa|\.ip6\.arpa|\.internal|\.local)$')
)
SELECT
  CAST(since AS date) AS week_start,
  named.domain,
  count_if(ts >= since) AS queries,
  count(DISTINCT CASE WHEN ts < since THEN date_trunc('week', ts AT TIME ZONE 'Asia/Tokyo') END) AS weeks_seen_before,
  count_if(ts >= since AND answered_public) AS answered_public,
  count_if(ts >= since AND rcode <> 'NOERROR') AS not_noerror,
  array_join(array_sort(array_agg(DISTINCT query_type)), ', ') AS query_types,
  array_join(slice(array_sort(array_agg(DISTINCT name)), 1, 10), ', ') AS sample_names,
  array_join(array_sort(array_agg(DISTINCT account_id)), ', ') AS accounts,
  array_join(array_sort(array_agg(DISTINCT vpc_id)), ', ') AS vpcs,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN asker END)), 1, 20), ', ') AS askers,
  min(CASE WHEN ts >= since THEN ts END) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
LEFT JOIN lookup.known_domains known
  ON (named.name = lower(known.domain) OR named.name LIKE concat('%.', lower(known.domain)))
  AND known.scope IN ('*', named.account_id, named.vpc_id)
WHERE ts >= since - interval '28' day AND ts < until
  AND known.domain IS NULL
GROUP BY 1, 2, since
HAVING count_if(ts >= since) > 0
ORDER BY weeks_seen_before, queries DESC, domain
LIMIT 1000

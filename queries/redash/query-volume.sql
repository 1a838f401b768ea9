-- id: redash/query-volume
-- title: People who ask Redash much more than usual
-- source: redash
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1213.006
-- lookups: redash_users
-- why: Somebody who leaves copies first. Three times the usual number of queries, or many from a key, is
--   the sign.
-- triage: Ask the person and their manager. A key: who owns it, and is the address one of ours?
-- limits: Counts questions, not rows. New colleagues have no past and always show.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    user_id,
    action,
    object_type,
    object_id,
    additional_properties.user_name AS user_name,
    additional_properties.ip AS ip,
    additional_properties.user_agent AS user_agent,
    additional_properties.query AS query_text,
    additional_properties.api_key AS api_key,
    from_iso8601_timestamp(created_at) AS ts
  FROM redash.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND (action = 'execute_query' OR action = 'api_get' OR action = 'download')
), named AS (
  SELECT coalesce(u.email, e.user_name, concat('api_key:', e.api_key), concat('user_id:', CAST(e.user_id AS varchar))) AS person, e.action, e.object_id, e.query_text, e.ip, e.ts
  FROM events e
  LEFT JOIN lookup.redash_users u ON u.user_id = e.user_id
)
SELECT
  CAST(since AS date) AS week_start,
  person,
  count_if(ts >= since) AS reads_week,
  count_if(ts < since) / 4e0 AS reads_avg_4_weeks,
  count(DISTINCT CASE WHEN ts >= since THEN query_text END) AS different_queries,
  count(DISTINCT CASE WHEN ts >= since AND action = 'execute_query' THEN object_id END) AS data_sources,
  count_if(ts >= since AND action = 'api_get') AS api_reads,
  array_join(array_sort(array_agg(DISTINCT CASE WHEN ts >= since THEN ip END)), ', ') AS ips,
  max(ts) AS last_at
FROM named
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY since, person
HAVING count_if(ts >= since) >= 10
  AND count_if(ts >= since) > 3 * count_if(ts < since) / 4e0
ORDER BY reads_week DESC, person
LIMIT 1000

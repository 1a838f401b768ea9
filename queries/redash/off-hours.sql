-- id: redash/off-hours
-- title: Redash used outside working hours
-- source: redash
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1213.006, T1078
-- operation: B2
-- lookups: redash_users, working_hours, holidays
-- why: Redash reads the databases of customers. Using it at night has a reason that its user can name in
--   one sentence.
-- triage: Ask each person in the thread of the week, asynchronously. No answer in two days: their manager.
--   A strange address: revoke the session first.
-- limits: Scheduled refreshes leave no such event. A refused login writes no event (see
--   os/redash-failed-logins). Texts in quotes are masked, names of columns are not.
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
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND ((action = 'login' AND object_type = 'redash')
      OR (action = 'execute_query' AND object_type = 'data_source')
      OR action = 'api_get')
), outside AS (
  SELECT
    since,
    coalesce(u.email, e.user_name, concat('api_key:', e.api_key), concat('user_id:', CAST(e.user_id AS varchar))) AS person,
    e.action,
    e.object_id,
    e.ip,
    e.query_text,
    e.ts,
    e.ts AT TIME ZONE 'Asia/Tokyo' AS local,
    h.name AS holiday
  FROM events e
  CROSS JOIN bounds
  LEFT JOIN lookup.redash_users u ON u.user_id = e.user_id
  LEFT JOIN lookup.holidays h ON h.day = CAST(e.ts AT TIME ZONE 'Asia/Tokyo' AS date)
  LEFT JOIN lookup.working_hours w
    ON w.weekday = day_of_week(e.ts AT TIME ZONE 'Asia/Tokyo')
    AND hour(e.ts AT TIME ZONE 'Asia/Tokyo') * 60 + minute(e.ts AT TIME ZONE 'Asia/Tokyo') >= w.start_min
    AND hour(e.ts AT TIME ZONE 'Asia/Tokyo') * 60 + minute(e.ts AT TIME ZONE 'Asia/Tokyo') < w.end_min
  WHERE e.ts >= since AND e.ts < until
    AND (w.weekday IS NULL OR h.day IS NOT NULL)
)
SELECT
  CAST(since AS date) AS week_start,
  person,
  CAST(local AS date) AS day_jst,
  max(holiday) AS holiday,
  count_if(action = 'login') AS logins,
  count_if(action = 'execute_query') AS queries,
  count_if(action = 'api_get') AS api_reads,
  array_join(array_sort(array_agg(DISTINCT CASE WHEN action = 'execute_query' THEN object_id END)), ', ') AS data_sources,
  array_join(array_sort(array_agg(DISTINCT ip)), ', ') AS ips,
  array_join(slice(array_sort(array_agg(DISTINCT regexp_replace(substr(query_text, 1, 200), '''[^'']*''', '?'))), 1, 5), ' | ') AS sample_sql,
  min(ts) AS first_at,
  max(ts) AS last_at
FROM outside
GROUP BY since, person, CAST(local AS date)
ORDER BY day_jst, person
LIMIT 1000

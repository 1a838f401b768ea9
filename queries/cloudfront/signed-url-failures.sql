-- id: cloudfront/signed-url-failures
-- title: Signed links that were refused
-- source: cloudfront
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1550.001, T1530
-- why: A signed link opens one object for a while. The same signature tried on many objects is somebody who
--   hopes that it opens more.
-- triage: Many objects with one signature: an attempt; find who was given the link. One object and many
--   tries: the link ran out, a user is waiting.
-- limits: The log does not say whether the link was expired or forged. Cookies are not looked at.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    x_host_header AS site,
    c_ip,
    sc_status,
    cs_uri_stem,
    cs_uri_query,
    cs_user_agent,
    from_iso8601_timestamp(concat("date", 'T', "time", 'Z')) AS ts
  FROM cloudfront.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND sc_status = 403
    AND (cs_uri_query LIKE '%Signature=%' OR cs_uri_query LIKE '%Key-Pair-Id=%' OR cs_uri_query LIKE '%X-Amz-Signature=%')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  site,
  c_ip,
  count(*) AS refused,
  count(DISTINCT cs_uri_stem) AS objects,
  count(DISTINCT regexp_extract(cs_uri_query, 'Signature=([^&]+)', 1)) AS signatures,
  max(cs_user_agent) AS user_agent,
  array_join(slice(array_sort(array_agg(DISTINCT cs_uri_stem)), 1, 10), ', ') AS sample_paths,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY since, account, site, c_ip
HAVING count(*) >= 5
ORDER BY objects DESC, refused DESC, c_ip
LIMIT 1000

-- id: eks-audit/anonymous-access
-- title: Nobody in particular asked the Kubernetes API
-- source: eks-audit
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1190, T1078.001
-- why: Anonymous callers may ask for the health of the API and nothing else. One answered call means a
--   binding for everybody.
-- triage: answered above zero: find the binding of system:anonymous or system:unauthenticated and remove
--   it, then list what was read. Refused only: close the public endpoint.
-- limits: Without a public endpoint only inner addresses can show.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), calls AS (
  SELECT
    account,
    region,
    auditid,
    "user".username AS username,
    "user".groups AS groups,
    element_at(sourceips, 1) AS source_ip,
    useragent,
    verb,
    objectref.namespace AS namespace,
    objectref.resource AS resource,
    objectref.name AS name,
    objectref.subresource AS subresource,
    responsestatus.code AS code,
    requesturi,
    requestobject,
    from_iso8601_timestamp(requestreceivedtimestamp) AS ts
  FROM eks_audit.prod
  WHERE day >= date_format(current_timestamp - interval '3' day, '%Y/%m/%d')
    AND stage = 'ResponseComplete'
)
SELECT
  CAST(since AS date) AS day_start,
  account AS account_id,
  region,
  source_ip,
  count(DISTINCT auditid) AS calls,
  count(DISTINCT CASE WHEN code < 400 THEN auditid END) AS answered,
  array_join(slice(array_sort(array_agg(DISTINCT CASE WHEN code < 400 THEN requesturi END)), 1, 10), ', ') AS answered_paths,
  max(useragent) AS user_agent,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM calls
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND username = 'system:anonymous'
  AND NOT regexp_like(requesturi, '^/(healthz|livez|readyz|version)([/?]|$)')
GROUP BY since, account, region, source_ip
ORDER BY answered DESC, calls DESC, source_ip
LIMIT 1000

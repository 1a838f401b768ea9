-- id: eks-audit/exec-into-pods
-- title: Somebody opened a shell in a pod
-- source: eks-audit
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1609
-- why: Containers are replaced, not repaired: a shell in one is an incident being handled, or being made.
-- triage: Ask the person. A service account that execs: isolate the pod it runs in, and revoke its token.
-- limits: What was typed is not recorded, only the first command. Shells opened through the node do not
--   pass the API.
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
  username,
  namespace,
  name AS pod,
  subresource,
  count(DISTINCT auditid) AS calls,
  count(DISTINCT CASE WHEN code < 400 OR code IS NULL THEN auditid END) AS succeeded,
  array_join(slice(array_sort(array_agg(DISTINCT url_decode(regexp_extract(requesturi, 'command=([^&]+)', 1)))), 1, 5), ', ') AS commands,
  max(source_ip) AS source_ip,
  min(ts) AS first_seen
FROM calls
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND resource = 'pods'
  AND subresource IN ('exec', 'attach', 'portforward')
GROUP BY since, account, region, username, namespace, name, subresource
ORDER BY calls DESC, username, pod
LIMIT 1000

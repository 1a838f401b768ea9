-- id: eks-audit/secrets-read
-- title: Somebody read or listed the secrets of a cluster
-- source: eks-audit
-- class: 2
-- severity: high
-- schedule: daily
-- attack: T1552.007
-- why: An application gets its own secret; only operators and intruders list them.
-- triage: An operator of the cluster (external secrets, backup): expect it. A person or a web application:
--   rotate everything in sample_secrets.
-- limits: Controllers of Kubernetes itself are left out by name. A pod that mounts a secret does not call
--   the API for it.
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
  source_ip,
  count(DISTINCT auditid) AS calls,
  count(DISTINCT CASE WHEN verb IN ('list', 'watch') THEN auditid END) AS lists,
  count(DISTINCT concat(coalesce(namespace, '*'), '/', coalesce(name, '*'))) AS secrets,
  count(DISTINCT CASE WHEN code >= 400 THEN auditid END) AS refused,
  array_join(slice(array_sort(array_agg(DISTINCT concat(coalesce(namespace, '*'), '/', coalesce(name, '*')))), 1, 10), ', ') AS sample_secrets,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM calls
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND resource = 'secrets'
  AND verb IN ('get', 'list', 'watch')
  AND username NOT LIKE 'system:node:%'
  AND username NOT LIKE 'system:serviceaccount:kube-system:%'
  AND username NOT IN ('system:kube-controller-manager', 'system:apiserver', 'eks:certificate-controller', 'system:kube-scheduler')
GROUP BY since, account, region, username, source_ip
HAVING count(DISTINCT CASE WHEN verb IN ('list', 'watch') THEN auditid END) > 0
  OR count(DISTINCT concat(coalesce(namespace, '*'), '/', coalesce(name, '*'))) >= 10
ORDER BY lists DESC, secrets DESC, username
LIMIT 1000

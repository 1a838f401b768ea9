-- id: eks-audit/admin-bindings
-- title: Somebody was made administrator of a cluster
-- source: eks-audit
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1098.006
-- why: cluster-admin opens every secret and every node. Bindings come from code, at deployments.
-- triage: Compare with the deployments of the hour. No deployment: delete the binding, revoke the subject,
--   read what it called since ts.
-- limits: Only what the audit policy records with the request body. Access entries of EKS itself are calls
--   of the AWS API: cloudtrail has them.
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
  verb,
  resource,
  namespace,
  coalesce(name, json_extract_scalar(requestobject, '$.metadata.name')) AS binding,
  json_extract_scalar(lower(requestobject), '$.roleref.name') AS role,
  coalesce(json_extract_scalar(requestobject, '$.subjects[0].name'), '-') AS first_subject,
  code,
  source_ip,
  ts
FROM calls
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND resource IN ('clusterrolebindings', 'rolebindings')
  AND verb IN ('create', 'update', 'patch')
  AND (regexp_like(requestobject, '"(cluster-admin|admin|system:masters|edit)"')
    OR regexp_like(requestobject, '"system:(anonymous|unauthenticated|authenticated)"'))
  AND username NOT IN ('system:apiserver', 'eks:addon-manager', 'eks:cluster-bootstrap')
ORDER BY ts, username
LIMIT 1000

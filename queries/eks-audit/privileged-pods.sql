-- id: eks-audit/privileged-pods
-- title: A workload asked for the node itself
-- source: eks-audit
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1610, T1611
-- why: A privileged container, or one that mounts the host, is root on the node and from there in every pod
--   and in the node's role.
-- triage: Refused (code 403): who tried, and why? Allowed: belongs to an agent that is deployed from code?
--   Otherwise cordon the node and take it out.
-- limits: kube-system is left out, where such workloads live. Needs the request body in the audit policy.
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
  resource,
  coalesce(name, json_extract_scalar(requestobject, '$.metadata.name'), json_extract_scalar(lower(requestobject), '$.metadata.generatename')) AS workload,
  regexp_like(requestobject, '(?i)"privileged": ?true') AS privileged,
  regexp_like(requestobject, '(?i)"host(pid|network|ipc)": ?true') AS host_namespaces,
  regexp_like(requestobject, '(?i)"hostpath": ?\{') AS host_path,
  code,
  ts
FROM calls
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND resource IN ('pods', 'daemonsets', 'deployments', 'jobs', 'cronjobs', 'statefulsets', 'replicasets')
  AND verb IN ('create', 'update', 'patch')
  AND subresource IS NULL
  AND namespace <> 'kube-system'
  AND regexp_like(requestobject, '(?i)"privileged": ?true|"host(pid|network|ipc)": ?true|"hostpath": ?\{')
ORDER BY ts, username
LIMIT 1000

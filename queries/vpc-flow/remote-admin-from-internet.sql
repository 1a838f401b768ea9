-- id: vpc-flow/remote-admin-from-internet
-- title: Administration or database ports reached from the internet
-- source: vpc-flow
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1133, T1021.001, T1021.004
-- lookups: approved_sources
-- why: SSH, RDP and databases that the internet reaches are tried day and night. Session Manager needs no
--   open port, so there is no good reason for one.
-- triage: Close the security group rule. Many bytes: somebody was inside; read
--   os/ssh-success-after-failures and the host. A partner: add the network to lookups/approved_sources.csv.
-- limits: A flow says that the network let it through, not that a login succeeded. Services on other ports
--   are in new-inbound-ports.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), flows AS (
  SELECT
    account_id,
    interface_id,
    instance_id,
    srcaddr,
    dstport,
    bytes,
    from_unixtime("start") AS ts
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '3' day, 'year=%Y/month=%m/day=%d/hour=%H')
    AND action = 'ACCEPT'
    AND flow_direction = 'ingress'
    AND protocol = 6
    AND dstport IN (22, 23, 135, 445, 1433, 3306, 3389, 5432, 5900, 5985, 5986, 6379, 9200, 27017)
    AND NOT regexp_like(srcaddr, '^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.|22[4-9]\.|23[0-9]\.|255\.)')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  interface_id,
  max(instance_id) AS instance_id,
  dstport,
  srcaddr,
  count(*) AS flows,
  sum(bytes) AS bytes,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM flows
CROSS JOIN bounds
LEFT JOIN lookup.approved_sources approved ON contains(approved.network, TRY_CAST(flows.srcaddr AS ipaddress))
WHERE ts >= since AND ts < until
  AND approved.network IS NULL
GROUP BY since, account_id, interface_id, dstport, srcaddr
ORDER BY bytes DESC, srcaddr
LIMIT 1000

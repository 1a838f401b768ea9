-- id: route53-resolver/firewall-blocks
-- title: Names that DNS Firewall stopped or reported
-- source: route53-resolver
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1071.004
-- why: A name on a list of bad domains was asked for from inside. Blocked or not, something on that host
--   wanted it.
-- triage: Treat the asker as suspect: which program asks, since when, and what resolved just before? ALERT
--   let the answer through: look for flows to it.
-- limits: Only VPCs with a DNS Firewall rule group. The response code of a blocked name may be NOERROR, so
--   other queries do not mark it.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), asked AS (
  SELECT
    account_id,
    vpc_id,
    coalesce(srcids.instance, srcaddr) AS asker,
    regexp_replace(lower(query_name), '\.$', '') AS name,
    firewall_rule_action,
    firewall_domain_list_id,
    from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_resolver.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND firewall_rule_action IN ('BLOCK', 'ALERT')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  vpc_id,
  asker,
  firewall_rule_action AS action,
  firewall_domain_list_id AS domain_list,
  name,
  count(*) AS queries,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM asked
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY queries DESC, name
LIMIT 1000

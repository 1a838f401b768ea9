-- id: alb/old-tls
-- title: Visitors over old TLS
-- source: alb
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1557
-- why: Versions before 1.2 are broken. Before the listener's security policy refuses them, one wants to
--   know who would be left outside.
-- triage: Few and no customer: switch the listener to a policy from TLS 1.2 on. A partner: name a date.
-- limits: Only what the listener still accepts.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    elb,
    client_ip,
    ssl_protocol,
    ssl_cipher,
    user_agent,
    domain_name,
    from_iso8601_timestamp("time") AS ts
  FROM alb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND ssl_protocol IN ('TLSv1', 'TLSv1.1')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  elb,
  domain_name,
  ssl_protocol,
  count(*) AS requests,
  count(DISTINCT client_ip) AS clients,
  array_join(slice(array_sort(array_agg(DISTINCT user_agent)), 1, 10), ', ') AS user_agents,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY requests DESC, elb, domain_name

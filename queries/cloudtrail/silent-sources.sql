-- id: cloudtrail/silent-sources
-- title: Log sources that say nothing
-- source: cloudtrail, cloudtrail-digest, route53-public-dns, route53-resolver, vpc-flow, waf, s3-access,
--   alb, nlb, cloudfront, api-gateway, rds-audit, network-firewall, os, config, eks-audit, redash
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685.002
-- lookups: expected_sources
-- why: A log that stopped looks like a quiet week. What must be there is known from the account register,
--   so silence itself is a finding.
-- triage: fell silent: look for the call that stopped it (cloudtrail/log-tampering and its like) and deploy
--   the account's stack again. gaps: the shipping is broken now and then, look at the stream's errors.
--   never seen: was it ever switched on?
-- limits: GuardDuty, Security Hub, Insights and sessions are left out: their silence is no sign. A source
--   that is switched off for the platform has no table: take its part out. The last partition of a running
--   week is not judged. The register does not say which accounts have load balancers, zones, APIs, databases
--   and the like: of those only what was seen in the two weeks before is missed, and that once.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), seen AS (
  SELECT 'cloudtrail' AS source, account, region, day, count(*) AS events
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'cloudtrail-digest' AS source, account, region, day, count(*) AS events
  FROM cloudtrail_digest.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'route53-public-dns' AS source, account, 'us-east-1' AS region, day, count(*) AS events
  FROM route53_public_dns.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'route53-resolver' AS source, account, region, day, count(*) AS events
  FROM route53_resolver.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'vpc-flow' AS source, account, region, concat(substr(hour, 6, 4), '/', substr(hour, 17, 2), '/', substr(hour, 24, 2)) AS day, count(*) AS events
  FROM vpc_flow.prod
  WHERE hour >= date_format(current_timestamp - interval '15' day, 'year=%Y/month=%m/day=%d/hour=%H')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'waf' AS source, account, region, day, count(*) AS events
  FROM waf.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 's3-access' AS source, account, region, day, count(*) AS events
  FROM s3_access.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'alb' AS source, account, region, day, count(*) AS events
  FROM alb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'nlb' AS source, account, region, day, count(*) AS events
  FROM nlb.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'cloudfront' AS source, account, 'us-east-1' AS region, day, count(*) AS events
  FROM cloudfront.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'api-gateway' AS source, account, region, day, count(*) AS events
  FROM api_gateway.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'rds-audit' AS source, account, region, day, count(*) AS events
  FROM rds_audit.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'network-firewall' AS source, account, region, day, count(*) AS events
  FROM network_firewall.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'os' AS source, account, region, day, count(*) AS events
  FROM os.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'config' AS source, account, region, date_format(date_parse(day, '%Y/%c/%e'), '%Y/%m/%d') AS day, count(*) AS events
  FROM config.prod
  WHERE date_parse(day, '%Y/%c/%e') >= current_timestamp - interval '15' day
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'eks-audit' AS source, account, region, day, count(*) AS events
  FROM eks_audit.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'redash' AS source, account, region, day, count(*) AS events
  FROM redash.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  GROUP BY 2, 3, 4
), compared AS (
  SELECT
    since,
    expected.source,
    expected.account,
    expected.region,
    expected.certain,
    count(DISTINCT CASE WHEN seen.day >= date_format(since, '%Y/%m/%d') AND seen.day < date_format(until, '%Y/%m/%d') THEN seen.day END) AS days_week,
    count(DISTINCT CASE WHEN seen.day < date_format(since, '%Y/%m/%d') AND seen.day >= date_format(since - interval '7' day, '%Y/%m/%d') THEN seen.day END) AS days_prev_week,
    sum(CASE WHEN seen.day >= date_format(since, '%Y/%m/%d') AND seen.day < date_format(until, '%Y/%m/%d') THEN seen.events ELSE 0 END) AS events_week,
    max(seen.day) AS last_day
  FROM lookup.expected_sources expected
  CROSS JOIN bounds
  LEFT JOIN seen
    ON seen.source = expected.source
    AND seen.account = expected.account
    AND seen.region = expected.region
  WHERE expected.environment = 'prod'
  GROUP BY since, expected.source, expected.account, expected.region, expected.certain
)
SELECT
  CAST(since AS date) AS week_start,
  source,
  account AS account_id,
  region,
  CASE
    WHEN days_week > 0 THEN 'gaps'
    WHEN last_day IS NULL THEN 'never seen'
    ELSE 'fell silent'
  END AS finding,
  days_week,
  days_prev_week,
  events_week,
  last_day
FROM compared
WHERE (certain = 'yes' OR last_day IS NOT NULL)
  AND (days_week = 0 OR days_week + 2 <= days_prev_week)
ORDER BY finding, source, account, region
LIMIT 1000

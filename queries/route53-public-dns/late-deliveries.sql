-- id: route53-public-dns/late-deliveries
-- title: Lines that the streams delivered late
-- source: route53-public-dns, eks-audit, redash
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: none
-- why: Weekly questions are asked nine hours after the week. What arrives later than that was never looked
--   at.
-- triage: Hours late once: an outage of the service or the stream; run the queries of that week again
--   (--as-of). Late every week: the stream is too small or backs up.
-- limits: The folder of a file is the UTC day of its delivery, so only lateness across midnight shows, and
--   as a lower bound.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), lines AS (
  SELECT 'route53-public-dns' AS source, account, 'us-east-1' AS region, day, from_iso8601_timestamp(query_timestamp) AS ts
  FROM route53_public_dns.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  UNION ALL
  SELECT 'eks-audit' AS source, account, region, day, from_iso8601_timestamp(requestreceivedtimestamp) AS ts
  FROM eks_audit.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
  UNION ALL
  SELECT 'redash' AS source, account, region, day, from_iso8601_timestamp(created_at) AS ts
  FROM redash.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
), measured AS (
  SELECT
    since,
    source,
    account,
    region,
    ts,
    date_diff('minute', ts, date_parse(day, '%Y/%m/%d')) AS minutes_late
  FROM lines
  CROSS JOIN bounds
  WHERE ts >= since AND ts < until
)
SELECT
  CAST(since AS date) AS week_start,
  source,
  account AS account_id,
  region,
  count_if(minutes_late >= 60) AS late_events,
  count(*) AS events,
  max(minutes_late) AS at_least_minutes_late,
  min(CASE WHEN minutes_late >= 60 THEN ts END) AS oldest_late_event
FROM measured
GROUP BY since, source, account, region
HAVING count_if(minutes_late >= 60) > 0
ORDER BY at_least_minutes_late DESC, source, account, region

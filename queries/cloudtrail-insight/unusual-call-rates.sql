-- id: cloudtrail-insight/unusual-call-rates
-- title: Calls that were made unusually often
-- source: cloudtrail-insight
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1580, T1496
-- why: CloudTrail learns how often each changing call is made; a jump is automation gone wild or
--   somebody with a script.
-- triage: Find the principals with cloudtrail/trail-search for service, action and the minutes between
--   first_seen and last_seen; deployments explain most rows.
-- limits: Insights look at changing calls only and need days to learn a new account. still_open counts
--   those without an end in the week.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), insights AS (
  SELECT
    sharedeventid,
    recipientaccountid AS account_id,
    awsregion AS region,
    insightdetails.state AS state,
    insightdetails.eventsource AS service,
    insightdetails.eventname AS action,
    insightdetails.errorcode AS errorcode,
    insightdetails.insightcontext.statistics.baseline.average AS usual_per_minute,
    insightdetails.insightcontext.statistics.insight.average AS insight_per_minute,
    insightdetails.insightcontext.statistics.insightduration AS duration_minutes,
    from_iso8601_timestamp(eventtime) AS ts
  FROM cloudtrail_insight.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND insightdetails.insighttype = 'ApiCallRateInsight'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  region,
  service,
  action,
  count(DISTINCT sharedeventid) AS events,
  max(usual_per_minute) AS usual_per_minute,
  max(insight_per_minute) AS peak_per_minute,
  max(duration_minutes) AS longest_minutes,
  count(DISTINCT CASE WHEN state = 'Start' THEN sharedeventid END)
    - count(DISTINCT CASE WHEN state = 'End' THEN sharedeventid END) AS still_open,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM insights
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
ORDER BY peak_per_minute DESC, action
LIMIT 1000

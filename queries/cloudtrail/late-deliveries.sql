-- id: cloudtrail/late-deliveries
-- title: Events that reached the bucket late, on another day
-- source: cloudtrail
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: none
-- why: Weekly results are final only when deliveries are in time; lateness decides how far back the
--   windows must read.
-- triage: One service late once is AWS's matter. One account late all week: look at its trail status
--   and at the bucket's throttling.
-- limits: The partition day is the day of delivery, so lateness is at least the time from the event to
--   midnight of that day; delays within one day are not seen.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventsource,
    account,
    region,
    day,
    from_iso8601_timestamp(eventtime) AS ts,
    from_iso8601_timestamp(replace(day, '/', '-') || 'T00:00:00Z') AS delivered_after
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  region,
  day AS partition_day,
  count(DISTINCT eventid) AS events,
  max(date_diff('minute', ts, delivered_after)) AS late_minutes_at_least,
  array_join(slice(array_sort(array_agg(DISTINCT eventsource)), 1, 10), ', ') AS services,
  min(ts) AS oldest_event
FROM events
CROSS JOIN bounds
WHERE delivered_after >= since AND delivered_after < until
  AND ts < delivered_after - interval '30' minute
GROUP BY 1, 2, 3, 4
ORDER BY late_minutes_at_least DESC, events DESC

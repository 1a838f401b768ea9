-- id: cloudtrail/trail-coverage
-- title: Accounts and regions whose trail fell silent on some days
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685.002
-- why: An account that logged every day and then does not was cut off, by mistake or on purpose.
-- triage: Read cloudtrail/log-tampering and the trail's delivery status; cloudtrail-digest/chain-gaps
--   says whether files were made at all.
-- limits: Looks at pairs with at least 20 of the last 35 days; quiet regions are left to the silent
--   source query. Days are UTC partitions.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), counted AS (
  SELECT account, region, day, count(*) AS records
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
  GROUP BY 1, 2, 3
), pairs AS (
  SELECT account, region, count(DISTINCT day) AS active_days
  FROM counted
  CROSS JOIN bounds
  WHERE day < date_format(until, '%Y/%m/%d')
    AND day >= date_format(since - interval '28' day, '%Y/%m/%d')
  GROUP BY 1, 2
), days AS (
  SELECT date_format(since + interval '12' hour + n * interval '1' day, '%Y/%m/%d') AS day
  FROM bounds
  CROSS JOIN UNNEST(sequence(0, date_diff('day', since, until) - 1)) AS t (n)
)
SELECT
  CAST(since AS date) AS week_start,
  pairs.account AS account_id,
  pairs.region,
  pairs.active_days,
  count(*) AS missing,
  array_join(array_agg(days.day ORDER BY days.day), ', ') AS missing_days
FROM pairs
CROSS JOIN bounds
CROSS JOIN days
LEFT JOIN counted ON counted.account = pairs.account AND counted.region = pairs.region AND counted.day = days.day
WHERE counted.records IS NULL
  AND pairs.active_days >= 20
GROUP BY 1, 2, 3, 4
ORDER BY missing DESC, account_id, pairs.region
LIMIT 1000

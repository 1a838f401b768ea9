-- id: cloudtrail/event-rules-removed
-- title: EventBridge rules or notification targets were removed
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1685
-- why: Findings reach people through rules, topics and schedules; cutting one silences everything
--   behind it.
-- triage: Rules named after the platform (findings, weekly run, issues) change only by deployment:
--   restore. Others: ask the team.
-- limits: A target changed by PutTargets or a pattern narrowed by PutRule is not recognised. What
--   CloudFormation removes for somebody (invokedBy) is left out.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    awsregion,
    sourceipaddress,
    errorcode,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person,
    coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
    coalesce(
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.rule'),
      json_extract_scalar(requestparameters, '$.eventBusName'),
      json_extract_scalar(requestparameters, '$.topicArn'),
      json_extract_scalar(requestparameters, '$.subscriptionArn'),
      json_extract_scalar(requestparameters, '$.Name')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 'events.amazonaws.com'
      AND (eventname IN ('DisableRule', 'DeleteRule', 'RemoveTargets', 'DeleteEventBus', 'RemovePermission')
        OR eventname = 'PutRule' AND json_extract_scalar(requestparameters, '$.state') = 'DISABLED')
      OR eventsource = 'scheduler.amazonaws.com' AND eventname = 'DeleteSchedule'
      OR eventsource = 'sns.amazonaws.com' AND eventname IN ('DeleteTopic', 'Unsubscribe')
      OR eventsource = 'chatbot.amazonaws.com' AND eventname LIKE 'Delete%')
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

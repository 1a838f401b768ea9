-- id: cloudtrail/ecs-task-by-person
-- title: A person changed or started containers
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1610, T1496.001
-- why: Containers come from the pipeline. A task by hand, with a public image or another task role, is
--   how clusters are abused.
-- triage: Look at image and task_role. Stop the task, read its log, ask.
-- limits: Shows the first image of the definition. Scaling a service by hand reports as UpdateService.
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
      json_extract_scalar(requestparameters, '$.family'),
      json_extract_scalar(requestparameters, '$.taskDefinition'),
      json_extract_scalar(requestparameters, '$.service'),
      json_extract_scalar(requestparameters, '$.serviceName')) AS target,
    nullif(regexp_extract(requestparameters, '"image"\s*:\s*"([^"]+)"', 1), '') AS image,
    coalesce(
      json_extract_scalar(requestparameters, '$.taskRoleArn'),
      json_extract_scalar(requestparameters, '$.overrides.taskRoleArn')) AS task_role
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ecs.amazonaws.com'
    AND eventname IN ('RegisterTaskDefinition', 'RunTask', 'StartTask', 'UpdateService', 'CreateService')
    AND errorcode IS NULL
    AND useridentity.invokedby IS NULL
    AND (useridentity.type IN ('IAMUser', 'Root') OR useridentity.sessioncontext.sessionissuer.username LIKE 'AWSReservedSSO%')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  image,
  task_role,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

-- id: cloudtrail/sagemaker-notebook-code-changed
-- title: A notebook got a new start script or role
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1059.009, T1548.005
-- stratus: aws.execution.sagemaker-update-lifecycle-config
-- why: Stop, update, start runs the attacker's script under the notebook's role, or the notebook
--   under a stronger one.
-- triage: Look for StopNotebookInstance and StartNotebookInstance around it by the same person; read
--   the script, check calls of the notebook's role.
-- limits: The script is base64 in the request and not decoded here. Opening a notebook by a
--   presigned URL is everyday work and not included.
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
      json_extract_scalar(requestparameters, '$.notebookInstanceName'),
      json_extract_scalar(requestparameters, '$.notebookInstanceLifecycleConfigName'),
      json_extract_scalar(requestparameters, '$.studioLifecycleConfigName')) AS target,
    json_extract_scalar(requestparameters, '$.lifecycleConfigName') AS lifecycle_config
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'sagemaker.amazonaws.com'
    AND (eventname IN (
        'CreateNotebookInstanceLifecycleConfig', 'UpdateNotebookInstanceLifecycleConfig', 'CreateStudioLifecycleConfig')
      OR eventname = 'UpdateNotebookInstance'
        AND regexp_like(requestparameters, '"(lifecycleConfigName|roleArn)"'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  lifecycle_config,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, account_id, person, action, target
LIMIT 1000

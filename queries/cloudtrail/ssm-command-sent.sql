-- id: cloudtrail/ssm-command-sent
-- title: Commands were run on instances through Systems Manager
-- source: cloudtrail
-- class: 2
-- severity: high
-- schedule: weekly
-- attack: T1651
-- stratus: aws.execution.ssm-send-command, aws.credential-access.ec2-steal-instance-credentials,
--   aws.discovery.ec2-enumerate-from-instance
-- why: SendCommand is root on every managed instance without a login. AWS-RunShellScript by a person is
--   the case to ask about.
-- triage: Ask what was run: CloudTrail hides the parameters, the command's output and the instance's
--   own log have them.
-- limits: Parameters are HIDDEN_DUE_TO_SECURITY_REASONS. Patch runs of the service itself (invokedBy)
--   are left out.
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
      json_extract_scalar(requestparameters, '$.documentName'),
      json_extract_scalar(requestparameters, '$.name')) AS target,
    coalesce(nullif(regexp_extract(requestparameters, '"instanceIds"\s*:\s*\[([^\]]*)\]', 1), ''), nullif(regexp_extract(requestparameters,
      '"targets"\s*:\s*(\[[^\]]*\]+)', 1), '')) AS on_instances
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ssm.amazonaws.com'
    AND eventname IN ('SendCommand', 'CreateAssociation', 'UpdateAssociation', 'StartAutomationExecution')
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
  on_instances,
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

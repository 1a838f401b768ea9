-- id: cloudtrail/role-passed-first-time
-- title: Somebody handed a role to a service for the first time
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1548.005, T1098.003
-- stratus: aws.execution.sagemaker-update-lifecycle-config
-- why: PassRole leaves no event of its own: the role shows only in the call that starts the instance,
--   function or job. A person who passes a role they never passed before may be climbing.
-- triage: Is the role stronger than the person? Then stop the resource, read what it did under the
--   role, narrow iam:PassRole.
-- limits: Needs four weeks of history; a new service role at its first deployment matches once. Knows
--   the usual parameters, not those of every service.
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
    coalesce(
      json_extract_scalar(requestparameters, '$.iamInstanceProfile.arn'),
      json_extract_scalar(requestparameters, '$.iamInstanceProfile.name'),
      json_extract_scalar(requestparameters, '$.AssociateIamInstanceProfileRequest.IamInstanceProfile.Arn'),
      json_extract_scalar(requestparameters, '$.AssociateIamInstanceProfileRequest.IamInstanceProfile.Name'),
      json_extract_scalar(requestparameters, '$.ReplaceIamInstanceProfileAssociationRequest.IamInstanceProfile.Arn'),
      json_extract_scalar(requestparameters, '$.ReplaceIamInstanceProfileAssociationRequest.IamInstanceProfile.Name'),
      json_extract_scalar(requestparameters, '$.role'),
      json_extract_scalar(requestparameters, '$.roleARN'),
      json_extract_scalar(requestparameters, '$.roleArn'),
      json_extract_scalar(requestparameters, '$.taskRoleArn'),
      json_extract_scalar(requestparameters, '$.serviceRole'),
      json_extract_scalar(requestparameters, '$.executionRoleArn')) AS passed_role
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND eventname IN (
      'RunInstances', 'AssociateIamInstanceProfile', 'ReplaceIamInstanceProfileAssociation',
      'CreateFunction20150331', 'UpdateFunctionConfiguration20150331v2', 'CreateStack', 'UpdateStack',
      'CreateChangeSet', 'RegisterTaskDefinition', 'CreateProject', 'UpdateProject', 'CreateJob',
      'UpdateJob', 'CreateDevEndpoint', 'CreateNotebookInstance', 'CreateTrainingJob',
      'CreateProcessingJob', 'CreatePipeline', 'CreateStateMachine', 'CreateCluster', 'RunJobFlow')
    AND coalesce(useridentity.type, '') <> 'AWSService'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  passed_role,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 10), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
  AND passed_role IS NOT NULL
GROUP BY 1, 2, 3, 4
HAVING min(ts) >= max(since)
ORDER BY events DESC, first_seen, account_id, person, passed_role
LIMIT 1000

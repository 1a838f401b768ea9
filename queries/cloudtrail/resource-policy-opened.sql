-- id: cloudtrail/resource-policy-opened
-- title: A queue, topic, repository, secret or event bus was opened to outsiders
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1537, T1530
-- lookups: expected_sources
-- why: Messages, images, secrets and backups can be shared like buckets, with policies that nobody
--   lists.
-- triage: Remove the statement; for a secret rotate it, for a repository check who pulled.
-- limits: Organization accounts are those of lookup.expected_sources. A star limited by a condition
--   (aws:SourceArn) is common on topics and queues and reports too.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), accounts AS (
  SELECT DISTINCT account
  FROM lookup.expected_sources
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
      json_extract_scalar(requestparameters, '$.queueUrl'),
      json_extract_scalar(requestparameters, '$.topicArn'),
      json_extract_scalar(requestparameters, '$.repositoryName'),
      json_extract_scalar(requestparameters, '$.secretId'),
      json_extract_scalar(requestparameters, '$.eventBusName'),
      json_extract_scalar(requestparameters, '$.resourceArn'),
      json_extract_scalar(requestparameters, '$.backupVaultName'),
      json_extract_scalar(requestparameters, '$.fileSystemId'),
      json_extract_scalar(requestparameters, '$.domain')) AS target,
    coalesce(json_extract_scalar(requestparameters, '$.policyText'), json_extract_scalar(requestparameters, '$.policyDocument'),
      json_extract_scalar(requestparameters, '$.resourcePolicy'), json_extract_scalar(requestparameters, '$.attributes.Policy'),
      json_extract_scalar(requestparameters, '$.attributeValue'), json_extract_scalar(requestparameters, '$.policy'),
      requestparameters) AS document
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN (
      'sqs.amazonaws.com', 'sns.amazonaws.com', 'ecr.amazonaws.com', 'secretsmanager.amazonaws.com',
      'events.amazonaws.com', 'glue.amazonaws.com', 'backup.amazonaws.com', 'logs.amazonaws.com',
      'es.amazonaws.com', 'elasticfilesystem.amazonaws.com', 'dynamodb.amazonaws.com',
      'kinesis.amazonaws.com', 'codeartifact.amazonaws.com')
    AND eventname IN (
      'SetQueueAttributes', 'AddPermission', 'SetTopicAttributes', 'SetRepositoryPolicy',
      'PutRegistryPolicy', 'PutResourcePolicy', 'PutPermission', 'PutBackupVaultAccessPolicy',
      'PutFileSystemPolicy', 'PutDomainPermissionsPolicy')
), named AS (
  SELECT events.*, t.outsider
  FROM events
  CROSS JOIN UNNEST(regexp_extract_all(document,
    '(?:arn:aws:iam::|"AWS"\s*:\s*\[?\s*"?|"(?:principal|accountIds|aWSAccountIds|aWSAccountId)"\s*:\s*\[?\s*"?)([0-9]{12})',
    1)) AS t (outsider)
  UNION ALL
  SELECT events.*, '*' AS outsider
  FROM events
  WHERE regexp_like(document, '"(AWS|Principal)"\s*:\s*(\[\s*)?"\*"')
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  outsider AS shared_with,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(array_sort(array_agg(DISTINCT sourceipaddress)), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM named
CROSS JOIN bounds
LEFT JOIN accounts ON accounts.account = named.outsider
WHERE ts >= since AND ts < until
  AND accounts.account IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY events DESC, first_seen, person, action, target, shared_with
LIMIT 1000

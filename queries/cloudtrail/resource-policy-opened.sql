-- id: cloudtrail/resource-policy-opened
-- title: A queue, topic, repository, secret, document or event bus was opened to outsiders
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1537, T1530
-- lookups: expected_sources
-- why: Messages, images, secrets, search domains and run documents can be shared like buckets, with
--   policies that nobody lists.
-- triage: Remove the statement; for a secret rotate it, for a repository check who pulled.
-- limits: Organization accounts are those of lookup.expected_sources. Only statements that allow
--   are read, account ids of their principals and conditions alike. A star limited by source ARN,
--   source account or organization id, as on topics and queues of other services, does not report,
--   whosever id it is.
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
      json_extract_scalar(requestparameters, '$.resourceARN'),
      json_extract_scalar(requestparameters, '$.fileSystemId'),
      json_extract_scalar(requestparameters, '$.domainName'),
      json_extract_scalar(requestparameters, '$.domain'),
      json_extract_scalar(requestparameters, '$.name')) AS target,
    coalesce(json_extract_scalar(requestparameters, '$.policyText'), json_extract_scalar(requestparameters, '$.policyDocument'),
      json_extract_scalar(requestparameters, '$.resourcePolicy'), json_extract_scalar(requestparameters, '$.attributes.Policy'),
      json_extract_scalar(requestparameters, '$.attributeValue'), json_extract_scalar(requestparameters, '$.accessPolicies'),
      json_extract_scalar(requestparameters, '$.policyInJson'), json_extract_scalar(requestparameters, '$.policy')) AS policy,
    regexp_extract(requestparameters, '"(?:principal|accountIds|aWSAccountIds|aWSAccountId|accountIdsToAdd)"\s*:\s*(\[[^\]]*\]|"[^"]*")',
      1) AS named_accounts,
    coalesce(json_format(json_extract(requestparameters, '$.condition')), '') AS named_condition
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource IN (
      'sqs.amazonaws.com', 'sns.amazonaws.com', 'ecr.amazonaws.com', 'secretsmanager.amazonaws.com',
      'events.amazonaws.com', 'glue.amazonaws.com', 'backup.amazonaws.com', 'logs.amazonaws.com',
      'es.amazonaws.com', 'elasticfilesystem.amazonaws.com', 'dynamodb.amazonaws.com',
      'kinesis.amazonaws.com', 'codeartifact.amazonaws.com', 'ssm.amazonaws.com')
    AND eventname IN (
      'SetQueueAttributes', 'AddPermission', 'SetTopicAttributes', 'SetRepositoryPolicy',
      'PutRegistryPolicy', 'PutResourcePolicy', 'PutPermission', 'PutBackupVaultAccessPolicy',
      'PutFileSystemPolicy', 'PutDomainPermissionsPolicy', 'PutRepositoryPermissionsPolicy',
      'UpdateDomainConfig', 'UpdateElasticsearchDomainConfig', 'ModifyDocumentPermission')
), grants AS (
  SELECT
    events.*,
    coalesce(json_format(json_extract(t.statement, '$.Principal')), '"*"') AS principals,
    coalesce(json_format(json_extract(t.statement, '$.Condition')), '') AS conditions
  FROM events
  CROSS JOIN UNNEST(coalesce(
    TRY_CAST(json_extract(policy, '$.Statement') AS ARRAY(JSON)),
    ARRAY[json_extract(policy, '$.Statement')])) AS t (statement)
  WHERE json_extract_scalar(t.statement, '$.Effect') = 'Allow'
  UNION ALL
  SELECT events.*, replace(named_accounts, '"all"', '"*"') AS principals, named_condition AS conditions
  FROM events
  WHERE named_accounts IS NOT NULL
), named AS (
  SELECT grants.*, t.outsider
  FROM grants
  CROSS JOIN UNNEST(regexp_extract_all(principals || conditions, '[:"]([0-9]{12})[:"]', 1)) AS t (outsider)
  UNION ALL
  SELECT grants.*, '*' AS outsider
  FROM grants
  WHERE regexp_like(principals, '"\*"')
    AND NOT regexp_like(lower(conditions), '"(aws:(principal(orgid|orgpaths|account)|source(account|arn|orgid|vpc|vpce))|kms:calleraccount|s3:dataaccesspointaccount)"')
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
  nullif(conditions, '') AS conditions,
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
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
ORDER BY events DESC, first_seen, person, action, target, shared_with
LIMIT 1000

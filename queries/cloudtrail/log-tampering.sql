-- id: cloudtrail/log-tampering
-- title: Somebody touched the log buckets or switched a log off
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685.002, T1070, T1485
-- why: One list of everything that harms evidence, whatever service it is in: the first page to open
--   when something smells.
-- triage: Each row needs a deployment or a ticket. Otherwise protect what is left (Object Lock holds
--   it), then follow the principal.
-- limits: Log buckets are recognised by name: log, trail, archive or aws-waf-logs-. Deletes of objects
--   show only where data events are recorded. Lifecycle expiry and the services themselves are left
--   out.
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
      json_extract_scalar(requestparameters, '$.bucketName'),
      json_extract_scalar(requestparameters, '$.name'),
      json_extract_scalar(requestparameters, '$.trailName'),
      json_extract_scalar(requestparameters, '$.detectorId'),
      json_extract_scalar(requestparameters, '$.keyId'),
      json_extract_scalar(requestparameters, '$.resolverQueryLogConfigId'),
      json_extract_scalar(requestparameters, '$.id'),
      json_extract_scalar(requestparameters, '$.resourceArn')) AS target,
    json_extract_scalar(requestparameters, '$.key') AS object_key
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND (eventsource = 's3.amazonaws.com' AND (eventname IN ('DeleteBucket', 'PutBucketPolicy', 'DeleteBucketPolicy', 'PutBucketVersioning',
      'PutBucketReplication', 'PutBucketAcl', 'DeleteBucketEncryption', 'PutObjectLockConfiguration', 'PutBucketObjectLockConfiguration', 'PutObjectRetention',
      'PutObjectLegalHold', 'DeleteObject', 'DeleteObjects') OR eventname LIKE 'PutBucketLifecycle%')
      AND (json_extract_scalar(requestparameters, '$.bucketName') LIKE '%log%'
        OR json_extract_scalar(requestparameters, '$.bucketName') LIKE '%trail%'
        OR json_extract_scalar(requestparameters, '$.bucketName') LIKE '%archive%'
        OR json_extract_scalar(requestparameters, '$.bucketName') LIKE 'aws-waf-logs-%')
      OR eventsource = 'cloudtrail.amazonaws.com'
        AND eventname IN ('StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors', 'DeleteEventDataStore',
          'StopEventDataStoreIngestion', 'DeregisterOrganizationDelegatedAdmin')
      OR eventsource = 'guardduty.amazonaws.com'
        AND eventname IN ('DeleteDetector', 'UpdateDetector', 'StopMonitoringMembers', 'DisassociateMembers')
      OR eventsource = 'ec2.amazonaws.com' AND eventname = 'DeleteFlowLogs'
      OR eventsource = 'route53resolver.amazonaws.com'
        AND eventname IN ('DeleteResolverQueryLogConfig', 'DisassociateResolverQueryLogConfig')
      OR eventsource = 'route53.amazonaws.com' AND eventname = 'DeleteQueryLoggingConfig'
      OR eventsource = 'wafv2.amazonaws.com' AND eventname = 'DeleteLoggingConfiguration'
      OR eventsource = 'kms.amazonaws.com' AND eventname IN ('DisableKey', 'ScheduleKeyDeletion', 'PutKeyPolicy'))
    AND coalesce(useridentity.type, '') <> 'AWSService'
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  awsregion AS region,
  person,
  principal,
  eventname AS action,
  target,
  object_key,
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

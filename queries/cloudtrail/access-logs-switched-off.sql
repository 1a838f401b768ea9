-- id: cloudtrail/access-logs-switched-off
-- title: Access logs of a bucket, load balancer, API or model were switched off
-- source: cloudtrail
-- class: 1
-- severity: high
-- schedule: weekly
-- attack: T1685.002
-- why: Who read what, and who came from the Internet, stands only in these logs; nothing else of
--   the resource changes when they stop.
-- triage: Switch the log on again from code, then read data events, flow logs and the principal's
--   other calls for the gap.
-- limits: CloudFront sends its whole configuration with each change, so a log that stopped there is
--   found by cloudtrail/silent-sources; deliveries through CloudWatch are in
--   cloudtrail/log-groups-deleted, web ACLs in cloudtrail/waf-protection-removed.
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
      json_extract_scalar(requestparameters, '$.loadBalancerArn'),
      json_extract_scalar(requestparameters, '$.loadBalancerName'),
      json_extract_scalar(requestparameters, '$.restApiId'),
      json_extract_scalar(requestparameters, '$.apiId')) AS target
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND errorcode IS NULL
    AND (eventsource = 's3.amazonaws.com' AND eventname = 'PutBucketLogging'
        AND NOT regexp_like(requestparameters, '"LoggingEnabled"')
      OR eventsource = 'elasticloadbalancing.amazonaws.com' AND eventname = 'ModifyLoadBalancerAttributes'
        AND (regexp_like(requestparameters, '"key"\s*:\s*"access_logs\.s3\.enabled"\s*,\s*"value"\s*:\s*"false"')
          OR regexp_like(requestparameters, '"value"\s*:\s*"false"\s*,\s*"key"\s*:\s*"access_logs\.s3\.enabled"')
          OR json_extract_scalar(requestparameters, '$.loadBalancerAttributes.accessLog.enabled') = 'false')
      OR eventsource = 'apigateway.amazonaws.com' AND (eventname = 'DeleteAccessLogSettings'
        OR eventname = 'UpdateStage' AND regexp_like(requestparameters, '"/accessLogSettings')
          AND regexp_like(requestparameters, '"op"\s*:\s*"remove"'))
      OR eventsource = 'bedrock.amazonaws.com' AND eventname = 'DeleteModelInvocationLoggingConfiguration')
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

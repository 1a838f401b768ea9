-- id: cloudtrail/instance-user-data-read
-- title: User data of several instances or launch templates was read
-- source: cloudtrail
-- class: 2
-- severity: medium
-- schedule: weekly
-- attack: T1552.005, T1580
-- stratus: aws.discovery.ec2-download-user-data
-- why: Start scripts hold passwords more often than they should. Reading many of them is a known way to
--   collect credentials.
-- triage: Inventory tools read user data every day: note their role. Anyone else: search the scripts
--   for secrets and rotate them.
-- limits: Terraform reads the attribute for each instance it manages, Auto Scaling (invokedBy) is
--   left out. Fewer than 5 instances or templates within an hour do not report.
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
      json_extract_scalar(requestparameters, '$.instanceId'),
      json_extract_scalar(requestparameters, '$.DescribeLaunchTemplateVersionsRequest.LaunchTemplateId'),
      json_extract_scalar(requestparameters, '$.DescribeLaunchTemplateVersionsRequest.LaunchTemplateName')) AS instance_id
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
    AND eventsource = 'ec2.amazonaws.com'
    AND (eventname = 'DescribeInstanceAttribute' AND json_extract_scalar(requestparameters, '$.attribute') = 'userData'
      OR eventname = 'DescribeLaunchTemplateVersions')
    AND useridentity.invokedby IS NULL
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  person,
  principal,
  date_trunc('hour', ts) AS hour_start,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  count(DISTINCT instance_id) AS instances,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 20), ', ') AS actions,
  array_join(array_sort(array_agg(DISTINCT awsregion)), ', ') AS regions,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips
FROM events
CROSS JOIN bounds
WHERE ts >= since AND ts < until
GROUP BY 1, 2, 3, 4, 5
HAVING count(DISTINCT instance_id) >= 5
ORDER BY events DESC, hour_start, account_id, person
LIMIT 1000

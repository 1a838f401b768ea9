-- id: cloudtrail/instance-credentials-outside
-- title: Credentials of an instance were used from a new address
-- source: cloudtrail
-- class: 1
-- severity: critical
-- schedule: daily
-- attack: T1552.005
-- stratus: aws.credential-access.ec2-steal-instance-credentials
-- why: Role credentials of an instance are fetched from its metadata service; used from elsewhere they
--   were stolen, for example through a web application that fetches any URL.
-- triage: Is the new address the instance's own (new Elastic IP, NAT gateway replaced)? If not, revoke
--   the role's sessions, isolate the instance, require IMDSv2.
-- limits: An address counts as new when the instance called from another one before within 28 days; the
--   thief who calls first hides. Calls through VPC endpoints and from a shared NAT gateway show private
--   or shared addresses and are not separated. GuardDuty's InstanceCredentialExfiltration is the second
--   opinion.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), events AS (
  SELECT
    eventid,
    eventname,
    errorcode,
    awsregion,
    sourceipaddress,
    useragent,
    from_iso8601_timestamp(eventtime) AS ts,
    coalesce(recipientaccountid, account) AS account_id,
    split_part(useridentity.principalid, ':', 2) AS instance_id,
    useridentity.sessioncontext.sessionissuer.username AS role_name
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '31' day, '%Y/%m/%d')
    AND useridentity.type = 'AssumedRole'
    AND regexp_like(useridentity.principalid, ':i-[0-9a-f]{8,17}$')
    AND regexp_like(sourceipaddress, '^[0-9a-f:.]+$')
    AND vpcendpointid IS NULL
), addresses AS (
  SELECT
    account_id,
    instance_id,
    role_name,
    sourceipaddress,
    count(DISTINCT eventid) AS events,
    count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
    array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 10), ', ') AS actions,
    array_join(slice(array_sort(array_agg(DISTINCT useragent)), 1, 3), ', ') AS user_agents,
    min(ts) AS first_seen,
    max(ts) AS last_seen
  FROM events
  CROSS JOIN bounds
  WHERE ts >= since - interval '28' day AND ts < until
  GROUP BY 1, 2, 3, 4
), known AS (
  SELECT account_id, instance_id, min(first_seen) AS instance_seen
  FROM addresses
  GROUP BY 1, 2
)
SELECT
  CAST(since AS date) AS day_start,
  addresses.account_id,
  addresses.instance_id,
  addresses.role_name,
  addresses.sourceipaddress AS source_ip,
  addresses.events,
  addresses.failed,
  addresses.actions,
  addresses.user_agents,
  addresses.first_seen,
  addresses.last_seen
FROM addresses
JOIN known ON known.account_id = addresses.account_id AND known.instance_id = addresses.instance_id
CROSS JOIN bounds
WHERE addresses.first_seen >= since
  AND addresses.first_seen > known.instance_seen
ORDER BY addresses.events DESC, addresses.first_seen
LIMIT 1000

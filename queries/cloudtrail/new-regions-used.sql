-- id: cloudtrail/new-regions-used
-- title: A region was used that was quiet for weeks
-- source: cloudtrail
-- class: 1
-- severity: medium
-- schedule: weekly
-- attack: T1535, T1578.002
-- why: Miners and other guests start where nobody looks. The first change in a region, or enabling a
--   new one, should be known in advance.
-- triage: Read people and actions. Unplanned: delete what was made, close the region by service control
--   policy.
-- limits: Counts changes and a few typical look-around calls, not those of service-linked roles;
--   events of global services carry us-east-1, EnableRegion counts for the region it names. Needs
--   four weeks of history.
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
    coalesce(
      CASE WHEN eventname = 'EnableRegion' THEN coalesce(
        json_extract_scalar(requestparameters, '$.regionName'),
        json_extract_scalar(requestparameters, '$.RegionName')) END,
      awsregion) AS region,
    coalesce(nullif(split_part(useridentity.principalid, ':', 2), ''), useridentity.username, useridentity.type) AS person
  FROM cloudtrail.prod
  WHERE day >= date_format(current_timestamp - interval '43' day, '%Y/%m/%d')
    AND useridentity.invokedby IS NULL
    AND coalesce(useridentity.type, '') <> 'AWSService'
    AND coalesce(useridentity.sessioncontext.sessionissuer.username, '') NOT LIKE 'AWSServiceRoleFor%'
    AND coalesce(eventcategory, 'Management') = 'Management'
    AND (readonly = 'false' OR eventname IN ('EnableRegion', 'DescribeInstances', 'DescribeInstanceTypeOfferings'))
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  region,
  count(DISTINCT eventid) AS events,
  count(DISTINCT CASE WHEN errorcode IS NOT NULL THEN eventid END) AS failed,
  array_join(slice(array_sort(array_agg(DISTINCT eventname)), 1, 10), ', ') AS actions,
  array_join(slice(array_sort(array_agg(DISTINCT person)), 1, 10), ', ') AS people,
  array_join(slice(array_sort(array_agg(DISTINCT sourceipaddress)), 1, 10), ', ') AS source_ips,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM events
CROSS JOIN bounds
WHERE ts >= since - interval '28' day AND ts < until
GROUP BY 1, 2, 3
HAVING min(ts) >= max(since)
ORDER BY events DESC, first_seen, account_id, region
LIMIT 1000

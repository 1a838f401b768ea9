-- id: config/not-recorded
-- title: Resource types that the recorder leaves out
-- source: config
-- class: 3
-- severity: low
-- schedule: weekly
-- attack: T1685.002
-- why: Config says so when it meets a resource that it is told not to record. That is a gap by choice; one
--   should know the choice.
-- triage: Compare with the recorder's settings in code. A type that was recorded last month: find
--   PutConfigurationRecorder in cloudtrail.
-- limits: Shows only types that others refer to.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), items AS (
  SELECT
    element_at(configurationitems, n.i).awsaccountid AS account_id,
    element_at(configurationitems, n.i).awsregion AS region,
    element_at(configurationitems, n.i).resourcetype AS resource_type,
    element_at(configurationitems, n.i).resourceid AS resource_id,
    element_at(configurationitems, n.i).resourcename AS resource_name,
    element_at(configurationitems, n.i).configurationitemstatus AS status,
    element_at(configurationitems, n.i).configuration AS configuration,
    from_iso8601_timestamp(element_at(configurationitems, n.i).configurationitemcapturetime) AS captured
  FROM config.prod
  CROSS JOIN UNNEST(sequence(1, greatest(cardinality(configurationitems), 1))) AS n (i)
  WHERE date_parse(day, '%Y/%c/%e') >= current_timestamp - interval '15' day
)
SELECT
  CAST(since AS date) AS week_start,
  account_id,
  region,
  resource_type,
  status,
  count(DISTINCT resource_id) AS resources,
  array_join(slice(array_sort(array_agg(DISTINCT resource_id)), 1, 10), ', ') AS sample_resources,
  min(captured) AS first_seen,
  max(captured) AS last_seen
FROM items
CROSS JOIN bounds
WHERE captured >= since AND captured < until
  AND status IN ('ResourceNotRecorded', 'ResourceDeletedNotRecorded')
GROUP BY since, account_id, region, resource_type, status
ORDER BY resources DESC, resource_type

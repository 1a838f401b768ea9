-- id: config/public-exposures
-- title: Resources that became reachable from the internet
-- source: config
-- class: 1
-- severity: high
-- schedule: daily
-- attack: T1190, T1530, T1133
-- why: Whatever the call was and whoever made it, Config has the state that came of it. A door that opened
--   yesterday should be closed today.
-- triage: Close it, then find who opened it (cloudtrail, same resource id). Meant that way: move it behind
--   a load balancer, or write the exception down.
-- limits: Reads the text of the configuration: a security group with an open web rule and a closed database
--   rule in the same list may be named wrongly. Bucket policies are judged by Access Analyzer, not here.
WITH bounds AS (
  SELECT
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '1' day AS since,
    date_trunc('day', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
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
  WHERE date_parse(day, '%Y/%c/%e') >= current_timestamp - interval '3' day
), newest AS (
  SELECT
    account_id,
    region,
    resource_type,
    resource_id,
    max_by(configuration, captured) AS configuration,
    max_by(status, captured) AS status,
    max(captured) AS captured
  FROM items
  CROSS JOIN bounds
  WHERE captured >= since AND captured < until
  GROUP BY account_id, region, resource_type, resource_id
), judged AS (
  SELECT
    newest.*,
    CASE
      WHEN resource_type = 'AWS::EC2::SecurityGroup'
        AND regexp_like(configuration, '(?i)"(cidrIp|cidrIpv6)": ?"(0\.0\.0\.0/0|::/0)"')
        AND regexp_like(configuration, '(?i)"ipPermissions": ?\[[^]]*"fromPort": ?(22|23|135|445|1433|3306|3389|5432|5900|6379|9200|27017),')
        THEN 'security group opens an administration or database port to the internet'
      WHEN resource_type IN ('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::Redshift::Cluster')
        AND regexp_like(configuration, '(?i)"publiclyAccessible": ?true') THEN 'database has a public address'
      WHEN resource_type = 'AWS::S3::AccountPublicAccessBlock'
        AND regexp_like(configuration, '(?i)"(blockPublicAcls|blockPublicPolicy|ignorePublicAcls|restrictPublicBuckets)": ?false') THEN 'account no longer blocks public buckets'
      WHEN resource_type = 'AWS::EC2::Instance'
        AND regexp_like(configuration, '(?i)"httpTokens": ?"optional"') THEN 'instance answers version 1 of the metadata service'
      WHEN resource_type = 'AWS::Lambda::Url' AND regexp_like(configuration, '(?i)"authType": ?"NONE"') THEN 'function can be called by anybody'
    END AS exposure
  FROM newest
  WHERE status IN ('OK', 'ResourceDiscovered')
)
SELECT
  CAST(since AS date) AS day_start,
  account_id,
  region,
  resource_type,
  resource_id,
  exposure,
  captured
FROM judged
CROSS JOIN bounds
WHERE exposure IS NOT NULL
ORDER BY exposure, account_id, resource_id
LIMIT 1000

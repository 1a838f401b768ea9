-- id: cloudfront/unusual-user-agents
-- title: Attack tools that give their name
-- source: cloudfront
-- class: 2
-- severity: low
-- schedule: weekly
-- attack: T1595.002
-- why: Many tools say who they are. Whoever does not even change the name is loud, but a loud scan often
--   comes before a quiet visit.
-- triage: Look at answered and sample_paths for anything found. Our own scanner: agree on an address and
--   leave it out. Add the tool to the web ACL.
-- limits: The user agent is what the client says. Requests without one are listed too.
WITH bounds AS (
  SELECT
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') - interval '7' day AS since,
    date_trunc('week', current_timestamp AT TIME ZONE 'Asia/Tokyo') AS until
), requests AS (
  SELECT
    account,
    x_host_header AS site,
    lower(coalesce(cs_user_agent, '-')) AS agent,
    c_ip,
    sc_status,
    cs_uri_stem,
    from_iso8601_timestamp(concat("date", 'T', "time", 'Z')) AS ts
  FROM cloudfront.prod
  WHERE day >= date_format(current_timestamp - interval '15' day, '%Y/%m/%d')
)
SELECT
  CAST(since AS date) AS week_start,
  account AS account_id,
  site,
  agent,
  count(*) AS requests,
  count(DISTINCT c_ip) AS clients,
  count_if(sc_status < 400) AS answered,
  array_join(slice(array_sort(array_agg(DISTINCT cs_uri_stem)), 1, 10), ', ') AS sample_paths,
  min(ts) AS first_seen,
  max(ts) AS last_seen
FROM requests
CROSS JOIN bounds
WHERE ts >= since AND ts < until
  AND (agent = '-' OR regexp_like(agent, '(sqlmap|nikto|nmap|masscan|zgrab|nuclei|dirbuster|gobuster|feroxbuster|wpscan|acunetix|nessus|hydra|havij|fimap|jndi:)'))
GROUP BY since, account, site, agent
ORDER BY answered DESC, requests DESC, agent
LIMIT 1000

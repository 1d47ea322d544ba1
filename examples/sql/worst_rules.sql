-- The ten rules that most reports of a province break: the first two digits of its region (GB/T 2260) are 63.
SELECT rule, count(DISTINCT source) AS files, count(*) AS findings
FROM findings JOIN (SELECT source, region FROM reports) AS reports USING (source)
WHERE region LIKE '63%' AND outcome = 'fail'
GROUP BY rule
ORDER BY files DESC, findings DESC, rule
LIMIT 10

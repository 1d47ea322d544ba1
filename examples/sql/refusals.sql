-- Why applications were refused, by prefecture (the first four digits of the region) and year: the
-- reasons that were given at all, and the share of each in all refusals there.
SELECT substr(region, 1, 4) AS prefecture, year, split_part(path, '/', 3) AS reason,
       sum(value) AS applications,
       CAST(100 * sum(value) / sum(sum(value)) OVER (PARTITION BY substr(region, 1, 4), year)
            AS decimal(4, 1)) AS percent
FROM cells
WHERE path LIKE 'requests/refused/%/total'
GROUP BY substr(region, 1, 4), year, split_part(path, '/', 3)
HAVING sum(value) > 0
ORDER BY prefecture, year, applications DESC, reason

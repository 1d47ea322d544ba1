-- Listed units without a report in the sum, and files that cannot be read, which may be theirs.
SELECT unit, state, source, error
FROM units
WHERE state IN ('missing', 'unreadable')
   OR state = 'duplicate' AND unit NOT IN (SELECT unit FROM units WHERE state = 'counted')
ORDER BY state, unit, source

-- Applications that were carried out of a year, but not as many into the next, by applicant.
-- What is not known on either side is no break.
SELECT later.organ, later.year, split_part(later.path, '/', 3) AS applicant,
       earlier.value AS carried_out, later.value AS carried_in
FROM cells AS earlier JOIN cells AS later
    ON later.organ = earlier.organ AND later.year = earlier.year + 1
    AND later.path = replace(earlier.path, '/carried_out/', '/carried_in/')
WHERE earlier.path LIKE 'requests/carried_out/%' AND later.value <> earlier.value
ORDER BY later.organ, later.year, applicant

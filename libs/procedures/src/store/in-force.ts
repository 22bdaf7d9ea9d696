/** The newest version of a procedure that is in force on a day, at most one: the same for a list and for a single procedure. */
export const inForceOf = (code: string, day: string): string => `SELECT id, record FROM procedure_versions
    WHERE procedure_code = ${code} AND effective_from <= ${day}::date AND coalesce(record->>'effectiveTo', '9999-12-31') >= ${day}::text
    ORDER BY number DESC LIMIT 1`;

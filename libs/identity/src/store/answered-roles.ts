/**
 * Roles of an account in the divisions it answers for today: those it holds, while they work, and those whose work went over to them.
 * Who held a role in a division that has ended holds it in its successor.
 *
 * @param account  SQL that names the account
 */
export const rolesAnsweredFor = (account: string): string => `SELECT DISTINCT answered.division_id, held.role
  FROM account_roles held, divisions_answered_with(held.division_id) AS answered (division_id) WHERE held.account_id = ${account}`;

const BY_DEFAULT = 2_000;
const MOST = 20_000;

/** How many made-up dossiers of the last year the demo begins with: `MOTCUA_HISTORY`; on a database of one's own none unless asked for. */
export function historyWanted({ MOTCUA_HISTORY: wanted }: NodeJS.ProcessEnv, databaseUrl: string | undefined): number {
  if (wanted === undefined || wanted === '') return databaseUrl === undefined ? BY_DEFAULT : 0;
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, MOST) : 0;
}

import { DEMO_ACCOUNTS } from './accounts.js';
import { COMMUNES } from './province.js';

/** In the order in which the README tells one dossier's life. */
export const STORY: readonly string[] = [
  'quantri.tinh',
  'duyetquytrinh.tinh',
  'tiepnhan.hacthanh',
  'hotich.hacthanh',
  'lanhdao.hacthanh',
  'vanthu.hacthanh',
  'traketqua.hacthanh',
  'giamsat.tinh',
  'congdan.mau',
  'congdan.thu',
  'doanhnghiep.mau',
];

interface DemoPerson {
  readonly kind: string;
  readonly login: string;
  readonly fullName: string;
  readonly role: string | null;
}

export interface DemoPeople {
  /** One for all of them. */
  readonly password: string;
  /** Where the officials of the story are: a citizen who comes from it files there. */
  readonly agency: string | null;
  readonly people: readonly DemoPerson[];
}

export function demoPeople(password: string): DemoPeople {
  const people = STORY.flatMap((login) => DEMO_ACCOUNTS.filter((account) => account.login === login));
  return { password, agency: COMMUNES[0]?.code ?? null, people: people.map(({ kind, login, fullName, roles }) => ({ kind, login, fullName, role: roles[0]?.role ?? null })) };
}

/** Kinds of people who ask, each played by one account. `disabled`: logged in before the account was disabled. */
export const USERS = [
  'anonymous', 'disabled', 'citizen', 'otherCitizen', 'enterprise',
  'intakeOfficer', 'centerLeader', 'specialist', 'civilStatusOfficer', 'divisionHead', 'approver', 'clerk', 'consultee',
  'foreignIntakeOfficer', 'foreignSpecialist', 'foreignApprover', 'foreignCenterLeader', 'foreignClerk',
  'systemAdmin', 'procedureApprover', 'auditor', 'foreignAdmin', 'foreignAuditor',
] as const;
export type User = (typeof USERS)[number];

/** Several kinds at once. What a row says of a user goes before what it says of a group, and that before `everybody`. */
export const GROUPS = {
  strangers: ['anonymous', 'disabled'],
  applicants: ['citizen', 'otherCitizen', 'enterprise'],
  officials: [
    'intakeOfficer', 'centerLeader', 'specialist', 'civilStatusOfficer', 'divisionHead', 'approver', 'clerk', 'consultee',
    'foreignIntakeOfficer', 'foreignSpecialist', 'foreignApprover', 'foreignCenterLeader', 'foreignClerk',
  ],
  /** Of the second commune, in a division that takes part in the procedure. */
  foreigners: ['foreignIntakeOfficer', 'foreignSpecialist', 'foreignApprover', 'foreignCenterLeader'],
} as const satisfies Record<string, readonly User[]>;
export type Group = keyof typeof GROUPS;

/** Whose resource it is: `own` is the citizen's, at the first commune; `others` the other citizen's, at the second; `absent` there is none. */
export const OWNERS = ['own', 'others', 'absent'] as const;
export type Owner = (typeof OWNERS)[number];
export type PerOwner<T> = Readonly<Record<Owner, T>>;

/** One status for every resource, or one each for own, others', absent. */
export type Expected = number | readonly [own: number, others: number, absent: number];
export type Expectations = { readonly [who in User | Group]?: Expected } & { readonly everybody?: Expected };

/**
 * What a route is about. `session` and `official` are made for whoever asks, what is deleted or closed is made anew for each; see
 * `subjects.ts`. `takenIn`: a dossier that was accepted and has a paper. `asked` and `settled`: its payments; both parameters of the path.
 */
export type Resource =
  | 'dossier' | 'takenIn' | 'asked' | 'settled' | 'draftFile' | 'spareDesign' | 'dossierIncident' | 'session' | 'notification' | 'incident' | 'procedure' | 'calendar' | 'decision' | 'official' | 'draft' | 'file' | 'gateway' | 'design'
  | 'absence' | 'agency' | 'template';

/** One operation, and what each kind of people gets. */
export interface AccessRow {
  /** As the router has it: `get /api/dossiers/{code}`. */
  readonly route: string;
  /** Where an operation has more than one row: which act this is about. */
  readonly act?: string;
  /** What the parameter of the path names; without it the route is about nothing in particular, and is asked once. */
  readonly about?: Resource;
  /** Further parameters of the path. */
  readonly more?: Readonly<Record<string, string>>;
  /** Answers without an end: only its beginning is read. */
  readonly stream?: true;
  readonly query?: string;
  readonly body?: object | ((subject: string) => object);
  /** Ends the session it is asked with: everybody gets one of their own for it. */
  readonly endsSession?: true;
  /** Asks whoever may do it for a fresh proof of who they are. */
  readonly stepUp?: true;
  /** Answers that depend on what others do meanwhile, and what they count as. */
  readonly alike?: Readonly<Record<number, number>>;
  readonly expect: Expectations;
}

/** Anybody gets the same. */
export const anybody = (status: Expected): Expectations => ({ everybody: status });
/** Whoever is logged in gets this, strangers are asked to log in. */
export const loggedIn = (status: Expected): Expectations => ({ strangers: 401, everybody: status });
/** Only these; others who are logged in are refused. */
export const only = (status: Expected, ...users: readonly (User | Group)[]): Expectations => ({
  strangers: 401,
  everybody: 403,
  ...Object.fromEntries(users.map((user) => [user, status])),
});

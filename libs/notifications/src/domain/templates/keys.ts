/** What can have happened that somebody must be told of. Permanent: rows name them. */
export const TEMPLATE_KEYS = [
  'dossier-opened',
  'dossier-accepted',
  'dossier-accepted-without-date',
  'supplement-requested',
  'dossier-refused',
  'dossier-withdrawn',
  'dossier-stopped',
  'withdrawal-declined',
  'due-date-changed',
  'deadline-moved',
  'late-apology',
  'result-ready',
  'result-returned',
  'confirmation-asked',
  'payment-required',
  'payment-asked',
  'applicant-due-soon',
  'exemption-struck',
  'exemption-confirmed',
  'step-due-soon',
  'step-overdue',
  'stand-in-due-soon',
  'stand-in-overdue',
] as const;
export type DossierKey = (typeof TEMPLATE_KEYS)[number];

/** To an official who is absent and to the substitute: about no dossier. */
export const ABSENCE_KEYS = ['absence-recorded', 'absence-withdrawn', 'absence-ended'] as const;
export type AbsenceKey = (typeof ABSENCE_KEYS)[number];

/** Messages to one person about the own account: no dossier, nothing on the portal, and no words kept once they are sent. */
export const PRIVATE_KEYS = ['one-time-code', 'number-has-account', 'password-recovery', 'ways-in-removed', 'address-changed'] as const;
export type PrivateKey = (typeof PRIVATE_KEYS)[number];
/** A template of the installation's own: a diagram sends it by this code, about the dossier, to its applicant. */
export type OwnKey = `own-${string}`;
const OWN = /^own-[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;
export const isOwn = (key: string): key is OwnKey => OWN.test(key);

export type TemplateKey = DossierKey | AbsenceKey | PrivateKey | OwnKey;
/** Those Motcua has words for. */
export const ALL_KEYS: readonly Exclude<TemplateKey, OwnKey>[] = [...TEMPLATE_KEYS, ...ABSENCE_KEYS, ...PRIVATE_KEYS];
export const isAboutDossier = (key: TemplateKey): key is DossierKey | OwnKey => isOwn(key) || (TEMPLATE_KEYS as readonly string[]).includes(key);
export const isPrivate = (key: TemplateKey): boolean => (PRIVATE_KEYS as readonly string[]).includes(key);

/** The silence of the one who is asked has legal effect, so the hours of the night pass too; a code was asked for just now. */
const URGENT: ReadonlySet<TemplateKey> = new Set<TemplateKey>(['confirmation-asked', ...PRIVATE_KEYS]);
export const isUrgent = (key: TemplateKey): boolean => URGENT.has(key);

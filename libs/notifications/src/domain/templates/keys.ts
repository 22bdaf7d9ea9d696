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
  'late-apology',
  'result-ready',
  'result-returned',
  'confirmation-asked',
  'payment-required',
  'payment-asked',
  'exemption-struck',
  'exemption-confirmed',
  'step-due-soon',
  'step-overdue',
] as const;
export type DossierKey = (typeof TEMPLATE_KEYS)[number];

/** Messages to one person about the own account: no dossier, nothing on the portal, and no words kept once they are sent. */
export const PRIVATE_KEYS = ['one-time-code', 'number-has-account', 'password-recovery'] as const;
export type PrivateKey = (typeof PRIVATE_KEYS)[number];
export type TemplateKey = DossierKey | PrivateKey;
export const isPrivate = (key: TemplateKey): boolean => (PRIVATE_KEYS as readonly string[]).includes(key);

/** The silence of the one who is asked has legal effect, so the hours of the night pass too; a code was asked for just now. */
const URGENT: ReadonlySet<TemplateKey> = new Set<TemplateKey>(['confirmation-asked', ...PRIVATE_KEYS]);
export const isUrgent = (key: TemplateKey): boolean => URGENT.has(key);

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
  'step-due-soon',
  'step-overdue',
] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** The silence of the one who is asked has legal effect, so the hours of the night pass too. */
const URGENT: ReadonlySet<TemplateKey> = new Set<TemplateKey>(['confirmation-asked']);
export const isUrgent = (key: TemplateKey): boolean => URGENT.has(key);

import { useQuery } from '@tanstack/react-query';
import { api, type components, need, type t as translate } from '@app/ui';

export type Template = components['schemas']['TemplateDto'];
export type TemplateVersion = components['schemas']['TemplateVersionDto'];
export type Words = components['schemas']['TemplateWordsDto'];

const KEYS = [
  'dossier-opened', 'dossier-accepted', 'dossier-accepted-without-date', 'supplement-requested', 'dossier-refused', 'dossier-withdrawn', 'dossier-stopped', 'withdrawal-declined',
  'due-date-changed', 'deadline-moved', 'late-apology', 'result-ready', 'result-returned', 'confirmation-asked', 'payment-required', 'payment-asked', 'applicant-due-soon', 'exemption-struck', 'exemption-confirmed', 'step-due-soon', 'step-overdue',
  'stand-in-due-soon', 'stand-in-overdue',
  'absence-recorded', 'absence-withdrawn', 'absence-ended', 'one-time-code', 'number-has-account', 'password-recovery', 'ways-in-removed', 'address-changed',
] as const;
export const templateName = (key: string, t: typeof translate): string => {
  const known = KEYS.find((one) => one === key);
  return known ? t(`administration.template.${known}`) : key;
};
/** Templates of the installation's own: diagrams send them by this code. */
export const isOwn = (key: string): boolean => key.startsWith('own-');
export const OWN_CODE = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;
export const ownKey = (code: string): string => `own-${code}`;

/** Up to here versions are the words Motcua comes with. */
const LAST_OF_OURS = 1000;
export const versionName = (version: number, t: typeof translate): string =>
  version <= LAST_OF_OURS ? t('administration.templates.ours') : t('administration.templates.own', { version });

export const useTemplates = () => useQuery({ queryKey: ['templates'], queryFn: () => need(api.GET('/api/admin/templates')) });

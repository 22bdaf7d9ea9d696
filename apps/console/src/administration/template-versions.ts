import type { components, useTexts } from '@app/ui';

export type Template = components['schemas']['TemplateDto'];
export type TemplateVersion = components['schemas']['TemplateVersionDto'];

/** Up to here versions are the words Motcua comes with. */
const LAST_OF_OURS = 1000;

export const nameOf = (version: number, t: ReturnType<typeof useTexts>['t']): string =>
  version <= LAST_OF_OURS ? t('administration.templates.ours') : t('administration.templates.own', { version });

import type { Language } from '@app/ui';
import { vi } from './vi.js';

/** bpmn-js asks for every word it shows; English are its own. */
export function translation(language: Language): Record<string, unknown> {
  const translate = (text: string, replacements: Readonly<Record<string, string>> = {}): string =>
    (language === 'vi' ? (vi[text] ?? text) : text).replace(/\{([^}]+)\}/g, (whole, key: string) => {
      const value = replacements[key];
      return value === undefined ? whole : language === 'vi' ? (vi[value] ?? value) : value;
    });
  return { translate: ['value', translate] };
}

import { Defect } from '@app/kernel';
import type { Language, NotificationChannel } from './language.js';
import type { TemplateKey } from './templates/keys.js';
import { type Values, written } from './values.js';

/** The words of one kind of notification, in one language, for one channel. A version never changes. */
export interface Template {
  readonly key: TemplateKey;
  readonly version: number;
  readonly language: Language;
  readonly channel: NotificationChannel;
  /** Not sent by SMS, but shown to operators. */
  readonly subject: string;
  /** Plain text; `{name}` is filled with the value of that name. */
  readonly body: string;
}
export interface Rendered {
  readonly subject: string;
  readonly body: string;
}

const GAP = /\{([A-Za-z]+)\}/g;

/** @throws {Defect} a gap without a value: nobody is ever told "undefined" */
export function render(template: Template, values: Values): Rendered {
  const filled = (text: string): string => stretchesOf(text, template, values).map((stretch) => stretch.text).join('');
  return { subject: filled(template.subject), body: filled(template.body) };
}

/** A stretch of a text that is filled: the template's own words, or what fills the gap of that name. */
export interface Stretch {
  readonly text: string;
  readonly gap: string | null;
}
/** @throws {Defect} a gap without a value */
export const stretchesOf = (text: string, template: Template, values: Values): readonly Stretch[] =>
  text.split(GAP).map((part, at) => (at % 2 === 0 ? { text: part, gap: null } : { text: valueOf(template, values, part), gap: part }));

export const gapsOf = ({ subject, body }: Pick<Template, 'subject' | 'body'>): readonly string[] => [
  ...new Set([...`${subject}\n${body}`.matchAll(GAP)].map((match) => match[1]!)),
];

function valueOf({ key, version, language, channel }: Template, values: Values, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const text = value === undefined || value === null ? '' : written(value, language);
  if (text === '')
    throw new Defect('a template asks for a value nobody gave', { key, version, language, channel, name });
  return text;
}

import type { Language } from '@app/ui';
import { parsed } from './trusted-markup.js';

const PROCESS = 'urn:motcua:process:1';

/**
 * A diagram as a reader of this language reads it: its elements keep the names they were drawn with, or have, in English, their public labels where
 * there are any. For looking at; what is edited keeps its names.
 */
export function diagramIn(xml: string, language: Language): string {
  if (language === 'vi') return xml;
  const drawn = parsed(xml, 'text/xml');
  for (const label of drawn.getElementsByTagNameNS(PROCESS, 'label')) {
    const text = label.getAttribute(language);
    if (text) label.parentElement?.parentElement?.setAttribute('name', text);
  }
  return new XMLSerializer().serializeToString(drawn);
}

import type { BpmnElement } from '../read/element.js';
import { definitionsOf } from './events.js';

const ENGINES: ReadonlySet<string> = new Set(['camunda', 'zeebe', 'flowable', 'activiti', 'operaton', 'drools']);
/** What changes nothing in how a dossier runs: marks of the drawing tool, and how another engine stores and schedules. */
const HARMLESS =
  /^(modelerTemplate\w*|properties|historyTimeToLive|versionTag|async|asyncBefore|asyncAfter|exclusive|jobPriority|taskPriority|isStartableInTasklist|metaData|packageName|version|adHoc|import|dg)$/i;

/** Names of what another engine would carry out on this element or by its message, such as `camunda:assignee`; each once, in order. */
export function foreignExtensionsOf(element: BpmnElement): readonly string[] {
  const definitions = definitionsOf(element);
  const messages = [element, ...definitions].map(({ messageRef }) => messageRef);
  const parts = [element, ...definitions, element.loopCharacteristics, ...messages].filter((part) => part !== undefined);
  const names = parts.flatMap((part) => [
    ...Object.keys((part as { readonly $attrs?: object }).$attrs ?? {}),
    ...(part.extensionElements?.values ?? []).map(({ $type }) => $type),
  ]);
  return [...new Set(names.filter(isCarriedOutElsewhere))];
}

function isCarriedOutElsewhere(name: string): boolean {
  const [prefix = '', local = ''] = name.split(':');
  return ENGINES.has(prefix) && !HARMLESS.test(local);
}

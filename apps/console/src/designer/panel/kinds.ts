import type { TextKey } from '@app/ui';

/** What sort of element it is, in a word. */
export function kindOf(type: string): TextKey {
  const kind = type.replace('bpmn:', '');
  if (/Task$/.test(kind)) return 'designer.kind.step';
  if (/Gateway$/.test(kind)) return 'designer.kind.gateway';
  if (/Event$/.test(kind)) return 'designer.kind.event';
  return KINDS[kind] ?? 'designer.kind.other';
}
const KINDS: Readonly<Record<string, TextKey>> = {
  SequenceFlow: 'designer.kind.flow',
  Lane: 'designer.kind.lane',
  Participant: 'designer.kind.pool',
  CallActivity: 'designer.kind.linked',
};

import type { DiagramElement, Drawing } from '../canvas/bpmn-js.types.js';
import { settingsOf } from './read-settings.js';

/** Something a condition may ask: the outcome of the work before it, or a declared fact. */
export interface KnownField {
  readonly name: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'list';
  readonly values: readonly { readonly id: string; readonly vi: string; readonly en: string }[];
  /** Of a list that is a table: its columns, by their own names. */
  readonly columns?: readonly KnownField[];
  /** A fact that the declaration tells: nobody is asked for it later. */
  readonly isDeclared?: boolean;
}
const KINDS: Readonly<Record<string, KnownField['kind']>> = { string: 'text', boolean: 'boolean', number: 'number', date: 'date', list: 'list' };

/** @param answers  fields of the declaration: the values of a fact that is taken from one are called as there */
export function knownFields(drawing: Drawing, flow: DiagramElement, answers: readonly KnownField[]): readonly KnownField[] {
  const outcome: KnownField = { name: 'outcome', label: { vi: 'Kết quả xử lý', en: 'Outcome' }, kind: 'text', values: outcomesBefore(flow) };
  return [outcome, ...knownFacts(drawing, answers)];
}
const CHANNEL_WORDS: KnownField['values'] = [{ id: 'DIRECT', vi: 'Trực tiếp', en: 'At the counter' }, { id: 'ONLINE', vi: 'Trực tuyến', en: 'Online' }, { id: 'POSTAL', vi: 'Bưu chính', en: 'By post' }];

/** Outcomes of the nearest steps that lead here, through gateways. */
function outcomesBefore(flow: DiagramElement): KnownField['values'] {
  const seen = new Set<string>();
  const found = new Map<string, { id: string; vi: string; en: string }>();
  const visit = (element: DiagramElement | undefined): void => {
    if (element === undefined || seen.has(element.id)) return;
    seen.add(element.id);
    const outcomes = settingsOf(element.businessObject, 'Outcome');
    for (const { id, vi, en } of outcomes) found.set(String(id), { id: String(id), vi: String(vi ?? id), en: String(en ?? vi ?? id) });
    if (element.type.endsWith('Task')) return;
    for (const { source } of element.incoming ?? []) visit(source);
  };
  visit(flow.source);
  return [...found.values()];
}

/** The declared facts of the process. */
export function knownFacts(drawing: Drawing, answers: readonly KnownField[] = []): readonly KnownField[] {
  const root = drawing.get('canvas').getRootElement();
  const holders = [root.businessObject, ...drawing.get('elementRegistry').filter(({ type }) => type === 'bpmn:Participant').map(({ businessObject }) => businessObject['processRef'])];
  return holders.flatMap((holder) =>
    holder === undefined
      ? []
      : settingsOf(holder as typeof root.businessObject, 'Fact').map(({ name, type, vi, en, values, fromForm }) => {
          const words = fromForm === 'dossier.channel' ? CHANNEL_WORDS : (answers.find((answer) => answer.name === fromForm)?.values ?? []);
          const ids = String(values ?? '').split(',').map((value) => value.trim()).filter((value) => value !== '');
          return {
            name: String(name),
            label: { vi: String(vi ?? name), en: String(en ?? vi ?? name) },
            kind: KINDS[String(type)] ?? 'text',
            isDeclared: fromForm !== undefined,
            values: (ids.length > 0 ? ids : words.map(({ id }) => id)).map((id) => words.find((each) => each.id === id) ?? { id, vi: id, en: id }),
          };
        }),
  );
}

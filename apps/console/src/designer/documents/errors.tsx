import { useEffect, useState } from 'react';
import { type components, type TextKey, useTexts } from '@app/ui';
import { fieldWords } from '../compare/change-words.js';
import { drafts } from '../pages/draft-api.js';
import type { TabProps } from '../pages/tab-props.js';
import { leadTo } from './lead-to.js';

/** Filled in by the submission. */
const SAID_LATER: ReadonlySet<string> = new Set(['record.decisionNumber', 'record.effectiveFrom']);
const LABELS: readonly (readonly [string, TextKey])[] = [
  ['record.code', 'designer.record.code'], ['record.name', 'designer.record.name'], ['record.field.code', 'designer.record.field'], ['record.field.name', 'designer.record.fieldName'],
  ['record.components', 'designer.record.components'], ['record.executionCases', 'designer.record.cases'], ['record.fees', 'designer.record.fees'], ['record.legalBasis', 'designer.record.law'], ['record.results', 'designer.record.results'],
  ['record.executingAgency', 'designer.record.executingAgency'], ['record.competentAgency', 'designer.record.competentAgency'], ['record.receivingAddress', 'designer.record.receivingAddress'],
  ['record.executionSteps', 'designer.record.steps'], ['record.executionMethods', 'designer.record.methods'], ['record.subjects', 'designer.record.subjects'], ['record.requirements', 'designer.record.requirements'],
  ['record.processingTerm', 'designer.process.term'], ['record.coordinatingAgencies', 'designer.record.coordinating'], ['papers', 'designer.words'], ['forms', 'designer.tab.forms'], ['bpmn', 'designer.tab.diagram'],
];
type Wrong = components['schemas']['FieldProblem'];

/** What the publication would say of these documents now, field by field. */
export function Errors({ edited, of }: { readonly edited: TabProps['edited']; readonly of: 'record' | 'forms' }) {
  const { t, pick } = useTexts();
  const [errors, setErrors] = useState<readonly Wrong[] | null>(null);
  const { content } = edited;
  useEffect(() => {
    const timer = window.setTimeout(() => void drafts.check(content).then((answer) => answer.ok && setErrors(answer.value.errors)), 600);
    return () => window.clearTimeout(timer);
  }, [content]);
  if (errors === null) return <p className="dz-none" role="status">{t('designer.checking')}</p>;
  const own = errors.filter(({ field }) => (field.startsWith(of) || field.startsWith('bpmn') || (of === 'record' && field.startsWith('papers'))) && !SAID_LATER.has(field));
  if (own.length === 0) return <p className="dz-fine" role="status">✓ {t('designer.documents.fine')}</p>;
  return <div className="m-summary" role="status"><h2>{t('designer.documents.wrong', { count: own.length })}</h2><ul>{own.map(({ field, message }) => <li key={`${field} ${message.en}`}><Where field={field} /> — {pick(message)}</li>)}</ul></div>;
}

/** `record.components[2].name.en` as `Thành phần hồ sơ 3, English`, which leads there; what has no name of its own keeps its path. */
function Where({ field }: { readonly field: string }) {
  const { t } = useTexts();
  const known = LABELS.find(([start]) => field.startsWith(start));
  if (known === undefined) return <code>{field}</code>;
  const rest = field.slice(known[0].length);
  const number = /^\[(\d+)\]/.exec(rest)?.[1];
  const language = rest.endsWith('.vi') ? ', Tiếng Việt' : rest.endsWith('.en') ? ', English' : '';
  const part = rest.replace(/^\[\d+\]/, '').replace(/\.(vi|en)$/, '').replace(/^\./, '');
  const lead = (): void => leadTo({ words: t(known[1]), item: number === undefined ? null : Number(number), isEnglish: rest.endsWith('.en') });
  return <><button type="button" className="dz-lead" onClick={lead}>{t(known[1])}{number === undefined ? '' : ` ${String(Number(number) + 1)}`}{language}</button>{part === '' ? null : <> · {fieldWords(part)}</>}</>;
}

import { issuedPapers, type ProcessPlan } from '@app/bpmn';
import { Button, useTexts } from '@app/ui';
import { Choice, Lines, useNamed } from '../panel/fields.js';
import { PaperTicks } from '../panel/paper-ticks.js';
import { useVocabulary } from '../panel/use-vocabulary.js';
import type { RecordPart } from './record-part.js';

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []);

/** Papers an office gives out on the way; what the drawing gives out beyond the list is said. */
export function IssuedPapers({ record, set, plan }: RecordPart & { readonly plan: ProcessPlan | null }) {
  const { t } = useTexts();
  const names = new Map(useNamed()(useVocabulary().papers));
  const codes = listOf(record['papers']);
  const missing = plan === null ? [] : [...new Set(issuedPapers(plan).map(({ paper }) => paper))].filter((code) => !codes.includes(code));
  return (
    <>
      <PaperTicks legend={t('designer.issued.legend')} codes={codes} onChange={set('papers')} />
      {missing.length === 0 ? null : (
        <div className="dz-refusal">
          <p>{t('designer.issued.missing', { papers: missing.map((code) => names.get(code) ?? code).join('; ') })}</p>
          <Button size="small" onClick={() => set('papers')([...codes, ...missing])}>{t('designer.issued.take')}</Button>
        </div>
      )}
    </>
  );
}

const PARTS = ['components', 'fees', 'processingTerm', 'results', 'subjects', 'legalBasis', 'requirements', 'steps', 'codes'] as const;

/** What nobody has compared with the law's text yet: told to the public with the procedure, until it is taken off this list. */
export function Unverified({ record, set }: RecordPart) {
  const { t } = useTexts();
  const marks = listOf(record['unverified']);
  const put = (next: readonly string[]): void => set('unverified')(next);
  const add = (part: string): void => put([...marks, part]);
  return (
    <>
      <p className="dz-none">{t('designer.unverified.text')}</p>
      <ol className="dz-marks">
        {marks.map((mark, at) => (
          <li key={at}>
            <Lines label={t('designer.unverified.mark', { number: at + 1 })} value={mark} onChange={(next) => put(next.trim() === '' ? marks.filter((_, index) => index !== at) : marks.map((each, index) => (index === at ? next : each)))} />
            <Button size="small" look="quiet" aria-label={t('designer.unverified.done', { mark })} title={t('designer.unverified.doneShort')} onClick={() => put(marks.filter((_, index) => index !== at))}>✓ {t('designer.unverified.doneShort')}</Button>
          </li>
        ))}
      </ol>
      <Choice label={t('designer.unverified.add')} value="" empty={t('designer.unverified.choose')} options={PARTS.map((part) => [t(`designer.unverified.part.${part}`), t(`designer.unverified.part.${part}`)])} onChange={(part) => part !== '' && add(part)} />
    </>
  );
}

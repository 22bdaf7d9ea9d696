import { type ProcessPlan, stepsOf } from '@app/bpmn';
import { DOSSIER_STATUSES, type ScenarioExpectation } from '@app/contracts';
import { useTexts } from '@app/ui';
import { Choice, Section, Tick, useNamed } from '../panel/fields.js';
import { MomentLine } from '../panel/moment-line.js';
import { useVocabulary } from '../panel/use-vocabulary.js';
import { STATUSES } from '../panel/vocabulary.js';
import { happeningsOf } from './plan-words.js';
import { localOf, written } from './scenario.js';

interface ThenProps {
  readonly plan: ProcessPlan;
  readonly then: ScenarioExpectation;
  readonly onChange: (then: ScenarioExpectation) => void;
}
const ENDS = ['done', 'refused', 'stopped'] as const;
const TIMINGS = ['EARLY', 'ON_TIME', 'OVERDUE'] as const;

/** What must have come of it. Only what is filled in is looked at. */
export function ScenarioThen({ plan, then, onChange }: ThenProps) {
  const { t, pick } = useTexts();
  const put = (part: ScenarioExpectation): void => onChange(withoutUnsaid({ ...then, ...part }));
  const ended = then.ended === undefined ? '' : (then.ended ?? 'open');
  return (
    <>
      <div className="dz-threes">
        <Choice label={t('designer.scenario.then.ended')} value={ended} empty={t('designer.scenario.unsaid')} options={[['open', t('designer.scenario.ended.open')], ...ENDS.map((how) => [how, t(`designer.scenario.ended.${how}`)] as const)]} onChange={(how) => put({ ended: how === '' ? undefined : how === 'open' ? null : (how as (typeof ENDS)[number]) })} />
        <Choice label={t('designer.scenario.then.status')} value={then.status ?? ''} empty={t('designer.scenario.unsaid')} options={DOSSIER_STATUSES.map((code, at) => [code, pick(STATUSES[at] ?? { vi: code, en: code })])} onChange={(status) => put({ status: status === '' ? undefined : status })} />
        <Choice label={t('designer.scenario.then.timing')} value={then.timing ?? ''} empty={t('designer.scenario.unsaid')} options={TIMINGS.map((timing) => [timing, t(`designer.scenario.timing.${timing}`)])} onChange={(timing) => put({ timing: timing === '' ? undefined : (timing as (typeof TIMINGS)[number]) })} />
      </div>
      <MomentLine label={t('designer.scenario.then.dueAt')} hint={t('designer.scenario.then.dueHint')} value={then.dueAt === undefined ? '' : localOf(then.dueAt)} onChange={(local) => put({ dueAt: local === '' ? undefined : written(local) })} />
      <Waits {...{ plan, then, put }} />
      <Passed {...{ plan, then, put }} />
      <Papers {...{ plan, then, put }} />
    </>
  );
}
interface PartProps extends Pick<ThenProps, 'plan' | 'then'> {
  readonly put: (part: ScenarioExpectation) => void;
}

function Waits({ plan, then: { waitsAt }, put }: PartProps) {
  const { t } = useTexts();
  const [steps, events] = [stepsOf(plan), happeningsOf(plan).timers];
  const places = [...steps.map(({ id, name }) => [id, name] as const), ...events.filter(([id]) => waitsAt?.includes(id) === true)];
  const tick = (id: string, isOn: boolean): void => put({ waitsAt: isOn ? [...(waitsAt ?? []), id] : (waitsAt ?? []).filter((each) => each !== id) });
  return (
    <Section title={`${t('designer.scenario.then.waitsAt')} · ${waitsAt === undefined ? t('designer.scenario.unsaid') : String(waitsAt.length)}`} isOpen={false}>
      <Tick label={t('designer.scenario.check')} isOn={waitsAt !== undefined} onChange={(isOn) => put({ waitsAt: isOn ? [] : undefined })} />
      {waitsAt === undefined ? null : <div className="dz-ticks">{places.map(([id, name]) => <Tick key={id} label={name || id} isOn={waitsAt.includes(id)} onChange={(isOn) => tick(id, isOn)} />)}</div>}
    </Section>
  );
}

function Passed({ plan, then: { passed }, put }: PartProps) {
  const { t } = useTexts();
  const nameOf = (id: string): string => stepsOf(plan).find((step) => step.id === id)?.name ?? id;
  return (
    <Section title={`${t('designer.scenario.then.passed')} · ${passed === undefined ? t('designer.scenario.unsaid') : String(passed.length)}`} isOpen={false}>
      <Tick label={t('designer.scenario.check')} isOn={passed !== undefined} onChange={(isOn) => put({ passed: isOn ? [] : undefined })} />
      {passed === undefined ? null : (
        <>
          <ol className="dz-passed">{passed.map((id, at) => <li key={`${String(at)} ${id}`}>{nameOf(id)} <button type="button" className="m-btn small quiet dz-x" aria-label={`${t('designer.remove')}: ${nameOf(id)}`} onClick={() => put({ passed: passed.filter((_, index) => index !== at) })}>×</button></li>)}</ol>
          <Choice label={t('designer.scenario.addPassed')} value="" empty="—" options={stepsOf(plan).map(({ id, name }) => [id, name || id])} onChange={(id) => id !== '' && put({ passed: [...passed, id] })} />
        </>
      )}
    </Section>
  );
}

function Papers({ plan, then: { papers }, put }: PartProps) {
  const { t } = useTexts();
  const named = new Map(useNamed()(useVocabulary().papers));
  const own = stepsOf(plan).flatMap((step) => [...step.papers, ...step.outcomes.flatMap(({ paper }) => paper ?? [])]);
  const all = [...new Set([...own, ...(papers ?? [])])];
  const tick = (code: string, isOn: boolean): void => put({ papers: isOn ? [...(papers ?? []), code] : (papers ?? []).filter((each) => each !== code) });
  return (
    <Section title={`${t('designer.scenario.then.papers')} · ${papers === undefined ? t('designer.scenario.unsaid') : String(papers.length)}`} isOpen={false}>
      <Tick label={t('designer.scenario.check')} isOn={papers !== undefined} onChange={(isOn) => put({ papers: isOn ? [] : undefined })} />
      {papers === undefined ? null : <div className="dz-ticks">{all.map((code) => <Tick key={code} label={named.get(code) ?? code} isOn={papers.includes(code)} onChange={(isOn) => tick(code, isOn)} />)}</div>}
    </Section>
  );
}

const withoutUnsaid = (then: ScenarioExpectation): ScenarioExpectation => Object.fromEntries(Object.entries(then).filter(([, value]) => value !== undefined)) as ScenarioExpectation;

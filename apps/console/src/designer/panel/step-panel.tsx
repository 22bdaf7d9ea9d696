import { isApproval } from '@app/bpmn';
import { useTexts } from '@app/ui';
import { knownFacts } from '../settings/known-fields.js';
import type { Edited } from './edited.js';
import { Bilingual, Choice, Line, Section, Tick, useNamed } from './fields.js';
import { Outcomes } from './outcomes.js';
import { PaperTicks } from './paper-ticks.js';
import { Several, SystemWork } from './several.js';
import { Terms } from './terms.js';
import { DivisionChoice } from './division-choice.js';
import { ROLES, STATUSES } from './vocabulary.js';

export interface StepPanelProps {
  readonly edited: Edited;
  /** Keys and titles of the forms of this draft. */
  readonly forms: readonly (readonly [key: string, title: string])[];
}
const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** A step in the administrator's words: who, how long, whose clock, what the public reads, what comes out of it. */
export function StepPanel({ edited, forms }: StepPanelProps) {
  const { t } = useTexts();
  return (
    <>
      <Section title={t('designer.who')}><Who edited={edited} /><SystemWork edited={edited} /></Section>
      <Section title={t('designer.howLong')}>
        <Terms terms={edited.all('Term')} onChange={(terms) => edited.write('Term', terms)} />
        <WhoseClock edited={edited} />
      </Section>
      <Section title={t('designer.outcomes')} isOpen={edited.all('Outcome').length > 0}><Outcomes facts={knownFacts(edited.drawing)} outcomes={edited.all('Outcome')} onChange={(outcomes) => edited.write('Outcome', outcomes)} /></Section>
      <Section title={t('designer.public')}><PublicWords edited={edited} /></Section>
      <Section title={t('designer.formsAndPapers')} isOpen={false}>
        <Choice label={t('designer.form')} value={text(edited.one('Form')['key'])} empty={t('designer.none')} options={forms} onChange={(key) => edited.write('Form', key === '' ? [] : [{ key }])} />
        <Papers edited={edited} />
      </Section>
      <Several edited={edited} />
      {(text(edited.one('Performer')['kind']) || 'OFFICIAL') === 'OFFICIAL' ? <Section title={t('designer.bulk')} isOpen={false}><InBulk edited={edited} /></Section> : null}
      <Section title={t('designer.separation')} isOpen={edited.all('Separation').length > 0}><Separation edited={edited} /></Section>
    </>
  );
}

function Who({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  const named = useNamed();
  const performer = edited.one('Performer');
  const kind = text(performer['kind']) || 'OFFICIAL';
  const write = (change: object): void => edited.write('Performer', [{ ...performer, ...change }]);
  return (
    <>
      <Choice label={t('designer.performer')} value={kind} options={(['OFFICIAL', 'SUBMITTER', 'SYSTEM'] as const).map((each) => [each, t(`designer.performer.${each}`)])} onChange={(next) => write({ kind: next === 'OFFICIAL' ? undefined : next, ...(next !== 'OFFICIAL' && { role: undefined, division: undefined }) })} />
      {kind === 'OFFICIAL' ? (
        <>
          <Choice label={t('designer.role')} value={text(performer['role'])} empty={t('designer.role.any')} options={named(ROLES)} onChange={(role) => write({ role })} />
          <DivisionChoice label={t('designer.division')} hint={t('designer.division.hint')} value={text(performer['division'])} empty={t('designer.division.lane')} onChange={(division) => write({ division })} />
        </>
      ) : null}
    </>
  );
}

/** Whether the law's clock runs meanwhile, and for whom it waits where it does not. */
export function WhoseClock({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  const clock = edited.one('Clock');
  const isPaused = clock['state'] === 'paused';
  const waits = (['applicant', 'payment', 'consultee'] as const).map((each) => [each, t(`designer.waitsFor.${each}`)] as const);
  return (
    <>
      <Choice label={t('designer.clock')} value={isPaused ? 'paused' : 'running'} options={[['running', t('designer.clock.running')], ['paused', t('designer.clock.paused')]]} onChange={(state) => edited.write('Clock', state === 'running' ? [] : [{ state, waitsFor: 'applicant' }])} />
      {isPaused ? <Choice label={t('designer.waitsFor')} value={text(clock['waitsFor'])} options={waits} onChange={(waitsFor) => edited.write('Clock', [{ ...clock, waitsFor }])} /> : null}
      {isPaused ? <Line label={t('designer.supplement.ground')} value={text(clock['legalGround'])} onChange={(legalGround) => edited.write('Clock', [{ ...clock, legalGround: legalGround === '' ? undefined : legalGround }])} /> : null}
    </>
  );
}

export function PublicWords({ edited }: { readonly edited: Edited }) {
  const { t, pick } = useTexts();
  const label = edited.one('Label');
  return (
    <>
      <Bilingual label={t('designer.publicLabel')} hint={t('designer.publicLabel.hint')} value={{ vi: text(label['vi']), en: text(label['en']) }} onChange={({ vi, en }) => edited.write('Label', vi === '' && en === '' ? [] : [{ vi, en }])} />
      <Choice label={t('designer.status')} value={text(edited.one('Status')['id'])} empty={t('designer.status.same')} options={STATUSES.map((status, at) => [String(at + 1), pick(status)])} onChange={(id) => edited.write('Status', id === '' ? [] : [{ id: Number(id) }])} />
    </>
  );
}

function Papers({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  return <PaperTicks legend={t('designer.papers')} codes={edited.all('Paper').map(({ code }) => text(code))} onChange={(codes) => edited.write('Paper', codes.map((code) => ({ code })))} />;
}

/** Four eyes: who did one of these may not do this. */
function Separation({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  const chosen = edited.all('Separation').map(({ from }) => text(from));
  const others = edited.drawing.get('elementRegistry').filter(({ id, type, labelTarget }) => type.endsWith('Task') && labelTarget === undefined && id !== edited.element.id);
  const write = (next: readonly string[]): void => edited.write('Separation', next.map((from) => ({ from })));
  if (others.length === 0) return <p className="dz-none">{t('designer.separation.none')}</p>;
  return (
    <>
      <p className="dz-none">{t('designer.separation.text')}</p>
      <div className="dz-ticks">{others.map(({ id, businessObject }) => <Tick key={id} label={businessObject.name ?? id} isOn={chosen.includes(id)} onChange={(isOn) => write(isOn ? [...chosen, id] : chosen.filter((each) => each !== id))} />)}</div>
    </>
  );
}

/** Whether an officer may complete it for several dossiers at once. Of an approval nobody decides this: each is read by itself. */
function InBulk({ edited }: { readonly edited: Edited }) {
  const { t } = useTexts();
  const { performer, outcomes, papers } = { performer: edited.one('Performer'), outcomes: edited.all('Outcome'), papers: edited.all('Paper') };
  const step = {
    performer: { kind: 'OFFICIAL' as const, role: text(performer['role']) }, separationFrom: edited.all('Separation').map(({ from }) => text(from)),
    papers: papers.map(({ code }) => text(code)), outcomes: outcomes.flatMap(({ id, paper }) => (paper === undefined ? [] : [{ id: text(id), label: { vi: '', en: '' }, paper: text(paper) }])),
  };
  if (isApproval(step)) return <p className="dz-none">{t('designer.bulk.never')}</p>;
  return (
    <>
      <Tick label={t('designer.bulk.allowed')} isOn={edited.one('Bulk')['forbidden'] !== true} onChange={(isOn) => edited.write('Bulk', isOn ? [] : [{ forbidden: true }])} />
      <p className="dz-none">{t('designer.bulk.hint')}</p>
    </>
  );
}

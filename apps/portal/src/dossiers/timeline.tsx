import { classes, formatLongMoment, formatMoment, formatStay, useTexts } from '@app/ui';
import { Defects } from './defects.js';
import type { MyDossier, StayRow } from './dossier-types.js';

/** Where the dossier is and was: unit, step, time. What was written is shown with the act it belongs to. */
export function Timeline({ dossier }: { readonly dossier: MyDossier }) {
  const { t, pick } = useTexts();
  const { passed, now, ended } = dossier.progress;
  return (
    <section aria-labelledby="d-way">
      <h2 id="d-way">{t('dossier.way')}</h2>
      <ol className="d-way">
        {[...passed, ...(ended === null ? now : [])].map((stay) => <Stay key={`${stay.step} ${stay.from}`} stay={stay} said={saidAt(dossier, stay)} />)}
        {ended === null ? null : <li className="here"><b>{pick(dossier.status.label)}</b></li>}
      </ol>
    </section>
  );
}

function Stay({ stay: { unit, label, from, to, workingMinutes, waitsFor, asked }, said }: { readonly stay: StayRow; readonly said: Said | null }) {
  const { t, pick, language } = useTexts();
  const isMine = waitsFor === 'applicant' || waitsFor === 'payment';
  const span = to === null ? t('dossier.since', { moment: formatLongMoment(from, language) }) : `${formatMoment(from)} – ${formatMoment(to)}`;
  const took = workingMinutes === null || (to === null && workingMinutes < 1) ? '' : ` · ${formatStay({ from, to: to ?? from, minutes: workingMinutes }, language)}`;
  return (
    <li className={classes(to === null && 'here', isMine && 'mine')}>
      <b>{pick(unit)}</b> — {pick(label)}
      <span className="at">{span}{took}</span>
      {asked ? <span className="at">{asked.map(({ unit: body, answered }) => `${pick(body)}: ${t(answered ? 'dossier.answered' : 'dossier.awaited')}`).join(' · ')}</span> : null}
      {said ? <Defects defects={said.defects} /> : null}
      {said?.note ? <q className="d-note">{said.note}</q> : null}
    </li>
  );
}

/** What was said by the act that ended this stay. */
type Said = Pick<MyDossier['timeline'][number], 'note' | 'defects'>;
const saidAt = ({ timeline }: MyDossier, { to }: StayRow): Said | null => (to === null ? null : (timeline.find(({ at }) => at === to) ?? null));

import { STATUS_WORDS } from '@app/contracts';
import { formatMoment, useTexts } from '@app/ui';
import { commandWord } from '../shell/command-word.js';
import { DefectList } from './defect-list.js';
import type { Dossier } from './dossier-types.js';

/** How the dossier came to where it is: each move, the newest last, and where it waits now. */
export function TimelineTab({ dossier: { timeline, steps } }: { readonly dossier: Dossier }) {
  const { t, pick } = useTexts();
  return (
    <ol className="d-timeline">
      {timeline.map(({ seq, at, command, stepName, outcomeName, division, reason, defects, form, status }) => (
        <li key={seq}>
          <time dateTime={at}>{formatMoment(at)}</time>
          <div>
            <strong>{stepName ? pick(stepName) : t(commandWord(command))}</strong>
            <p>{[outcomeName ? pick(outcomeName) : stepName ? t(commandWord(command)) : '', division ? pick(division) : '', pick(STATUS_WORDS[status])].filter(Boolean).join(' · ')}</p>
            {form ? <p>{t('desk.form.filled', { form: pick(form) })}</p> : null}
            <DefectList defects={defects} />
            {reason ? <blockquote>{reason}</blockquote> : null}
          </div>
        </li>
      ))}
      {steps.map(({ step, name, assignee, asked }) => (
        <li key={step} className="is-now">
          <span>{t('desk.now')}</span>
          <div><strong>{pick(name)}</strong><p>{asked ? asked.map(({ unit, isAnswered }) => `${pick(unit)}: ${t(isAnswered ? 'desk.asked.answered' : 'desk.asked.awaited')}`).join(' · ') : (assignee ?? t('desk.unassigned'))}</p></div>
        </li>
      ))}
    </ol>
  );
}

import { STATUS_WORDS } from '@app/contracts';
import { formatMoment, useTexts } from '@app/ui';
import { commandWord } from '../shell/command-word.js';
import { DefectList } from './defect-list.js';
import type { Dossier } from './dossier-types.js';

/** The log, line by line, with the officers who acted. */
export function LogTab({ dossier: { timeline } }: { readonly dossier: Dossier }) {
  const { t, pick } = useTexts();
  return (
    <div className="k-scroll" tabIndex={0} role="region" aria-label={t('desk.tab.log')}>
      <table className="k-table">
        <thead>
          <tr>
            <th scope="col" className="num">{t('desk.log.seq')}</th><th scope="col">{t('desk.log.at')}</th><th scope="col">{t('desk.log.what')}</th>
            <th scope="col">{t('desk.log.step')}</th><th scope="col">{t('desk.log.who')}</th><th scope="col">{t('desk.log.status')}</th>
          </tr>
        </thead>
        <tbody>
          {timeline.map(({ seq, at, command, outcome, outcomeName, stepName, by, onBehalfOf, actorKind, division, onBehalf, reason, defects, status }) => (
            <tr key={seq}>
              <td className="num">{seq}</td>
              <td><time dateTime={at}>{formatMoment(at)}</time></td>
              <td>{t(commandWord(command))}{outcome ? <><br /><strong>{outcomeName ? pick(outcomeName) : outcome}</strong></> : null}<DefectList defects={defects} />{reason ? <><br />{reason}</> : null}</td>
              <td>{stepName ? pick(stepName) : ''}</td>
              <td>{by ?? (actorKind === 'CITIZEN' ? t('desk.log.applicant') : t('desk.log.machine'))}{onBehalfOf ? <><br />{t('desk.log.inPlaceOf', { name: onBehalfOf })}</> : null}{division ? <><br />{pick(division)}</> : null}{onBehalf ? <><br />{t('desk.log.onBehalf')}</> : null}</td>
              <td>{pick(STATUS_WORDS[status])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

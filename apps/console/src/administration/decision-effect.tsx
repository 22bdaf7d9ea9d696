import { Button, type components, formatMoment, useTexts } from '@app/ui';
import { useProcedureNames } from '../shell/use-procedure-names.js';

/** What a decision would change, as the dry run answers. */
export type Effect = components['schemas']['Preview'];
const LISTED = 200;
const COLUMNS = ['code', 'procedure', 'before', 'after', 'steps'] as const;

/** Running dossiers with their dates before and after; then the one act. */
export function EffectPanel({ effect, isBusy, onPublish }: { readonly effect: Effect; readonly isBusy: boolean; readonly onPublish: () => void }) {
  const { t } = useTexts();
  const procedureName = useProcedureNames();
  const { running, moved, dossiers, failed } = effect;
  return (
    <div className="a-form" role="group" aria-label={t('administration.effect.title')}>
      <h3>{t('administration.effect.title')}</h3>
      <p className="a-effect" role="status">{t('administration.effect.count', { running, moved })}{failed.length > 0 ? ` ${t('administration.effect.failed', { count: failed.length })}` : ''}</p>
      {dossiers.length > 0 ? (
        <div className="k-scroll a-moved" tabIndex={0} role="region" aria-label={t('administration.effect.list')}>
          <table className="k-table">
            <caption className="m-hidden">{t('administration.effect.list')}</caption>
            <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col">{t(`administration.effect.col.${column}`)}</th>)}</tr></thead>
            <tbody>
              {dossiers.slice(0, LISTED).map(({ code, procedureCode, dueBefore, dueAfter, stepsMoved }) => (
                <tr key={code}>
                  <td><span className="m-code">{code}</span></td><td title={procedureCode}>{procedureName(procedureCode)}</td><td>{dueBefore ? formatMoment(dueBefore) : '–'}</td>
                  <td>{dueAfter === dueBefore ? t('administration.effect.same') : <strong>{dueAfter ? formatMoment(dueAfter) : '–'}</strong>}</td><td className="num">{stepsMoved}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {moved > Math.min(dossiers.length, LISTED) ? <p className="k-lead">{t('administration.effect.more', { count: moved - Math.min(dossiers.length, LISTED) })}</p> : null}
      <p className="k-lead">{t('administration.effect.text')}</p>
      <div className="k-acts"><Button look="go" isBusy={isBusy} onClick={onPublish}>{t('administration.effect.publish')}</Button></div>
    </div>
  );
}

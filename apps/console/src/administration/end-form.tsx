import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type components, DayField, Field, need, ProblemNotice, problemOf, useTexts } from '@app/ui';
import { type Directory, standingOn, type Subject } from './agencies.js';
import { DecisionForm, type FormProps, GroundFields, NO_GROUND, useDecision } from './directory-forms.js';

/** The end of an agency or a division: what lies there now, who goes on with it, from which day, by which document. */
export function EndForm({ subject, directory, onDone }: FormProps) {
  const { t } = useTexts();
  const { agency, division, id } = subject;
  const [lastDay, setLastDay] = useState(directory.today);
  const [successor, setSuccessor] = useState('');
  const [document, setGround] = useState(NO_GROUND);
  const path = { code: agency.code };
  const there = useQuery({
    queryKey: ['directory', 'end', id],
    queryFn: () => (division
      ? need(api.GET('/api/admin/directory/agencies/{code}/divisions/{division}/end', { params: { path: { ...path, division: division.code } } }))
      : need(api.GET('/api/admin/directory/agencies/{code}/end', { params: { path } }))),
  });
  const decision = useDecision(() => (division
    ? need(api.POST('/api/admin/directory/agencies/{code}/divisions/{division}/end', { params: { path: { ...path, division: division.code } }, body: { lastDay, document, ...(successor && { successor }) } }))
    : need(api.POST('/api/admin/directory/agencies/{code}/end', { params: { path }, body: { lastDay, document, successor } }))), onDone);
  const isNeeded = !division || (there.data !== undefined && there.data.openTasks + there.data.officials + there.data.procedures.length > 0);
  return (
    <DecisionForm title={t('administration.directory.act.end')} go={t('administration.directory.endGo')} decision={decision}>
      {there.isError ? <ProblemNotice problem={problemOf(there.error)} onRetry={() => void there.refetch()} /> : null}
      {there.data ? (
        <p className="a-effect">
          {t('administration.directory.work', { tasks: there.data.openTasks, officials: there.data.officials })}{' '}
          {there.data.divisions.length > 0 ? t('administration.directory.endsWith', { count: there.data.divisions.length }) : null}
        </p>
      ) : null}
      {there.data ? <Leading procedures={there.data.procedures} /> : null}
      <div className="a-pair">
        <DayField label={t('administration.directory.lastDay')} hint={t('administration.directory.lastDayHint')} min={directory.today} required value={lastDay} onChange={setLastDay} />
        <Field label={t('administration.directory.successor')} hint={t(division ? 'administration.directory.successorHint' : 'administration.directory.successorAgencyHint')} required={isNeeded}>
          {(control) => (
            <select {...control} value={successor} onChange={({ target }) => setSuccessor(target.value)}>
              <option value="">{isNeeded ? '' : t('administration.directory.nobody')}</option>
              <Successors subject={subject} directory={directory} />
            </select>
          )}
        </Field>
      </div>
      <GroundFields ground={document} onChange={setGround} />
    </DecisionForm>
  );
}

/** What sends work there: new dossiers of procedures in force, and dossiers on their way. */
function Leading({ procedures }: { readonly procedures: components['schemas']['EndPreviewDto']['procedures'] }) {
  const { t, pick } = useTexts();
  if (procedures.length === 0) return null;
  return (
    <section className="a-leading" aria-label={t('administration.directory.leading')}>
      <h4>{t('administration.directory.leading')}</h4>
      <ul>
        {procedures.map(({ code, name, isInForce, running }) => (
          <li key={code}><strong>{pick(name)}</strong> <span className="m-code">{code}</span> · {t(`administration.directory.leading.${isInForce ? 'inForce' : 'before'}`)} · {t('administration.directory.leading.running', { count: running })}</li>
        ))}
      </ul>
      <p className="k-lead">{t('administration.directory.leading.text')}</p>
    </section>
  );
}

function Successors({ subject: { agency, division, id }, directory: { items, today } }: { readonly subject: Subject; readonly directory: Directory }) {
  const { pick } = useTexts();
  const canTakeOver = (one: Parameters<typeof standingOn>[1]) => one.effectiveTo === null;
  const mine = items.filter((one) => one.isMine && standingOn(today, one) !== 'ENDED');
  if (!division) return mine.filter((one) => one.code !== agency.code && canTakeOver(one)).map(({ code, name }) => <option key={code} value={code}>{pick(name)} ({code})</option>);
  const first = [...mine].sort((one, other) => Number(other.code === agency.code) - Number(one.code === agency.code));
  return first.map(({ code, name, divisions }) => (
    <optgroup key={code} label={pick(name)}>
      {divisions.filter((one) => one.id !== id && canTakeOver(one)).map((one) => <option key={one.id} value={one.id}>{pick(one.name)} ({one.code})</option>)}
    </optgroup>
  ));
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { api, Button, formatDay, formatMoment, need, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { usePlaceNames } from '../shell/use-place-names.js';
import { type Directory, standingOn, type Subject, subjectOf } from './agencies.js';
import { EndForm } from './end-form.js';
import { NewAgencyForm, NewDivisionForm, RenameForm } from './directory-forms.js';

type Act = 'rename' | 'division' | 'agency' | 'end';

/** Where the panel stands below the tree; beside it, it stays in view by itself. */
const BELOW = '(max-width: 1000px)';

/** One agency or division: since when, until when, who goes on, what was decided and what can be decided. */
export function SubjectPanel({ subject, directory, isChosen }: { readonly subject: Subject; readonly directory: Directory; readonly isChosen: boolean }) {
  const { t, pick } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isChosen && window.matchMedia(BELOW).matches) heading.current?.focus();
  }, [isChosen]);
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState(false);
  const { agency, division, id } = subject;
  const shown = division ?? agency;
  const isEnded = standingOn(directory.today, shown) === 'ENDED';
  const acts: readonly Act[] = division ? ['rename', 'end'] : ['rename', 'division', 'agency', 'end'];
  const onDone = () => { setAct(null); setDone(true); };
  const form = { subject, directory, onDone };
  return (
    <section className="m-sheet a-panel" aria-label={pick(shown.name)}>
      <h2 ref={heading} tabIndex={-1}>{pick(shown.name)}</h2>
      <Facts subject={subject} directory={directory} />
      {done ? <p role="status" className="a-done">{t('administration.directory.done')}</p> : null}
      {agency.isMine && !isEnded ? (
        <div className="k-acts">
          {acts.map((one) => <Button key={one} size="small" aria-expanded={act === one} onClick={() => { setDone(false); setAct(act === one ? null : one); }}>{t(`administration.directory.act.${one}`)}</Button>)}
        </div>
      ) : null}
      {agency.isMine ? null : <p className="k-lead">{t('administration.directory.notMine')}</p>}
      {act === 'rename' ? <RenameForm {...form} /> : null}
      {act === 'division' ? <NewDivisionForm {...form} /> : null}
      {act === 'agency' ? <NewAgencyForm {...form} /> : null}
      {act === 'end' ? <EndForm {...form} /> : null}
      {agency.isMine ? <History id={id} /> : null}
    </section>
  );
}

function Facts({ subject: { agency, division, id }, directory: { items, today } }: Pick<Parameters<typeof SubjectPanel>[0], 'subject' | 'directory'>) {
  const { t, pick } = useTexts();
  const { effectiveFrom, effectiveTo, comingName } = division ?? agency;
  const successorId = division ? division.successorId : agency.successorCode;
  const successor = successorId === null ? null : subjectOf(items, successorId);
  const standing = standingOn(today, division ?? agency);
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('administration.directory.code'), <span className="m-code" key="code">{id}</span>],
    [t('administration.directory.standing'), t(`administration.standing.${standing}`, { on: formatDay(standing === 'COMING' ? effectiveFrom : (effectiveTo ?? today)) })],
    [t('administration.directory.from'), formatDay(effectiveFrom)],
    ...(effectiveTo === null ? [] : [[t('administration.directory.to'), formatDay(effectiveTo)] as const]),
    ...(successor ? [[t('administration.directory.successor'), <Link key="next" to={`?at=${encodeURIComponent(successor.id)}&ended=1`}>{pick((successor.division ?? successor.agency).name)} ({successor.id})</Link>] as const] : []),
    ...(comingName ? [[t('administration.directory.comingName', { on: formatDay(comingName.from) }), pick(comingName.name)] as const] : []),
    ...(division || agency.administrativeCode === null ? [] : [[t('administration.directory.administrativeCode'), agency.administrativeCode] as const]),
  ];
  return <dl className="a-facts">{facts.map(([word, said]) => <div key={word}><dt>{word}</dt><dd>{said}</dd></div>)}</dl>;
}

function History({ id }: { readonly id: string }) {
  const { t, pick } = useTexts();
  const places = usePlaceNames();
  const [code = '', division] = id.split('/');
  const history = useQuery({
    queryKey: ['directory', 'changes', id],
    queryFn: () => division === undefined
      ? need(api.GET('/api/admin/directory/agencies/{code}/changes', { params: { path: { code } } }))
      : need(api.GET('/api/admin/directory/agencies/{code}/divisions/{division}/changes', { params: { path: { code, division } } })),
  });
  return (
    <div className="a-history">
      <h3>{t('administration.directory.history')}</h3>
      {history.isError ? <ProblemNotice problem={problemOf(history.error)} onRetry={() => void history.refetch()} /> : null}
      {history.isPending ? <Skeleton lines={2} /> : null}
      {history.data?.items.length === 0 ? <p className="k-lead">{t('administration.directory.noHistory')}</p> : null}
      <ol>
        {history.data?.items.map(({ change, effectiveOn, name, successor, document, by, at }) => (
          <li key={at + change}>
            <strong>{t(`administration.directory.change.${change}`, { on: formatDay(effectiveOn) })}</strong>
            {name ? <> {pick(name)}</> : null}{successor ? <> → {successor.includes('/') ? places.division(successor) : places.agency(successor)}</> : null}
            <p className="k-lead">{t('administration.directory.ground', { symbol: document.symbol, on: formatDay(document.issuedOn) })}{document.issuedBy ? `, ${document.issuedBy}` : ''} · {by ?? '–'}, {formatMoment(at)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

import { useState } from 'react';
import type { OpenedOnDay } from '@app/contracts';
import { api, asked, formatMoment, ProblemNotice, Skeleton, useLoaded, useTexts } from '@app/ui';

/** Who opened the dossier: asked only by those who want to know, and each time anew. */
export function Opened({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="d-opened">
      <h2 id="d-opened" className="m-hidden">{t('dossier.opened')}</h2>
      <div className="m-sheet d-declared">
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('dossier.opened')}</summary>
          {isOpen ? <ByDay code={code} /> : null}
        </details>
      </div>
    </section>
  );
}

function ByDay({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const loaded = useLoaded(code, () => asked(api.GET('/api/my/dossiers/{code}/opened', { params: { path: { code } } })));
  if (loaded.state === 'problem') return <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} />;
  if (!loaded.value) return <Skeleton lines={3} />;
  const { days, isWhole } = loaded.value;
  return (
    <>
      <p className="p-lead">{t('dossier.opened.lead')}</p>
      {days.length === 0 ? <p>{t('dossier.opened.none')}</p> : <ul className="d-opened">{days.map((one) => <Line key={`${one.at} ${one.by}`} one={one} />)}</ul>}
      {isWhole ? null : <p className="p-lead">{t('dossier.opened.more')}</p>}
    </>
  );
}

function Line({ one: { at, by, places } }: { readonly one: OpenedOnDay }) {
  const { t, pick } = useTexts();
  const unknown = t(by === 'LOOK_UP' ? 'dossier.opened.lookUp' : 'dossier.opened.official');
  return (
    <li>
      {places.length === 0 ? <b>{unknown}</b> : places.map(({ division, roles }) => <span key={pick(division)}><b>{pick(division)}</b> — {roles.map(pick).join(', ')}</span>)}
      <span className="at">{t('dossier.opened.last', { moment: formatMoment(at) })}</span>
    </li>
  );
}

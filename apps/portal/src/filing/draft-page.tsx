import { useMemo } from 'react';
import { Navigate, useParams } from 'react-router';
import type { DraftView, FilingProcedureView } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import { type Answers, answersAsked, following, type Places, placesOf, type Problem, ProblemNotice, Skeleton, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { asksOf } from './conditions.js';
import { DraftFrame } from './draft-frame.js';
import { agencies, procedureFor, readDraft } from './filing-api.js';
import { NeedLogIn } from './need-log-in.js';
import { pathOf, stepOf } from './steps.js';
import { useDraft } from './use-draft.js';
import './filing.css';

/** One draft, step by step. */
export default function DraftPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  usePageTitle(t('filing.title'));
  return <NeedLogIn title={t('filing.title')}><Draft key={id} id={id} /></NeedLogIn>;
}

interface Everything {
  readonly draft: DraftView;
  readonly procedure: FilingProcedureView;
  readonly places: Places;
}
async function everythingFor(id: string): Promise<Result<Everything, Problem>> {
  const draft = await readDraft(id);
  if (!draft.ok) return no(draft.error);
  const [procedure, directory] = await Promise.all([procedureFor(draft.value.procedure.code, draft.value.agency.code), agencies()]);
  if (!procedure.ok) return no(procedure.error);
  // Without the directory the communes are typed; nothing else is missing.
  return ok({ draft: draft.value, procedure: procedure.value, places: placesOf(directory.ok ? directory.value.items : []) });
}

function Draft({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const loaded = useLoaded(id, () => everythingFor(id));
  const { step } = useParams();
  if (loaded.state === 'there') {
    const { draft } = loaded.value;
    if (draft.state === 'SENT') return <Navigate to={`/drafts/${id}/sent`} replace />;
    const named = stepOf(step);
    return named ? <HeldDraft {...loaded.value} /> : <Navigate to={pathOf(id, stepOf(draft.step) ?? 'applicant')} replace />;
  }
  return (
    <div className="p-narrow p-gap">
      <h1>{t('filing.title')}</h1>
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : <Skeleton lines={8} />}
    </div>
  );
}

function HeldDraft({ draft, procedure, places }: Everything) {
  const asks = useMemo(() => asksOf(procedure.form), [procedure]);
  const held = useDraft(draft, { kept: (answers: Answers) => answersAsked(procedure.form, answers, asks), following: following(procedure, asks) });
  return <DraftFrame held={held} procedure={procedure} places={places} asks={asks} />;
}

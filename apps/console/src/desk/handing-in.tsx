import { lazy, Suspense, useState } from 'react';
import type { DefectView } from '@app/contracts';
import { type Added, type Corrected, handedIn, loadTexts, type Problem, ProblemNotice, problemOf, Skeleton, useTexts } from '@app/ui';
import type { Choice } from './choices.js';
import type { Brought } from './handed-in-fields.js';
import { DefectList } from './defect-list.js';
import type { Dossier } from './dossier-types.js';
import { useDeclaration, useFiles } from './use-desk.js';

/** The controls of the applicant's own page, with the texts they read: only where an applicant comes to the counter. */
const Fields = lazy(async () => {
  const [page] = await Promise.all([import('./handed-in-fields.js'), loadTexts('filing')]);
  return page;
});

export interface HandingIn extends Brought {
  readonly isOpen: boolean;
  /** To be sent with the act. */
  readonly data: ReturnType<typeof handedIn>;
}

/** What the applicant brought to the counter in answer to a request to supplement. */
export function useHandingIn({ act }: Choice, { status }: Dossier): HandingIn {
  const [added, add] = useState<Added>({});
  const [corrected, correct] = useState<Corrected>({});
  const isOpen = act.handsIn === true && status === 'SUPPLEMENT_REQUIRED';
  return { isOpen, added, corrected, add, correct, data: isOpen ? handedIn(corrected, added) : {} };
}

/** What was asked for, and beside it what came. */
export function HandingInFields(props: HandingInFieldsProps) {
  return props.handing.isOpen ? <Open {...props} /> : null;
}

interface HandingInFieldsProps {
  readonly handing: HandingIn;
  readonly dossier: Dossier;
  readonly problem: Problem | null;
}
function Open({ handing, dossier, problem }: HandingInFieldsProps) {
  const { t } = useTexts();
  const files = useFiles(dossier);
  const declaration = useDeclaration(dossier);
  const failed = files.isError ? files : declaration.isError ? declaration : null;
  if (failed) return <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!files.data || !declaration.data) return <Skeleton lines={3} />;
  const request = requestOf(dossier);
  return (
    <section className="d-handing" aria-labelledby="handing-in">
      <h3 id="handing-in">{t('desk.handing.title')}</h3>
      {request ? <blockquote><DefectList defects={request.defects} />{request.reason ? <p>{request.reason}</p> : null}</blockquote> : null}
      <p className="hint">{t('desk.handing.hint')}</p>
      <Suspense fallback={<Skeleton lines={3} />}><Fields code={dossier.code} sent={files.data.components} declaration={declaration.data} asked={request?.defects ?? []} brought={handing} problem={problem} /></Suspense>
    </section>
  );
}

/** The last thing the office asked for. */
const requestOf = ({ timeline }: Dossier): { readonly reason: string | null; readonly defects: readonly DefectView[] } | undefined =>
  timeline.findLast(({ status, reason, defects }) => status === 'SUPPLEMENT_REQUIRED' && (reason !== null || defects.length > 0));

import { useNavigate } from 'react-router';
import type { FilingProcedureView } from '@app/contracts';
import { type Asks, attachSamples, FillSample, neededPapers, sampled, type Samples } from '@app/ui';
import { type DraftEdit, filesOf } from './filing-api.js';
import { pathOf } from './steps.js';
import type { HeldDraft } from './use-draft.js';

interface SampleOfferProps {
  readonly held: HeldDraft;
  readonly procedure: FilingProcedureView;
  readonly asks: Asks;
}
/** In a demo: what is still empty filled in, sample papers handed in, and on to where everything is read once more and sent. */
export function SampleOffer({ held, procedure, asks }: SampleOfferProps) {
  const navigate = useNavigate();
  const { draft: { id } } = held;
  const fill = async ({ declarations }: Samples) => {
    held.amend((edit) => withReceiving(sampled({ procedure, asks, edit }, declarations), procedure));
    const saved = await held.save();
    if (!saved.ok) return saved.error;
    const problem = await attachSamples({ to: filesOf(id), code: procedure.code, papers: neededPapers(procedure, saved.value) });
    await held.refresh();
    if (problem === null) await navigate(pathOf(id, 'check'));
    return problem;
  };
  return <FillSample code={procedure.code} onFill={fill} />;
}

function withReceiving(edit: DraftEdit, { returnMethods }: FilingProcedureView): DraftEdit {
  const method = returnMethods.includes('COUNTER') ? 'COUNTER' : returnMethods.find((one) => one !== 'POSTAL');
  return edit.receiving !== null || method === undefined ? edit : { ...edit, receiving: { method } };
}

import { NextHolder } from '@app/ui';
import type { Draft } from '../pages/draft-api.js';
import type { Next } from './next-act.js';

interface NextInDemoProps {
  readonly state: Draft['state'];
  readonly next: Next;
  /** Of the procedure. */
  readonly code: string;
}
/** In a demo, one press to be whose turn it is: the second person, who publishes, and then a citizen who files by the new version. */
export function NextInDemo({ state, next, code }: NextInDemoProps) {
  if (state === 'PUBLISHED') return <NextHolder role={null} to={(agency) => `/file/${encodeURIComponent(code)}${agency === null ? '' : `?agency=${agency}`}`} />;
  if (next.act !== null) return null;
  return <NextHolder role={state === 'SUBMITTED' ? 'procedureApprover' : 'systemAdmin'} to={() => location.pathname + location.search} />;
}

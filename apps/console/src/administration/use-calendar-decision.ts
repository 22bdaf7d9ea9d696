import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CalendarEntry } from '@app/calendar';
import { api, type components, need } from '@app/ui';
import type { Effect } from './decision-effect.js';
import type { Ground } from './directory-forms.js';

type Asked = Omit<components['schemas']['CalendarDecisionDto'], 'dryRun'>;

/** A decision as it stands in a form: looked at first, and published only as it was looked at. */
export function useCalendarDecision(body: Asked, onPublished: () => void) {
  const queries = useQueryClient();
  const post = (dryRun: boolean) => need(api.POST('/api/calendars/decisions', { body: { ...body, dryRun } }));
  const asked = JSON.stringify(body);
  const preview = useMutation({ mutationFn: async () => ({ asked, effect: (await post(true)) as unknown as Effect }) });
  /** What is shown is the effect of what stands in the form now, of nothing else: it may have been changed while the answer was on its way. */
  const effect = preview.data?.asked === asked ? preview.data.effect : null;
  const publish = useMutation({
    mutationFn: () => post(false),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: ['calendar'] }); onPublished(); },
  });
  return { preview, effect, publish };
}

type Words = CalendarEntry['name'];
/** Vietnamese stands in for English that was not said. */
export const both = ({ vi, en }: Words): Words => ({ vi: vi.trim(), en: en.trim() || vi.trim() });

/** Whom a decision concerns and by which document, as the server asks it. */
export function headOf(scope: string, { symbol, issuedOn, issuedBy }: Ground, abstract: Words) {
  return {
    scope: scope === 'VN' ? ('national' as const) : ('agency' as const),
    ...(scope !== 'VN' && { agencyCode: scope }),
    document: { symbol: symbol.trim(), issuedOn, ...(issuedBy.trim() && { issuedBy: both({ vi: issuedBy, en: issuedBy }) }), ...(abstract.vi.trim() && { abstract: both(abstract) }) },
  };
}

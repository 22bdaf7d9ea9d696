import { useQuery } from '@tanstack/react-query';
import type { RefundDueLine } from '@app/contracts';
import { api, need } from '@app/ui';

/** Asked by heads of centers only: others may not. */
export const useRefundsDue = () =>
  useQuery({
    queryKey: ['refunds-due'],
    queryFn: async () => (await need(api.GET('/api/payments/refunds-due'))) as unknown as readonly RefundDueLine[],
  });

import { useQuery } from '@tanstack/react-query';
import { api, need } from '@app/ui';

/** Asked by heads of centers only: others may not. */
export const useRefundsDue = () =>
  useQuery({
    queryKey: ['refunds-due'],
    queryFn: () => need(api.GET('/api/payments/refunds-due')),
  });

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type components, need, useTexts } from '@app/ui';

export type Message = components['schemas']['NotificationDto'];

const LOOK_MILLISECONDS = 60_000;
/** Counted up to 100. Looked at again each minute, while the page is seen. */
export const useUnread = () =>
  useQuery({ queryKey: ['messages', 'unread'], refetchInterval: LOOK_MILLISECONDS, queryFn: async () => (await need(api.GET('/api/notifications', { params: { query: { limit: 1 } } }))).unread });

/** Newest first, in the reader's language. */
export function useMessages() {
  const { language } = useTexts();
  return useInfiniteQuery({
    queryKey: ['messages', 'list', language],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: before }) => need(api.GET('/api/notifications', { params: { query: { language, limit: 30, ...(before !== null && { before }) } } })),
    getNextPageParam: ({ next }) => next,
  });
}

export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => need(api.POST('/api/notifications/{id}/read', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
}

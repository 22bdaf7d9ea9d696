// First: nothing is drawn before the policies are there.
import './shell/trusted-markup.js';
import '@mantine/core/styles.layer.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { loadTexts, ProblemError, sessionEnded } from '@app/ui';
import { Look } from './shell/look.js';
import { consoleRouter } from './shell/router.js';
import './shell/shell.css';

const WORTH_ASKING_AGAIN = new Set([0, 502, 503, 504]);
// Without a network an answer is asked for and missed, and what is done fails where it is done: nothing waits in secret to be done later.
const queries = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      throwOnError: endOfSession,
      retry: (attempts, error) => attempts < 2 && error instanceof ProblemError && WORTH_ASKING_AGAIN.has(error.problem.status),
    },
  },
});

/** An answer 401 leads to the log-in; every other problem is shown where it happened. */
function endOfSession(error: Error): boolean {
  if (error instanceof ProblemError && error.problem.status === 401) sessionEnded();
  return false;
}

await loadTexts('frame');
const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <Look>
      <QueryClientProvider client={queries}>
        <RouterProvider router={consoleRouter()} />
      </QueryClientProvider>
    </Look>,
  );
}

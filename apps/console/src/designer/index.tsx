import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Skeleton } from '@app/ui';
import { PageMissing } from '../shell/trouble.js';
import { StartPage } from './pages/start-page.js';
import './designer.css';

/** The drawing board is a chunk of its own: who only looks at the list never loads it. */
const DraftPage = lazy(() => import('./pages/draft-page.js'));

/** The designer: where procedures are drawn, tried and published. */
export default function Designer() {
  return (
    <Suspense fallback={<div className="k-page"><Skeleton /></div>}>
      <Routes>
        <Route index element={<StartPage />} />
        <Route path="drafts/:id" element={<DraftPage />} />
        <Route path="*" element={<PageMissing />} />
      </Routes>
    </Suspense>
  );
}

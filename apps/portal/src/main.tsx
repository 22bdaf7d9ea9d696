import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { loadTexts } from '@app/ui';
import { portalRouter } from './shell/router.js';
import './shell/shell.css';

await loadTexts('frame');
const place = document.getElementById('app');
// What stood there while the page was on its way.
place?.replaceChildren();
if (place) createRoot(place).render(<RouterProvider router={portalRouter()} />);

import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { loadTexts } from '@app/ui';
import { portalRouter } from './shell/router.js';
import './shell/shell.css';

await loadTexts('frame');
const place = document.getElementById('app');
if (place) createRoot(place).render(<RouterProvider router={portalRouter()} />);

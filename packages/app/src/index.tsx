import '@backstage/cli/asset-types';
import { createRoot } from 'react-dom/client';
import { app } from './app';
import '@backstage/ui/css/styles.css';

createRoot(document.getElementById('root')!).render(app.createRoot());

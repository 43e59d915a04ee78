import { fileURLToPath } from 'node:url';
import { updatePage } from './build.ts';

// The last step of `npm run build`.
await updatePage(fileURLToPath(new URL('../../../dist/page/', import.meta.url)));

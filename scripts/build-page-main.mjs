/** Run on the project's own Node by `set-up.mjs`. */
import { buildPage } from './build-page.mjs';

await buildPage();

/** Run on the project's own Node by `set-up.mjs`. */
import { buildPage, isPageBuilt } from './build-page.mjs';
import { buildViewer, isViewerBuilt } from './build-viewer.mjs';

if (!isPageBuilt()) await buildPage();
if (!isViewerBuilt()) await buildViewer();

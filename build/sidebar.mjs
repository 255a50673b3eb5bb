// The sidebar's page. Google serves it as it is (createHtmlOutputFromFile), the local page in a frame.

import { inlinedPage } from './inlined-page.mjs';

/** The whole page as text. */
export const sidebarPage = () => inlinedPage('src/sidebar');

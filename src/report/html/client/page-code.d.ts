import type { PageCode } from '../page.ts';

/** The script and the styles of the page, put together by the build: test/build/report-page.js. */
export declare const PAGE_CODE: PageCode;

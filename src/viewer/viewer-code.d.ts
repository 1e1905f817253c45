import type { ViewerCode } from './viewer-page.ts';

/** The page of `siptriage view`, put together by the build: test/build/viewer-page.js. */
export declare const VIEWER_CODE: ViewerCode;

/**
 * The page of `siptriage view`: captures and logs are dropped on it, a worker analyses them with the same code as the command
 * line, and the HTML report is shown. This door makes the page; what runs in it is `client/`, and in its worker `reading/`.
 */
export type { ServedFile } from './viewer-data.ts';
export { type ViewerCode, viewerPage, viewerPolicy } from './viewer-page.ts';

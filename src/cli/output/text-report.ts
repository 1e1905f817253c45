/** The report as text, loaded where one is asked for. */
export { laidOut } from '../../page/index.ts';
export { followedText, renderTransfers, TextFace } from '../../report/index.ts';

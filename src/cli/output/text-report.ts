/** The report as text, loaded where one is asked for. */
export { followedText, laidOut, renderTransfers, TextFace } from '../../report/index.ts';

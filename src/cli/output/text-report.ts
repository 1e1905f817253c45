/** The report as text, loaded where one is asked for. */
export { laidOut } from '../../page/index.ts';
export { FEW, followedText, MARKDOWN_FORM, renderTransfers, TextFace } from '../../report/index.ts';

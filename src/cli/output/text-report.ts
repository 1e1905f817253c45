/** The report as text, loaded where one is asked for. */
export { laidOut } from '../../page/index.ts';
export { followedText, MARKDOWN_FORM, renderTransfers, TEXT_FORM, TextFace } from '../../report/index.ts';

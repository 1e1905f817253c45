/**
 * How text is set: the width of a page, wrapping, columns, capitals. Texts come in, lines come out; none is longer than the
 * page except where a word is kept whole. Knows nothing of what the texts say, and imports nothing of siptriage.
 */
export { capitalise } from './capitals.ts';
export { BLANK_LINE, hangingLines, type LineRole, plainLine, type TextLine } from './role-lines.ts';
export { type Section, type SectionBody, sectionLines, sectionMarkdown, sectionText } from './sections.ts';
export { clip, clipMiddle, clipStart, flow, labelled, padEnd, padStart, whole, withRight, wrap } from './setting.ts';
export { laidOut, laidOutPieces, loadWidths, PAGE_WIDTH, widthOf } from './width.ts';

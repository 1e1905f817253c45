/**
 * Text of a trace as it may be shown: what nobody sees made visible, secrets masked, commands to runners of CI broken, what
 * Markdown or HTML would make of it taken from it. The one place that decides each. Imports nothing.
 */
export { chatText } from './chat-text.ts';
export { htmlJson, htmlLines, htmlText } from './html-text.ts';
export { markdownBlock, markdownCode, markdownText } from './markdown-text.ts';
export { masked } from './masked.ts';
export { plain } from './plain.ts';
export { jsonWithoutCommands, withoutCommands } from './runner-commands.ts';
export { MASK } from './secret-names.ts';
export { ShownLines } from './shown-lines.ts';
export { visibleJson, visibleLine, visibleText } from './unseen.ts';
export { maskUser } from './uris.ts';

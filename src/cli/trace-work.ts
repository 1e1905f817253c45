/** What only the commands that read a trace need: loaded when one of them runs, so that the others start at once. */
export { loadLanguage } from '../languages/load.ts';
export { readCardFiles } from './card-files.ts';
export { readMessages, readTrace } from './inputs.ts';
export { logFactsOf } from './log-facts.ts';
export { MessageWriter } from './message-writer.ts';
export { keepApart } from './outputs-apart.ts';
export { selectionOf } from './selection.ts';
export { readTlsFiles } from './tls-files.ts';

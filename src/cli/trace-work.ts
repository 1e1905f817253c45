/** What only the commands that read a trace need: loaded when one of them runs, so that the others start at once. */
export { readCardFiles } from './card-files.ts';
export { MessageWriter } from './commands/messages/message-writer.ts';
export { readMessages, readTrace } from './input/read-trace.ts';
export { logFactsOf } from './log-facts.ts';
export { keepApart } from './output/outputs-apart.ts';
export { selectionOf } from './selection.ts';
export { readTlsFiles } from './tls-files.ts';

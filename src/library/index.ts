/**
 * The library, but for what it takes of where it runs: `index.ts` is the same for Node, `in-browser.ts` for a browser.
 */
export { type AnalyzeOptions, listed } from './analyze-options.ts';
export { compare, explain } from './code-answers.ts';
export { eventsOf, type Following, type Platform, reportOf } from './reading-of-inputs.ts';

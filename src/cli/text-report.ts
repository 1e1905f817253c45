/** The report as text, loaded where one is asked for. */
export { laidOut, renderStory, renderText, renderTransfers } from '../report/index.ts';

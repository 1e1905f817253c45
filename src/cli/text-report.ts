/** The report as text, loaded where one is asked for. */
export { callIdsOf, laidOut, renderAround, renderStory, renderTransfers } from '../report/index.ts';

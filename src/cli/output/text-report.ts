/** The report as text, loaded where one is asked for. */
export { callIdsOf, laidOut, renderAround, renderStory, renderTransfers, ToldCalls } from '../../report/index.ts';

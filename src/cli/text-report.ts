/** The report as text, loaded where one is asked for. */
export { laidOut } from '../page/index.ts';
export { callIdsOf, renderAround, renderStory, renderTransfers, ToldCalls } from '../report/index.ts';

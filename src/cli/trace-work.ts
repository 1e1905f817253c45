/** What only the commands that read a trace need: loaded when one of them runs, so that the others start at once. */
export {
  buildReport,
  renderJson,
  renderText,
  renderTransfers,
} from '../report/index.ts';
export { readTrace } from './inputs.ts';

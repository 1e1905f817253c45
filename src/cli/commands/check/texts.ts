/** A check's result as text and JSON, loaded where it is asked for. */
export { eachJson, eachText, renderCheck, renderCheckJson } from '../../../check/index.ts';
export { laidOut } from '../../../page/index.ts';

/** A check's result as text and JSON, loaded where it is asked for. */
export { renderCheck, renderCheckJson } from '../../../check/index.ts';
export { laidOut } from '../../../page/index.ts';

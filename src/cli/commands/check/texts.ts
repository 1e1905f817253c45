/** A check's result as text and JSON, loaded where it is asked for. */
export { checkText, eachJson, eachText, renderCheckJson } from '../../../check/index.ts';
export { laidOutPieces } from '../../../page/index.ts';

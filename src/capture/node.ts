/** The part of capture/ that needs Node: files, folders, zlib. The rest, `index.ts`, also runs in a browser. */
export { fileSource } from './node-file.ts';
export { gunzipInNode } from './node-gunzip.ts';
export {
  canReopen,
  type ExpandedInputs,
  expandInputs,
  STANDARD_INPUT,
} from './node-inputs.ts';

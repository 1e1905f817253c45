/** The part of capture/ that needs Node: files, folders, zlib. The rest, `index.ts`, also runs in a browser. */
export { tlsCryptoInNode } from './node-crypto.ts';
export { fileRereader, fileSource } from './node-file.ts';
export { FollowedFile, type FollowOptions, followedInput, streamSource } from './node-follow.ts';
export { gunzipInNode } from './node-gunzip.ts';
export { inflateRawInNode } from './node-inflate.ts';
export {
  canReopen,
  type ExpandedInputs,
  expandInputs,
  STANDARD_INPUT,
} from './node-inputs.ts';
export { pipeSource } from './node-pipe.ts';
export { readTextFile } from './node-text-file.ts';

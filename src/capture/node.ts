/** The part of capture/ that needs Node: files, folders, zlib. The rest, `index.ts`, also runs in a browser. */
export { tlsCryptoInNode } from './node/node-crypto.ts';
export { fileRereader, fileSource } from './node/node-file.ts';
export { FollowedFile, type FollowOptions, followedInput } from './node/node-follow.ts';
export { gunzipInNode } from './node/node-gunzip.ts';
export { inflateRawInNode } from './node/node-inflate.ts';
export {
  canReopen,
  type ExpandedInputs,
  expandInputs,
  STANDARD_INPUT,
} from './node/node-inputs.ts';
export { pipeSource } from './node/node-pipe.ts';
export { streamSource } from './node/node-stream.ts';
export { readTextFile } from './node/node-text-file.ts';

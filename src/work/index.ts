/**
 * Many processes that put one report together: rows of messages, made by Call-ID; stories, put together in the order of a stream; and
 * verdicts, made record by record. What is done follows from what is stored, so any process may do it, again if need be. What talks to
 * the broker is `node.ts`.
 */
export { FirstTold } from './first-told.ts';
export { JoinCore, type JoinOptions } from './join-core.ts';
export { ownerOf, partsOf } from './ownership.ts';
export { fromJson, toJson } from './plain-data.ts';
export { RowSequence } from './row-sequence.ts';
export { TextStore } from './text-store.ts';
export { type NumberedVerdict, VerdictOrder } from './verdict-order.ts';
export { differenceOf, type Wish, type World, worldAfter, worldIn, worldOf } from './world.ts';

/**
 * The block that a live input gives while nothing comes, told by its identity. Whoever reads passes over it like any empty
 * block; whoever collects the beginning of an input to find out what it is makes do with what there is.
 */
export const IDLE: Uint8Array = new Uint8Array(0);

/**
 * Undoes raw deflate at once. `dictionary` is what came before (at most 32 KiB) or null.
 *
 * @returns null where `deflated` is damaged, needs what `dictionary` does not hold, or gives more than `mostBytes`.
 */
export type InflateRaw = (deflated: Uint8Array, dictionary: Uint8Array | null, mostBytes: number) => Uint8Array | null;

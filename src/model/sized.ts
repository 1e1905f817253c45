/** A list that is walked: an array, or one of which each item is made when its turn comes, and let go behind it. */
export type Sized<Item> = Iterable<Item> & { readonly length: number };

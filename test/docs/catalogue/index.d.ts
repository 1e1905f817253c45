/** One known fault. It has `rules`, `fine` or `because`. */
export type CatalogueRow = {
  readonly id: string;
  readonly fault: string;
  /** What recognises it, the rule that fires in the fixture first. */
  readonly rules?: readonly string[];
  /** Why nothing is wrong with it. */
  readonly fine?: string;
  /** Path from the project's folder: of a rule's fixture or of a capture. */
  readonly fixture?: string;
  /** Why no trace can show it. */
  readonly because?: string;
};

export declare const F: readonly CatalogueRow[];
export declare const T: readonly CatalogueRow[];
export declare const B: readonly CatalogueRow[];

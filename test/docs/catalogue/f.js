/**
 * Rows: `rules` that recognise the fault with the `fixture` in which the first of them fires; or `fine`, why nothing is
 * wrong, with a fixture in which nothing is found; or `because`, why a trace cannot show it.
 */
export const F = [];

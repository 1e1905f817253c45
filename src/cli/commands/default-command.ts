/** The one that an input needs not name. */
export const DEFAULT_COMMAND = 'analyze';

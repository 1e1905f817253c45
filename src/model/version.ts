/** The version of package.json; a test holds them together. */
export const VERSION = '0.1.0';

/** Where the reference pages lie (`npm run site`), as `homepage` of package.json says; null where it says nothing. */
export const HOMEPAGE: string | null = null;

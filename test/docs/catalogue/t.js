/** See f.js. */
export const T = [];

/** See f.js. */
export const B = [];

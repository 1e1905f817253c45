export { B } from './b.js';
export { F } from './f.js';
export { T } from './t.js';

import { CALL_SHAPES } from './shapes-calls.js';
import { CARRIER_SHAPES } from './shapes-carriers.js';
import { TEXT_SHAPES } from './shapes-texts.js';

/**
 * What may be made as large as an attacker likes. It is measured at n, 2n and 4n.
 *
 * @typedef {object} Shape
 * @property {string} name
 * @property {number} n such that 4n takes some tenths of a second; a capture that grows beyond 8 MiB on the way would have
 *   the start of the threads that share it counted as growth
 * @property {(n: number) => Buffer} [make] the bytes of one input
 * @property {(i: number) => Buffer} [folder] or the files of a folder of n
 * @property {boolean} [isOpen] true while it is known to grow faster: the test fails once it does no more
 * @property {Partial<import('../../dist/model/index.js').Limits>} [limits] lower than by default, so that they are reached
 * @property {readonly (keyof import('../../dist/model/index.js').Limits)[]} [bounds] the limits that it goes beyond
 */

/** @type {readonly Shape[]} */
export const SHAPES = [...CALL_SHAPES, ...CARRIER_SHAPES, ...TEXT_SHAPES];

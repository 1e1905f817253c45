import type { Limits } from '../../src/model/index.ts';

export type Shape = { readonly name: string; readonly isOpen?: boolean; readonly bounds?: readonly (keyof Limits)[] };
export const SHAPES: readonly Shape[];

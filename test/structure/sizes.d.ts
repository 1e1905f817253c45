import type { SourceFile } from './source-tree.js';

export type SizedFunction = { readonly path: string; readonly name: string; readonly lines: number };

export function linesOf(text: string): number;
export function functionsOf(file: SourceFile): SizedFunction[];

import type { SourceFile } from './source-tree.js';

export function circles(files: readonly SourceFile[], withTypes: boolean): string[][];

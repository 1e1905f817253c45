import type { SourceFile } from './source-tree.js';

type Importing = Pick<SourceFile, 'path' | 'imports'>;

export function circles(files: readonly Importing[], withTypes: boolean): string[][];

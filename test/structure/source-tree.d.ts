export type SourceNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly ast: SourceNode;
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
};

export function readTree(folder: URL): SourceFile[];
export function readOne(path: string, text: string): SourceFile;
export function visit(node: unknown, see: (node: SourceNode) => void): void;

export const HARNESS: readonly [
  Readonly<Record<string, string>>,
  { readonly folder: string; readonly knowTheirPlace: readonly string[] },
];

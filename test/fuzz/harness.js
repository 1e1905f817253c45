/** What the harness is put together from, and where; its threads are started from beside its main file. */
export const HARNESS = [
  { main: 'test/fuzz/main.ts', worker: 'test/fuzz/driver/worker.ts' },
  { folder: 'test/fuzz/.build', knowTheirPlace: ['main.ts'] },
];

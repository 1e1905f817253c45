#!/usr/bin/env node
// Takes each failed story out of each trace of a folder, and prints where another verdict came of it.
//
//   node test/extract/print.js FOLDER [--trace TEXT] [--keep FOLDER]
import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/extract/print.ts' }, { folder: 'test/extract/.build' });

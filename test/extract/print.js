#!/usr/bin/env node
// Takes each failed story out of each trace of a folder, and prints where another verdict came of it.
//
//   node test/extract/print.js [FOLDER] [--rules] [--trace TEXT] [--keep FOLDER]
//
// --rules: the scenarios of the rules too.
import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/extract/print.ts' }, { folder: 'test/extract/.build' });

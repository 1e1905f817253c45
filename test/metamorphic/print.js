#!/usr/bin/env node
// Prints what was said of traces derived from the labelled ones, and how often it was right.
//
//   npm run metamorphic -- [--way TEXT] [--trace TEXT] [--claims] [--quiet]
import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/metamorphic/print.ts' }, { folder: 'test/metamorphic/.build' });

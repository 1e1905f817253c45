#!/usr/bin/env node
// Prints how often `diff` tells first what was changed in a labelled capture, and is silent where nothing was.
//
//   npm run build && node test/differences/print.js [--pair TEXT] [--verbose]
import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/differences/print.ts' }, { folder: 'test/differences/.build' });

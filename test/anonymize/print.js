#!/usr/bin/env node
// Anonymizes every trace under some folders and prints what is said otherwise of it, and what of it is still there.
//
//   node test/anonymize/print.js [FOLDER...] [--values]
import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/anonymize/print.ts' }, { folder: 'test/anonymize/.build' });

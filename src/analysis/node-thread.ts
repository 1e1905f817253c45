/** A thread of its own: digests chunks of one file until the job is over. */

import { workerData } from 'node:worker_threads';
import { fileRereader } from '../capture/node.ts';
import { SAYS } from '../model/index.ts';
import { type ChunkJob, digestChunks } from './chunks/job.ts';

const job = workerData as ChunkJob;
const source = fileRereader(job.file);
if (source === null) {
  throw new Error(SAYS.notOpenedAgain);
}
try {
  digestChunks(job, source);
} finally {
  source.close();
}

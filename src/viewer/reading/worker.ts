/** The worker of the page: its own thread, so that the page answers while a trace is read. */
import type { Order } from '../messages.ts';
import { Reader } from './reader.ts';

const reader = new Reader((answer) => postMessage(answer));

addEventListener('message', ({ data }: MessageEvent<Order>) => void reader.take(data));

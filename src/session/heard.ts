/** Third door of the session: what is said of the RTP of calls. It is loaded where a capture may show some. */
export { callMediaOf, isMediaOdd } from './media/call-media.ts';

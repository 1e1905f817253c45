/**
 * What the bytes at the window's start are part of.
 *
 *     between ──start line──▶ header ──empty line──▶ body ──Content-Length bytes──▶ between
 *        │ no start line                     └─ no Content-Length ─▶ openBody ──start line──▶ header
 *        ▼
 *      lost ──line end──▶ between (unsynchronised)
 *
 * `skip`: the known rest of a message that was already delivered without it.
 */
export type StreamState = 'between' | 'lost' | 'header' | 'body' | 'openBody' | 'skip';

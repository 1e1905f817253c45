import { base64, joinBytes } from '../../bytes/index.ts';

/** Text for a script element: compressed (gzip), in base64. */
export async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const parts: Uint8Array[] = [];
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return base64(joinBytes(parts));
    }
    parts.push(value);
  }
}

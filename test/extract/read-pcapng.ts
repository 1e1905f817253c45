/** What a pcapng of ours holds, read block by block. */
export type Block = { readonly type: number; readonly body: Buffer };

export function blocksIn(bytes: Uint8Array): Block[] {
  const all = Buffer.from(bytes);
  const blocks: Block[] = [];
  for (let at = 0; at + 12 <= all.length; ) {
    const total = all.readUInt32LE(at + 4);
    blocks.push({ type: all.readUInt32LE(at), body: all.subarray(at + 8, at + total - 4) });
    at += total;
  }
  return blocks;
}

export type PacketRead = {
  readonly interface: number;
  readonly bytes: Buffer;
  readonly originalLength: number;
  readonly comment: string | null;
};

/** The enhanced and simple packets in their order. */
export function packetsIn(bytes: Uint8Array): PacketRead[] {
  return blocksIn(bytes).flatMap(({ type, body }) => {
    if (type === 3) {
      const originalLength = body.readUInt32LE(0);
      return [{ interface: 0, bytes: body.subarray(4, 4 + originalLength), originalLength, comment: null }];
    }
    if (type !== 6) {
      return [];
    }
    const length = body.readUInt32LE(12);
    const options = body.subarray(20 + length + (-length & 3));
    return [
      {
        interface: body.readUInt32LE(0),
        bytes: body.subarray(20, 20 + length),
        originalLength: body.readUInt32LE(16),
        comment: options.length > 0 ? textOption(options, 1) : null,
      },
    ];
  });
}

/** The comment of the section. */
export function sectionComment(bytes: Uint8Array): string | null {
  const [section] = blocksIn(bytes);
  return section === undefined ? null : textOption(section.body.subarray(16), 1);
}

/** Link types and names of the interfaces. */
export function interfacesIn(bytes: Uint8Array): { readonly linkType: number; readonly name: string | null }[] {
  return blocksIn(bytes)
    .filter(({ type }) => type === 1)
    .map(({ body }) => ({ linkType: body.readUInt16LE(0), name: textOption(body.subarray(8), 2) }));
}

function textOption(options: Buffer, wanted: number): string | null {
  for (let at = 0; at + 4 <= options.length; ) {
    const [code, length] = [options.readUInt16LE(at), options.readUInt16LE(at + 2)];
    if (code === wanted) {
      return options.toString('utf8', at + 4, at + 4 + length);
    }
    at += 4 + length + (-length & 3);
  }
  return null;
}

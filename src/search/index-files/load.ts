/**
 * Loads a file of the index in a browser, and in Node from a site that lies on disk. They are packed by the builder, so that
 * any static host will do.
 */

/** What a host answers; for a file on disk, which `fetch` does not read, what it holds. */
export async function answerOf(address: URL, init?: RequestInit): Promise<Response> {
  if (address.protocol !== 'file:') return await fetch(address, init);
  const { readFile } = await import('node:fs/promises');
  try {
    return new Response(new Uint8Array(await readFile(address)));
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** The bytes of a file as the host gives them. Throws with its address and status when it does not; `FileGone` where it is there no more. */
export async function loadBytes(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await answerOf(address);
  if (!response.ok) {
    const error = new Error(`${response.status} for ${address.pathname}`);
    // Each build names folders by what is in them: a page that was open meanwhile asks for those of the last one.
    if (response.status === 404 || response.status === 410) error.name = 'FileGone';
    throw error;
  }
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Unpacks what was deflated with a preset dictionary. Browsers know none, but what an unpacker has given out is what it
 * may refer back to: so it is given the dictionary first, as a block that is stored and not the last, and what comes of
 * that is dropped.
 */
export async function inflateAfter(
  dictionary: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { length } = dictionary;
  const head = Uint8Array.of(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
  return (await unpack(head, dictionary, bytes)).subarray(length);
}

/** Unpacks what was deflated, given in parts. */
export async function unpack(...parts: ReadonlyArray<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([...parts]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

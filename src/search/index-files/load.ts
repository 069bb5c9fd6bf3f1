/**
 * Loads a file of the index in a browser. They are packed (gzip) by the builder, so that any static host will do.
 */

/** The unpacked bytes of a file. Throws with its address and status when the host does not give it. */
export async function loadFile(address: URL): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address.pathname}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some hosts unpack what they take for compressed on its way.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes) : bytes;
}

/** A file of JSON; its builder vouches for its shape. */
export async function loadJson(address: URL): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await loadFile(address)));
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

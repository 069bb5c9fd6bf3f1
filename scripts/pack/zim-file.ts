/**
 * A ZIM file that grows: what is added is gathered in clusters, which are compressed beside the work and written in order; what
 * says where all of it lies comes last.
 */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import {
  clusterBody,
  entryBytes,
  headerBytes,
  listBytes,
  placeBytes,
  PLAIN,
  sortEntries,
  typeBytes,
  ZSTD,
  type Entry,
  type Item,
} from './zim-format.ts';

/** Where clusters begin, as libzim has it: before them is room for the header and the list of types. */
const CLUSTERS_AT = 2048;

/** Bytes that are compressed together, and unpacked by whoever reads one of them; as libzim has it. */
const CLUSTER = 2 ** 21;

/** Clusters that are compressed at once. */
const AT_ONCE = 4;

const compress = promisify(zstdCompress);
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 9 } };

interface Cluster {
  items: Item[];
  blobs: Uint8Array[];
  bytes: number;
}

export interface Content {
  namespace: Item['namespace'];
  path: string;
  /** Empty where it has none of its own. */
  title: string;
  type: string;
  bytes: Uint8Array;
  /** Whether compressing it again would gain nothing. */
  isPacked: boolean;
}

export class ZimFile {
  readonly #path: string;
  readonly #file: number;
  #end = CLUSTERS_AT;
  readonly #types = new Map<string, number>();
  readonly #entries: Entry[] = [];
  /** What is being gathered: to be compressed, and as it is. */
  #open: Record<typeof PLAIN | typeof ZSTD, Cluster> = { [PLAIN]: newCluster(), [ZSTD]: newCluster() };
  #closed = 0;
  #waiting: Array<Promise<Buffer>> = [];
  readonly #clusters: number[] = [];
  readonly #content = createHash('sha256');

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'w');
  }

  /** How many files there are of each type, as a ZIM says it of itself. */
  counts(): string {
    return [...this.#types]
      .map(([type, number]) => {
        const own = this.#entries.filter(
          (entry) => 'type' in entry && entry.type === number && entry.namespace === 'C',
        );
        return { type: type.replace(/;.*$/u, ''), count: own.length };
      })
      .filter(({ count }) => count > 0)
      .map(({ type, count }) => `${type}=${count}`)
      .join(';');
  }

  async add({ bytes, isPacked, ...content }: Content): Promise<void> {
    await this.#gather(this.#item(content), bytes, isPacked ? PLAIN : ZSTD);
  }

  /** `main` is the path of the page that reading begins at, `pages` the type of what is found by its title. */
  async finish({ main, pages }: { main: string; pages: string }): Promise<void> {
    const isMain = (entry: Entry): entry is Item => entry.namespace === 'C' && entry.path === main && 'type' in entry;
    const target = this.#entries.find(isMain);
    if (target === undefined) throw new Error(`${main} is not among the files`);
    const start: Entry = { namespace: 'W', path: 'mainPage', title: '', leadsTo: target };
    this.#entries.push(start);
    const type = 'application/octet-stream+zimlisting';
    const listing = this.#item({ namespace: 'X', path: 'listing/titleOrdered/v1', title: '', type });
    const byPath = sortEntries(this.#entries, 'path');
    const byTitle = sortEntries(this.#entries, 'title');
    const numbers = new Map(byPath.map((entry, number) => [entry, number]));
    const numberOf = (entry: Entry): number => numbers.get(entry) ?? 0;
    const page = this.#types.get(pages);
    const titled = byTitle.filter((entry) => entry.namespace === 'C' && 'type' in entry && entry.type === page);
    await this.#gather(listing, listBytes(titled.map(numberOf)), PLAIN);
    for (const kind of [ZSTD, PLAIN] as const) await this.#close(kind);
    await this.#write(0);
    const places = byPath.map((entry) => this.#put(entryBytes(entry, numberOf)));
    const header = {
      uuid: this.#content.digest().subarray(0, 16),
      entries: byPath.length,
      clusters: this.#clusters.length,
      main: numberOf(start),
      byPath: this.#put(placeBytes(places)),
      byTitle: this.#put(listBytes(byTitle.map(numberOf))),
      clusterList: this.#put(placeBytes(this.#clusters)),
      sum: this.#end,
    };
    const head = Buffer.concat([headerBytes(header), typeBytes([...this.#types.keys()])]);
    if (head.length > CLUSTERS_AT) throw new RangeError('the list of types is longer than its place');
    writeSync(this.#file, head, 0, head.length, 0);
    this.#put(await this.#sum());
  }

  close(): void {
    closeSync(this.#file);
  }

  #item({ type, ...named }: Pick<Content, 'namespace' | 'path' | 'title' | 'type'>): Item {
    const number = this.#types.get(type) ?? this.#types.size;
    this.#types.set(type, number);
    const item: Item = { ...named, type: number, cluster: 0, blob: 0 };
    this.#entries.push(item);
    return item;
  }

  async #gather(item: Item, bytes: Uint8Array, kind: typeof PLAIN | typeof ZSTD): Promise<void> {
    const cluster = this.#open[kind];
    item.blob = cluster.blobs.length;
    cluster.items.push(item);
    cluster.blobs.push(bytes);
    cluster.bytes += bytes.length;
    if (cluster.bytes >= CLUSTER) await this.#close(kind);
  }

  /** A cluster has its number from now on. */
  async #close(kind: typeof PLAIN | typeof ZSTD): Promise<void> {
    const { items, blobs } = this.#open[kind];
    if (items.length === 0) return;
    this.#open[kind] = newCluster();
    for (const item of items) item.cluster = this.#closed;
    this.#closed++;
    const body = clusterBody(blobs);
    const packed = kind === ZSTD ? compress(body, LEVEL) : Promise.resolve(body);
    this.#waiting.push(packed.then((bytes) => Buffer.concat([Buffer.of(kind), bytes])));
    await this.#write(AT_ONCE);
  }

  /** Writes the clusters that are ready, in order, until so many are left. */
  async #write(left: number): Promise<void> {
    while (this.#waiting.length > left) {
      const bytes = await this.#waiting.shift();
      if (bytes === undefined) return;
      this.#content.update(bytes);
      this.#clusters.push(this.#put(bytes));
    }
  }

  /** Gives where it lies. */
  #put(bytes: Uint8Array): number {
    const at = this.#end;
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
    this.#end += bytes.length;
    return at;
  }

  /** Over all that is written, the header with it. */
  async #sum(): Promise<Buffer> {
    const sum = createHash('md5');
    for await (const chunk of createReadStream(this.#path)) sum.update(chunk as Buffer);
    return sum.digest();
  }
}

function newCluster(): Cluster {
  return { items: [], blobs: [], bytes: 0 };
}

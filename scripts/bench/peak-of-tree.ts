/**
 * A process and all below it, watched from outside while they run: memory and CPU, as Linux counts them in /proc.
 */
import { readFileSync, readdirSync } from 'node:fs';

export interface Seen {
  /** MB: the high-water mark of the process that took most. */
  largest: number;
  /** MB: most of the sums of the high-water marks of all processes that were there at one time. */
  together: number;
  /** CPU seconds of all processes, each as it was when last seen. */
  cpu: number;
}

interface Process {
  id: number;
  parent: number;
  /** CPU seconds so far, without its children. */
  cpu: number;
}

/** Milliseconds between two looks. A mark is the highest so far, so that only what grows in the last moment is missed. */
const EVERY = 200;

/** Linux counts CPU in hundredths of a second for every program, whatever the kernel's own clock. */
const TICKS = 100;

/** Begins to look; the function it gives ends that and says what was seen: null where the system does not tell. */
export function watchTree(root: number): () => Seen | null {
  const cpu = new Map<number, number>();
  let [largest, together] = [0, 0];
  const look = (): void => {
    let sum = 0;
    for (const { id, cpu: seconds } of treeOf(root)) {
      const mark = highWater(id);
      sum += mark;
      largest = Math.max(largest, mark);
      cpu.set(id, Math.max(cpu.get(id) ?? 0, seconds));
    }
    together = Math.max(together, sum);
  };
  look();
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    const seconds = [...cpu.values()].reduce((total, each) => total + each, 0);
    return largest === 0 ? null : { largest, together, cpu: seconds };
  };
}

function treeOf(root: number): Process[] {
  const byParent = Map.groupBy(allProcesses(), ({ parent }) => parent);
  const found: Process[] = [];
  const add = (of: number): void => {
    for (const process of byParent.get(of) ?? []) {
      found.push(process);
      add(process.id);
    }
  };
  add(root);
  return found;
}

function allProcesses(): Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map(processOf)
      .filter((process) => process !== null);
  } catch {
    return [];
  }
}

/** From `/proc/<id>/stat`: the name in brackets may hold anything, so that fields count from its end. */
function processOf(id: string): Process | null {
  const stat = read(`/proc/${id}/stat`);
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (parent === undefined) return null;
  return { id: Number(id), parent: Number(parent), cpu: (Number(rest[9]) + Number(rest[10])) / TICKS };
}

function highWater(id: number): number {
  return Number(/^VmHWM:\s+(?<kb>\d+)/mu.exec(read(`/proc/${id}/status`))?.groups?.['kb'] ?? 0) / 1000;
}

/** Empty where the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

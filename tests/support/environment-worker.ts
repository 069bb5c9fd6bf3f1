/**
 * For the test of work in other processes: tells what a process knows of its parent's environment, and whether it is another.
 */
export default function work(name: string): { value: string | null; pid: number } {
  return { value: process.env[name] ?? null, pid: process.pid };
}

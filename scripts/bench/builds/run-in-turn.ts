/**
 * Runs the steps of all contenders, round after round: one round of each before the next of any, so that a machine that
 * grows busy meanwhile does harm to all alike.
 */
import { measureCommand, type Measured } from '../measure-command.ts';
import type { Contender, StepName } from './contender.ts';

/** What each step cost, round by round. */
export type Measurements = Partial<Record<StepName, Measured[]>>;

/** `say` is told of each measurement. */
export async function runInTurn(
  contenders: readonly Contender[],
  rounds: number,
  say: (round: number, step: StepName, measured: Measured) => void,
): Promise<Measurements> {
  const all: Measurements = {};
  for (let round = 1; round <= rounds; round++) {
    for (const { folder, steps } of contenders) {
      for (const { name, command, prepare, check } of steps) {
        await prepare?.();
        const { printed, ...measured } = await measureCommand(command, folder);
        await check?.(printed);
        (all[name] ??= []).push(measured);
        say(round, name, measured);
      }
    }
  }
  return all;
}

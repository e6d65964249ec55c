// What the measurements share: which flags they have, on what they ran, and quantiles.
import { cpus } from 'node:os';
import process from 'node:process';

/** The rounds that a flag asks for. */
export function roundsOf(text) {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number, not ${text}`);
  return rounds;
}

/** Which Node on which machine. */
export function surroundings() {
  return {
    node: process.version,
    machine: `${process.platform}-${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  };
}

/** The value under which a part of all values lies, between two of them by proportion. */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}

// Runs the checks one after another. One that fails, throws or does not come to an end never stops the others.
import { isProblemError, type Words } from '../diagnostics/diagnostic.js';
import type { Check, Result } from './checks/check.js';
import type { Patient } from './patient.js';

/** A check with what came of it. */
export interface Examined extends Result, Pick<Check, 'name' | 'title' | 'concerns'> {}

/** Runs each check; `done` hears of each result as soon as it is there. */
export async function examine(
  checks: readonly Check[],
  patient: Patient,
  done: (examined: Examined) => void | Promise<void>,
): Promise<readonly Examined[]> {
  const all: Examined[] = [];
  for (const check of checks) {
    const { name, title, concerns } = check;
    const examined = { name, title, concerns, ...(await resultOf(check, patient)) };
    all.push(examined);
    await done(examined);
  }
  return all;
}

/** How it all went: the machine before the résumé, since with a broken machine the rest cannot be trusted. */
export function outcomeOf(all: readonly Examined[]): 'fine' | 'invalid' | 'machine' {
  const failed = all.filter(({ status }) => status === 'failed');
  if (failed.some(({ concerns }) => concerns === 'machine')) return 'machine';
  return failed.length > 0 ? 'invalid' : 'fine';
}

/** Milliseconds that a check has, unless it says otherwise. */
const usualLimit = 30_000;

async function resultOf(check: Check, patient: Patient): Promise<Result> {
  const limit = check.limit?.(patient) ?? usualLimit;
  const timer: { id?: NodeJS.Timeout } = {};
  const late = new Promise<Result>(resolve => {
    timer.id = setTimeout(() => resolve(tooSlow(limit)), limit);
  });
  try {
    return await Promise.race([check.run(patient), late]);
  } catch (error) {
    return thrown(error);
  } finally {
    clearTimeout(timer.id);
  }
}

function tooSlow(limit: number): Result {
  const seconds = Math.round(limit / 1000);
  return {
    status: 'failed',
    found: {
      ja: `${seconds}秒待っても確認が終わらないため、打ち切りました。`,
      en: `It was given up after ${seconds} seconds.`,
    },
    remedy: { ja: 'もう一度実行してください。', en: 'run the command again' },
    facts: { problem: 'too-slow' },
  };
}

function thrown(error: unknown): Result {
  if (isProblemError(error)) {
    const { code, message, help } = error.diagnostic;
    return { status: 'failed', found: message, remedy: help ?? reportIt, facts: { problem: code } };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    status: 'failed',
    found: { ja: `確認できませんでした（理由: ${reason}）。`, en: `It could not be looked at: ${reason}.` },
    remedy: reportIt,
    facts: { problem: 'thrown' },
  };
}

const reportIt: Words = {
  ja: '不具合と思われます。`resume doctor --json` の内容を添えて開発元にご報告ください。',
  en: 'this looks like a bug: report it to the developers with what `resume doctor --json` prints',
};

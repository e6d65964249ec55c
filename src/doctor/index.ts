// `resume doctor` from its request to its outcome: the checks are run, and told as they come or all at once as JSON.
import type { Diagnostic, MessageLanguage } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import type { Request } from '../session.js';
import { checks } from './checks/index.js';
import { examine, outcomeOf } from './examine.js';
import { jsonReport } from './json.js';
import { createPatient, type Patient } from './patient.js';
import { createVeil, personalTexts } from './privacy.js';
import { checkLines, summaryLines } from './report.js';

export interface DoctorOptions {
  readonly host: Host;
  readonly request: Request;
  /** Milliseconds that the browser has for its start, and for the print. */
  readonly timeout: number;
  /** Gives, and forgets, what the host has reported so far. */
  readonly heard: () => readonly Diagnostic[];
  readonly json: boolean;
  readonly language: MessageLanguage;
  readonly color: boolean;
  readonly out: (text: string) => Promise<void>;
}

/** Examines everything and prints it; gives how it went. */
export async function runDoctor(options: DoctorOptions): Promise<'fine' | 'invalid' | 'machine'> {
  const { host, json, out } = options;
  const machine = await host.machine();
  const patient = createPatient({ ...options, machine });
  const all = await examine(checks, patient, async examined => {
    if (!json) await out(checkLines(examined, options));
  });
  if (!json) {
    await out(summaryLines(all, options));
    return outcomeOf(all);
  }
  const veil = createVeil(machine.owner(), await personal(patient));
  await out(jsonReport(all, { ...options, veil }));
  return outcomeOf(all);
}

/** What must stand in no report: of the résumé, and of the folder that somebody has thought of a name for. */
async function personal({ reading, setup }: Patient): Promise<readonly string[]> {
  const nothing = (): undefined => undefined;
  const sources = (await reading().catch(nothing))?.sources ?? new Map<string, string>();
  const out = (await setup().catch(nothing))?.session.out ?? usualOut;
  return [...personalTexts(sources), ...(out === usualOut ? [] : [out])];
}

/** The folder that is written to where nobody says otherwise. */
const usualOut = 'out';

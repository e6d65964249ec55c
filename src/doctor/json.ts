// The results for bug reports and programs. Its shape is documented in docs/troubleshooting.md; keys are added, not renamed.
import type { MessageLanguage } from '../diagnostics/diagnostic.js';
import type { Fact } from './checks/check.js';
import { type Examined, outcomeOf } from './examine.js';

/** The report as JSON; `veil` takes out of each text whatever names a person. */
export function jsonReport(
  all: readonly Examined[],
  { language, veil }: { readonly language: MessageLanguage; readonly veil: (text: string) => string },
): string {
  const count = (status: Examined['status']) => all.filter(one => one.status === status).length;
  const report = {
    version: 1,
    outcome: outcomeOf(all),
    counts: { failed: count('failed'), warning: count('warning'), info: count('info'), ok: count('ok') },
    checks: all.map(({ name, concerns, status, found, remedy, facts = {} }) => ({
      name,
      concerns,
      status,
      // What was found in the résumé may quote it, so its words stay here and its facts go.
      ...(concerns === 'machine' && { found: veil(found[language]) }),
      ...(concerns === 'machine' && remedy && { remedy: veil(remedy[language]) }),
      facts: veiled(facts, veil),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function veiled(fact: Fact, veil: (text: string) => string): Fact {
  if (typeof fact === 'string') return veil(fact);
  if (typeof fact !== 'object' || fact === null) return fact;
  if (isList(fact)) return fact.map(one => veiled(one, veil));
  return Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, veiled(value, veil)]));
}

function isList(fact: Fact): fact is readonly Fact[] {
  return Array.isArray(fact);
}

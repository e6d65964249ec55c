// Gets every answer: from the flags, from whoever sits at the terminal, else from the defaults.
import { type Diagnostic, type MessageLanguage, ProblemError } from '../diagnostics/diagnostic.js';
import type { Conversation } from '../host.js';
import { displayWidth, padded } from '../text/width.js';
import {
  contradiction,
  type Facts,
  type Given,
  type Question,
  questions,
  understood,
  unknownAnswer,
} from './questions.js';

/** How the questions that no flag answers are answered: by asking, by the defaults, or not at all. */
export type Source = Conversation | 'defaults' | undefined;

/**
 * The answers. Throws `ProblemError` (exit 2) for a flag with a name that there is not, before anything is asked, and
 * `init/answers-missing` where nobody can be asked.
 */
export async function interview(given: Given, facts: Facts, source: Source): Promise<Given> {
  const rehearsed = answersByDefault(given, facts);
  const wrong = contradiction(rehearsed);
  if (wrong) throw wrong;
  if (source === 'defaults') return rehearsed;
  if (source === undefined) {
    const missing = questions.filter(
      ({ key, optional, asked }) => given[key] === undefined && !optional && asked(rehearsed, facts),
    );
    if (missing.length === 0) return rehearsed;
    throw new ProblemError(answersMissing(missing, facts), 2);
  }
  let answers: Given = {};
  for (const question of questions) {
    const { key, fallback, asked } = question;
    const isOpen = given[key] === undefined;
    const known = isOpen ? fallback(answers, facts) : rehearsed[key];
    const answer = isOpen && asked(answers, facts) ? await ask(question, answers, facts, source) : known;
    answers = { ...answers, [key]: answer };
  }
  return answers;
}

/** Flags and defaults; every flag is looked at in the light of the answers before it. */
function answersByDefault(given: Given, facts: Facts): Given {
  let answers: Given = {};
  for (const question of questions) {
    const { key, fallback } = question;
    const text = given[key];
    const answer = text === undefined ? fallback(answers, facts) : understood(question, text, answers, facts);
    if (answer === undefined) throw unknownAnswer(question, text ?? '', answers, facts);
    answers = { ...answers, [key]: answer };
  }
  return answers;
}

/** One question until its answer is understood. */
async function ask(question: Question, given: Given, facts: Facts, conversation: Conversation): Promise<string> {
  const language = facts.messages;
  const choices = question.choices?.(given, facts) ?? [];
  const fallback = question.fallback(given, facts);
  const isTitled = choices.some(({ title }) => title);
  if (isTitled) conversation.say(`${question.words[language]}:\n${choiceLines(choices, language)}`);
  const names = isTitled || choices.length === 0 ? '' : ` (${choices.map(({ name }) => name).join(' / ')})`;
  const prompt = `${isTitled ? '' : question.words[language] + names}${fallback === '' ? '' : ` [${fallback}]`}: `;
  for (;;) {
    const typed = (await conversation.ask(prompt.trimStart())).trim();
    const answer = typed === '' ? fallback : understood(question, typed, given, facts);
    if (answer !== undefined) return answer;
    const { message, help } = unknownAnswer(question, typed, given, facts).diagnostic;
    conversation.say(`${message[language]}${language === 'en' ? ' ' : ''}${help?.[language] ?? ''}\n`);
  }
}

function choiceLines(choices: ReturnType<NonNullable<Question['choices']>>, language: MessageLanguage): string {
  const width = Math.max(...choices.map(({ name }) => displayWidth(name)));
  return choices.map(({ name, title }) => `  ${padded(name, width)}  ${title?.[language] ?? ''}\n`).join('');
}

/** The language is that of messages, as the other questions that are missing depend on it. */
function answersMissing(missing: readonly Question[], { messages }: Facts): Diagnostic {
  const flags = missing.map(({ key, flag }) => (key === 'lang' ? `--lang ${messages}` : flag)).join(' ');
  return {
    code: 'init/answers-missing',
    severity: 'error',
    message: {
      ja: '端末から実行されていないため、質問できません。',
      en: 'There is no terminal to ask questions in.',
    },
    help: {
      ja: `すべて既定値でよければ --yes を、決める場合は \`${flags}\` のように指定してください。`,
      en: `take every default with \`--yes\`, or give the answers, as in \`${flags}\``,
    },
  };
}

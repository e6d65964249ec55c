// What can go wrong between a page and its PDF, as problems of the machine: each with one thing to do.
import { type Diagnostic, ProblemError, type Words } from '../../diagnostics/diagnostic.js';
import { emojiFamily, type FontFamily, requiredFamily } from '../fonts/fonts.js';

/** No browser where one was named or in any of the usual places. */
export function browserNotFound(named?: { readonly path: string; readonly by: string }): ProblemError {
  if (named) {
    return problem(
      'browser/not-found',
      {
        ja: `${named.by} で指定されたブラウザー「${named.path}」が見つかりません。`,
        en: `There is no browser at ${named.path}, which ${named.by} names.`,
      },
      {
        ja: `${named.by} に実行ファイルのパスを正しく指定するか、指定を外してください。`,
        en: `correct the path of the executable in ${named.by}, or leave it out`,
      },
    );
  }
  return problem(
    'browser/not-found',
    {
      ja: 'PDF の作成に使う Chrome が見つかりません。',
      en: 'There is no Chrome on this machine, and PDF is printed with it.',
    },
    {
      ja: 'Chrome か Edge をインストールするか、--browser で Chromium 系ブラウザーの実行ファイルを指定してください。探した場所は `resume doctor` で確認できます。',
      en: 'install Chrome or Edge, or name the executable of a Chromium browser with --browser; `resume doctor` tells where it was looked for',
    },
  );
}

/** The browser did not start; `detail` is what it said last. */
export function browserFailed(path: string, detail: string): ProblemError {
  const said = detail.trim().replace(/[.。]+$/, '');
  return problem(
    'browser/failed',
    {
      ja: `ブラウザー「${path}」を起動できませんでした${said && `（${said}）`}。`,
      en: `The browser ${path} did not start${said && `: ${said}`}.`,
    },
    {
      ja: '--browser で別の Chrome または Chromium を指定してください。環境は `resume doctor` で診断できます。',
      en: 'name another Chrome or Chromium with --browser; `resume doctor` looks at the whole machine',
    },
  );
}

/** The process of a page has ended, alone as it may: what is asked of the page then is never answered. */
export class PageLost extends Error {
  /** In Chrome's own words, in either language. */
  override readonly message = 'renderer crashed';
}

/** The browser had started and then ended; `detail` is the signal that ended it, or what it said last. */
export function browserCrashed(path: string, detail: string): ProblemError {
  const said = detail.trim();
  return problem(
    'browser/crashed',
    {
      ja: `文書の印刷が終わる前に、ブラウザー「${path}」が終了しました${said && `（${said}）`}。`,
      en: `The browser ${path} ended before the document was printed${said && `: ${said}`}.`,
    },
    {
      ja: 'メモリー不足で止められた可能性があります。もう一度実行し、続く場合は `resume doctor` で環境を診断してください。',
      en: 'memory may have run out: run the command again, and look at the machine with `resume doctor` if it keeps happening',
    },
  );
}

/** The packaged Chromium could not be unpacked, or there is no folder to run in; `detail` is the system's word on it. */
export function browserUnpackFailed(folder: string, detail: string): ProblemError {
  return problem(
    'browser/unpack-failed',
    {
      ja: `Chromium を「${folder}」に展開できませんでした（${detail}）。`,
      en: `Chromium could not be unpacked into ${folder}: ${detail}.`,
    },
    {
      ja: '空き容量（約 200 MB）と書き込み権限を確認するか、環境変数 XDG_CACHE_HOME で別のフォルダーを指定してください。フォルダーは `resume doctor` で確認できます。',
      en: 'see that there are 200 MB and the right to write, or name another folder with XDG_CACHE_HOME; `resume doctor` looks at the folders',
    },
  );
}

/** The browser has no folder to work in, or none with space left; `detail` is the system's sign for it. */
export function noTemporaryFolder(folder: string, detail: string): ProblemError {
  return problem(
    'browser/no-temporary-folder',
    {
      ja: `一時フォルダー「${folder}」に書き込めません（${detail}）。`,
      en: `The browser's working folder ${folder} cannot be written to: ${detail}.`,
    },
    {
      ja: '空き容量と書き込み権限を確認するか、環境変数 TMPDIR で別のフォルダーを指定してください。',
      en: 'see that it has space and can be written to, or name another folder with TMPDIR',
    },
  );
}

/** The browser did not answer within `milliseconds`. */
export function browserTimeout(path: string, milliseconds: number): ProblemError {
  const seconds = milliseconds / 1000;
  return problem(
    'browser/timeout',
    {
      ja: `ブラウザー「${path}」が${seconds}秒以内に応答しませんでした。`,
      en: `The browser ${path} did not answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    },
    {
      ja: 'もう一度実行してください。続く場合は、--timeout で待つ秒数を増やすか、--browser で別の Chrome を指定してください。',
      en: 'run the command again; if it keeps happening, give it more time with --timeout, or name another Chrome with --browser',
    },
  );
}

/** The page was replaced, or nothing of it could be drawn. */
export function blankPage(reason: Words): ProblemError {
  return problem(
    'browser/blank-page',
    {
      ja: `印刷する文書がブラウザーで正しく表示されませんでした（${reason.ja}）。`,
      en: `The browser did not show the document that was to be printed: ${reason.en}.`,
    },
    {
      ja: '`resume doctor` で環境を診断してください。異常がなければ不具合と思われますので、`resume doctor --json` の内容を添えてお知らせください。',
      en: 'look at the machine with `resume doctor`; if it finds nothing wrong, report this with what `resume doctor --json` prints',
    },
  );
}

/** The font that every document needs is not there, or a font could not be read. */
export function fontsMissing(name: string): ProblemError {
  return problem(
    'fonts/missing',
    { ja: `フォント「${name}」を読み込めません。`, en: `The font ${name} could not be loaded.` },
    {
      ja: 'npm install をやり直し、フォントのパッケージをインストールしてください。`resume doctor` で確認できます。',
      en: 'run `npm install` again, so that the package with the font is there; `resume doctor` tells whether it is',
    },
  );
}

/** A font whose optional package is not installed; what other fonts have of its text is printed all the same. */
export function fontFallback({ name, package: packageName }: FontFamily): Diagnostic {
  return {
    code: 'fonts/fallback',
    severity: 'warning',
    message:
      name === emojiFamily
        ? {
            ja: `絵文字のフォント「${name}」がインストールされていないため、絵文字が正しく印刷されません。`,
            en: `The font ${name} is not installed, so emoji are not printed as they should be.`,
          }
        : {
            ja: `フォント「${name}」がインストールされていないため、${requiredFamily} で印刷します。`,
            en: `The font ${name} is not installed, so ${requiredFamily} is printed in its place.`,
          },
    help: {
      ja: `npm install ${packageName} でインストールできます。`,
      en: `install it with \`npm install ${packageName}\``,
    },
  };
}

/** Chrome runs without its sandbox since the machine offers none to this user. */
export function withoutSandbox(): Diagnostic {
  return {
    code: 'browser/no-sandbox',
    severity: 'info',
    message: {
      ja: 'この環境ではブラウザーのサンドボックスを使えないため、サンドボックスなしで印刷します。',
      en: 'This machine offers the browser no sandbox, so the page is printed without one.',
    },
    help: {
      ja: '印刷するのはスクリプトも通信もない文書だけです。非特権ユーザー名前空間を有効にすると、サンドボックスを使えます。',
      en: 'the page has no script and no network; unprivileged user namespaces would bring the sandbox back',
    },
  };
}

function problem(code: string, message: Words, help: Words): ProblemError {
  return new ProblemError({ code, severity: 'error', message, help }, 3);
}
